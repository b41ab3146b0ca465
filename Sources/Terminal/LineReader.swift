public import Markup

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads what a person types or a script sends, line by line.
///
/// Where somebody types and watches, GNU Readline edits the line; anywhere else lines are taken as
/// they come, with no prompt and no echo. On the main thread only, which Readline demands.
/// A class, because the input is one thing with a position.
@MainActor
public final class LineReader {
  private let capabilities: TerminalCapabilities
  private let history: LineHistory?
  private let completer: Completer?
  private var plainLines: PlainLineSource
  private var lastRemembered: String?

  /// Makes a reader of standard input. Nothing is read or set up before the first line is asked for.
  ///
  /// - Parameters:
  ///   - history: Where lines are remembered; nil to remember none beyond this session.
  ///   - completer: What the TAB key offers; `\lambda` and its like are completed in any case.
  ///   - lineLimit: The bytes that a line from a pipe or a file may have, by default 65,536; a line
  ///     that is typed never has more than that.
  public init(
    _ capabilities: TerminalCapabilities, history: LineHistory? = nil, completer: Completer? = nil,
    lineLimit: Int? = nil
  ) {
    self.capabilities = capabilities
    plainLines = PlainLineSource(
      descriptor: STDIN_FILENO, byteLimit: lineLimit ?? PlainLineSource.byteLimit)
    self.history = history
    self.completer = completer
  }

  /// Asks for a line.
  ///
  /// - Parameters:
  ///   - prompt: What stands before the line; it isn't shown where nobody types.
  ///   - isRemembered: False where the line must not come back with the arrow keys, nor be written
  ///     to the history: an answer in an exam.
  public func readLine(prompt: StyledText, isRemembered: Bool = true) -> LineResult {
    // Without an end to the time there is always a result.
    readLine(prompt: prompt, isRemembered: isRemembered, goesOn: { _ in false }) ?? .endOfInput
  }

  /// Asks for a line, or several that belong together, and waits for each no longer than some
  /// seconds.
  ///
  /// Lines of a pipe are never put together: a script knows what it sends.
  /// - Parameter seconds: How long somebody may type; nil for as long as they like. A pipe is read to
  ///   its end in any case.
  /// - Parameter goesOn: True where what is typed so far is not the whole, so that another line is
  ///   asked for, behind a prompt of dots; an empty one, too, ends it.
  /// - Returns: nil where the time was over first; what had been typed is dropped.
  public func readLine(
    prompt: StyledText, isRemembered: Bool = true, seconds: Double? = nil,
    goesOn: (String) -> Bool
  ) -> LineResult? {
    guard capabilities.isInteractive else { return plainLines.next() }
    var lines: [String] = []
    while true {
      let dots = String(repeating: ".", count: max(1, prompt.displayWidth - 1)) + " "
      let result = readOne(
        prompt: lines.isEmpty ? prompt : StyledText(dots, .muted), seconds: seconds)
      guard case .line(let line)? = result else { return result }
      lines.append(line)
      // With blanks between them: several lines in one are what a paste looks like, whose commands
      // are never run.
      let text = lines.joined(separator: " ")
      if !line.allSatisfy(\.isWhitespace), goesOn(text) { continue }
      if isRemembered { remember(text) }
      // An empty line that only ends the others is no part of them.
      return LineResult(
        bytes: Array(
          (lines.count > 1 && line.allSatisfy(\.isWhitespace)
            ? lines.dropLast().joined(separator: " ") : text).utf8))
    }
  }

  private func readOne(prompt: StyledText, seconds: Double?) -> LineResult? {
    let entries = prepareReadline()
    if let entries { lastRemembered = entries.last }
    let encoder = StyledTextEncoder(
      usesColor: capabilities.colorsPrompt, repertoire: capabilities.repertoire)
    return ReadlineSession.readLine(prompt: encoder.encodePrompt(prompt), seconds: seconds)
  }

  /// True where Ctrl-C was pressed since the last line. A long computation stops then; the next
  /// line asked for answers `interrupted` at once. A second Ctrl-C before that ends the program.
  public nonisolated static var isInterruptWaiting: Bool { SignalInbox.isInterruptWaiting }

  private func prepareReadline() -> [String]? {
    ReadlineSession.completer = completer
    ReadlineSession.symbols = SymbolCompletion(repertoire: capabilities.repertoire)
    guard !ReadlineSession.isPrepared else { return nil }
    let entries = history?.load() ?? []
    ReadlineSession.prepare(applicationName: "weightroom", history: entries)
    return entries
  }

  private func remember(_ line: String) {
    guard LineHistory.isWorthKeeping(line, after: lastRemembered) else { return }
    lastRemembered = line
    ReadlineSession.remember(line)
    history?.append(line)
  }
}
