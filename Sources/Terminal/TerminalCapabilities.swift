public import Markup

/// What may be done at this terminal: concluded from `TerminalFacts` and `TerminalPreferences`.
public struct TerminalCapabilities: Hashable, Sendable {
  /// True where somebody types: standard input is a terminal.
  public let isInputInteractive: Bool
  /// True where somebody watches: standard output is a terminal.
  public let isOutputInteractive: Bool
  /// True where standard output gets colours.
  public let colorsOutput: Bool
  /// True where standard error gets colours; it may be a terminal where standard output is a file.
  public let colorsErrors: Bool
  /// True where the prompt gets colours; never at a dumb terminal, whose columns Readline counts.
  let colorsPrompt: Bool
  /// Columns across, from 20 to 500.
  public let width: Int
  /// Rows down, from 5 to 500.
  public let height: Int
  /// Which characters may be written.
  public let repertoire: GlyphRepertoire
  /// True for output that a screen reader can follow.
  public let isPlain: Bool
  /// True where a line on standard error may be taken back, as one that tells progress is.
  let canTakeBackErrorLines: Bool
  /// True where the cursor may be moved, to redraw a figure in place.
  public let canMoveCursor: Bool
  /// What shows pages taller than the screen; nil where they are written straight through.
  public let pager: PagerCommand?

  /// True where a conversation with line editing is possible: somebody types and watches.
  public var isInteractive: Bool { isInputInteractive && isOutputInteractive }

  /// The width for prose, at most 80 columns: longer lines are hard to read.
  public var proseWidth: Int { min(width, 80) }

  /// Concludes what may be done.
  ///
  /// Colour, first match wins: `--color`; `--plain`; `NO_COLOR` (set and not empty);
  /// `CLICOLOR_FORCE` (not empty, not 0); `CLICOLOR=0`; `TERM` missing or `dumb`; whether the
  /// stream is a terminal. Width: the window, then `COLUMNS`, then 80.
  public init(_ facts: TerminalFacts, _ preferences: TerminalPreferences = TerminalPreferences()) {
    let environment = facts.environment
    let term = environment["TERM"] ?? ""
    let isDumb = term.isEmpty || term == "dumb"
    let plainVariable = environment["WEIGHTROOM_PLAIN"] ?? ""
    let isPlain = preferences.isPlain || !(plainVariable.isEmpty || plainVariable == "0")

    func usesColor(isTerminal: Bool) -> Bool {
      switch preferences.color {
      case .always: return true
      case .never: return false
      case .auto: break
      }
      if isPlain { return false }
      if let value = environment["NO_COLOR"], !value.isEmpty { return false }
      if let value = environment["CLICOLOR_FORCE"], !value.isEmpty, value != "0" { return true }
      if environment["CLICOLOR"] == "0" { return false }
      return isTerminal && !isDumb
    }

    isInputInteractive = facts.isInputTerminal
    isOutputInteractive = facts.isOutputTerminal
    colorsOutput = usesColor(isTerminal: facts.isOutputTerminal)
    colorsErrors = usesColor(isTerminal: facts.isErrorTerminal)
    colorsPrompt = colorsOutput && !isDumb
    width = Self.bounded(
      facts.windowSize?.columns, environment["COLUMNS"], fallback: 80, to: 20...500)
    height = Self.bounded(facts.windowSize?.rows, environment["LINES"], fallback: 24, to: 5...500)
    repertoire = facts.isUTF8 && !preferences.isASCII ? .unicode : .ascii
    self.isPlain = isPlain
    canTakeBackErrorLines = facts.isErrorTerminal && !isDumb && !isPlain
    canMoveCursor = facts.isOutputTerminal && !isDumb && !isPlain
    let pages = facts.isInputTerminal && facts.isOutputTerminal && !isDumb && preferences.usesPager
    pager = pages ? PagerCommand(environment: environment) : nil
  }

  private static func bounded(
    _ measured: Int?, _ variable: String?, fallback: Int, to range: ClosedRange<Int>
  ) -> Int {
    // A variable that is no positive number says nothing; a huge one must not make huge lines.
    let told = variable.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return min(max(measured ?? told ?? fallback, range.lowerBound), range.upperBound)
  }
}

/// The program that shows a page taller than the screen.
public enum PagerCommand: Hashable, Sendable {
  /// `less -FIRX`, where nobody asked for another one.
  case less
  /// A command line for the shell, from `WEIGHTROOM_PAGER` or `PAGER`.
  case shell(String)

  /// The pager that the environment asks for; nil where it is switched off with an empty value
  /// or `cat`.
  init?(environment: [String: String]) {
    guard let command = environment["WEIGHTROOM_PAGER"] ?? environment["PAGER"] else {
      self = .less
      return
    }
    if command.allSatisfy(\.isWhitespace) || command == "cat" { return nil }
    self = .shell(command)
  }
}
