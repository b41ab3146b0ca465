/// Something to tell the author of a source: where, what, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The source can't be used as it is.
    case error
    /// The source works, and something about it is doubtful.
    case warning
  }

  /// How bad it is.
  public let severity: Severity
  /// A short stable code, such as `F003`, that documentation and scripts refer to.
  public let code: String
  /// What is wrong, as one sentence without its full stop.
  public let message: String
  /// What to do, where that is known.
  public let help: String?
  /// The source that it is about.
  public let file: SourceFile
  /// The UTF-8 offsets that it is about.
  public let span: Range<Int>

  /// Makes a diagnostic.
  public init(
    _ severity: Severity, code: String, message: String, help: String? = nil, file: SourceFile,
    span: Range<Int>
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.help = help
    self.file = file
    self.span = span
  }

  /// The place where it begins.
  public var position: SourcePosition { file.position(at: span.lowerBound) }
}
