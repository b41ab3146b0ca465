/// When to write colours, as a person says it with `--color`.
public enum ColorChoice: String, CaseIterable, Hashable, Sendable {
  /// Where the environment and the terminal allow it.
  case auto
  /// Even into a pipe.
  case always
  /// Never.
  case never
}

/// What the person running the program asked for, before the terminal is looked at.
public struct TerminalPreferences: Hashable, Sendable {
  /// When to write colours.
  public var color: ColorChoice
  /// True for output that a screen reader can follow: no colour, no redraw, no drawn lines.
  public var isPlain: Bool
  /// True where only ASCII may be written, whatever the locale says.
  public var isASCII: Bool
  /// False where long pages are written straight through.
  public var usesPager: Bool

  /// Makes preferences; each left out means "as the terminal allows".
  public init(
    color: ColorChoice = .auto, isPlain: Bool = false, isASCII: Bool = false,
    usesPager: Bool = true
  ) {
    self.color = color
    self.isPlain = isPlain
    self.isASCII = isASCII
    self.usesPager = usesPager
  }
}
