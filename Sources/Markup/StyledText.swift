/// What a piece of text is, for whoever draws it to decide how that looks.
///
/// No style carries meaning alone: what is right or wrong is also said in words or signs.
public struct TextStyle: OptionSet, Hashable, Sendable {
  /// The styles as bits.
  public let rawValue: UInt16

  /// Makes a set of styles from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Emphasis within prose.
  public static let emphasis = TextStyle(rawValue: 1 << 0)
  /// Strong emphasis within prose.
  public static let strong = TextStyle(rawValue: 1 << 1)
  /// Something typed or printed by a program.
  public static let code = TextStyle(rawValue: 1 << 2)
  /// Mathematics.
  public static let math = TextStyle(rawValue: 1 << 3)
  /// A heading or title.
  public static let heading = TextStyle(rawValue: 1 << 4)
  /// Less important than what stands around it.
  public static let muted = TextStyle(rawValue: 1 << 5)
  /// Where the eye should go: a key to press, the thing asked.
  public static let accent = TextStyle(rawValue: 1 << 6)
  /// Right, passed, clean.
  public static let correct = TextStyle(rawValue: 1 << 7)
  /// Wrong, failed.
  public static let incorrect = TextStyle(rawValue: 1 << 8)
  /// Neither right nor wrong, but in need of attention.
  public static let caution = TextStyle(rawValue: 1 << 9)

  /// How many series of a figure have a colour of their own.
  public static let seriesCount = 6

  /// A series of a figure, which its glyphs tell apart as well; counted from 0, and from 0 again
  /// after the last.
  public static func series(_ index: Int) -> TextStyle {
    let wrapped = ((index % seriesCount) + seriesCount) % seriesCount
    return TextStyle(rawValue: 1 << (10 + UInt16(wrapped)))
  }
}

/// Text on one line, each part with its style: the only kind of text that reaches a terminal.
///
/// Whatever goes in is sanitized (`StringProtocol.sanitized`), so text from a file, a learner or
/// a library can't move the cursor, hide, or pretend to be ours.
public struct StyledText: Hashable, Sendable {
  /// A stretch of text in one style.
  public struct Run: Hashable, Sendable {
    /// Sanitized text, never empty.
    public fileprivate(set) var text: String
    /// Its style.
    public let style: TextStyle
  }

  /// The parts, in order; neighbours differ in style.
  public private(set) var runs: [Run] = []

  /// Makes empty text.
  public init() {}

  /// Makes text in one style, with whatever could act on a terminal made visible.
  public init(_ text: some StringProtocol, _ style: TextStyle = []) {
    append(text, style)
  }

  /// Adds text in one style.
  public mutating func append(_ text: some StringProtocol, _ style: TextStyle = []) {
    appendSanitized(text.sanitized, style)
  }

  /// Adds text in one style.
  public mutating func append(_ text: String, _ style: TextStyle = []) {
    appendSanitized(text.plainColumns != nil ? text : text.sanitized, style)
  }

  /// Adds styled text.
  public mutating func append(_ other: StyledText) {
    for run in other.runs { appendSanitized(run.text, run.style) }
  }

  private mutating func appendSanitized(_ text: String, _ style: TextStyle) {
    guard !text.isEmpty else { return }
    if runs.last?.style == style {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(text: text, style: style))
    }
  }

  /// The text without its styles.
  public var plain: String { runs.map(\.text).joined() }

  /// True where there is no text at all.
  public var isEmpty: Bool { runs.isEmpty }

  /// The number of terminal columns.
  public var displayWidth: Int { runs.reduce(0) { $0 + $1.text.displayWidth } }

  /// The text with a style added to every part.
  public func adding(_ style: TextStyle) -> StyledText {
    var result = StyledText()
    for run in runs { result.appendSanitized(run.text, run.style.union(style)) }
    return result
  }

  /// Two texts, one behind the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    result.append(right)
    return result
  }

  /// Adds text behind the text.
  public static func += (left: inout StyledText, right: StyledText) { left.append(right) }
}

extension StyledText: ExpressibleByStringInterpolation {
  /// Makes plain text of a literal.
  public init(stringLiteral value: String) { self.init(value) }

  /// Makes text of a literal with values in it; a value that is styled text keeps its style.
  public init(stringInterpolation: Interpolation) { self = stringInterpolation.text }

  /// Collects the parts of an interpolated literal.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = StyledText()

    /// Makes an empty collection.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds a stretch of the literal itself.
    public mutating func appendLiteral(_ literal: String) { text.append(literal) }

    /// Adds text that has styles already.
    public mutating func appendInterpolation(_ value: StyledText) { text.append(value) }

    /// Adds any value's description in a style.
    public mutating func appendInterpolation(_ value: some Any, _ style: TextStyle = []) {
      text.append(String(describing: value), style)
    }
  }
}

extension Sequence where Element == StyledText {
  /// The texts, one behind the other, with a separator between them.
  public func joined(separator: StyledText = StyledText()) -> StyledText {
    var result = StyledText()
    for (index, text) in enumerated() {
      if index > 0 { result.append(separator) }
      result.append(text)
    }
    return result
  }
}
