/// What the terminal, the locale and the environment say, before anything is concluded from it.
public struct TerminalFacts: Hashable, Sendable {
  /// True where standard input is a terminal.
  public var isInputTerminal: Bool
  /// True where standard output is a terminal.
  public var isOutputTerminal: Bool
  /// True where standard error is a terminal.
  public var isErrorTerminal: Bool
  /// The size of the window behind standard output, where there is one.
  public var windowSize: WindowSize?
  /// True where the character type locale in force is UTF-8.
  public var isUTF8: Bool
  /// The environment variables that matter here, by name.
  public var environment: [String: String]

  /// The environment variables that decide how output looks.
  public static let environmentNames = [
    "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "LINES", "NO_COLOR", "PAGER", "TERM",
    "WEIGHTROOM_PAGER", "WEIGHTROOM_PLAIN",
  ]

  /// Makes facts; the defaults are those of three pipes in a UTF-8 locale.
  public init(
    isInputTerminal: Bool = false, isOutputTerminal: Bool = false, isErrorTerminal: Bool = false,
    windowSize: WindowSize? = nil, isUTF8: Bool = true, environment: [String: String] = [:]
  ) {
    self.isInputTerminal = isInputTerminal
    self.isOutputTerminal = isOutputTerminal
    self.isErrorTerminal = isErrorTerminal
    self.windowSize = windowSize
    self.isUTF8 = isUTF8
    self.environment = environment
  }
}

/// The size of a window in character cells.
public struct WindowSize: Hashable, Sendable {
  /// Cells across.
  public let columns: Int
  /// Cells down.
  public let rows: Int

  /// Makes a size.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}
