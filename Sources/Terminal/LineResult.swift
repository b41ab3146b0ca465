/// What came of asking for a line.
public enum LineResult: Hashable, Sendable {
  /// A line, without its end. One that was pasted may have several lines in it.
  case line(String)
  /// A line that can't be taken as it is; `repaired` is what could be saved of it, to be shown.
  case damaged(LineDamage, repaired: String)
  /// Ctrl-C: the line was dropped, and the next is asked for.
  case interrupted
  /// Ctrl-D on an empty line, or the end of the file.
  case endOfInput
  /// The program was asked to end. The terminal is as it was before; save and leave.
  case terminated(TerminationRequest)
}

/// What is wrong with a line as bytes.
public enum LineDamage: Hashable, Sendable, CustomStringConvertible {
  /// More bytes than a line may have; the rest was skipped.
  case tooLong(limit: Int)
  /// Bytes that are no UTF-8; each stretch of them became U+FFFD.
  case notUTF8

  /// What is wrong, in words that can stand behind "This line".
  public var description: String {
    switch self {
    case .tooLong(let limit): return "is longer than \(limit) bytes"
    case .notUTF8: return "is not UTF-8 text"
    }
  }
}

/// A signal that asks the program to end.
public enum TerminationRequest: Int32, CaseIterable, Hashable, Sendable {
  /// SIGHUP: the window was closed or the connection lost.
  case hangup = 1
  /// SIGQUIT: Ctrl-\.
  case quit = 3
  /// SIGTERM.
  case terminate = 15

  /// The status to exit with, as a shell reports a process that the signal ended.
  public var exitStatus: Int32 { 128 + rawValue }
}
