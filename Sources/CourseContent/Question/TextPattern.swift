/// A pattern of words that somebody may type: `(AdamW|Adam W)`, `stop[ping] early`, `no * decay`.
///
/// `[…]` may be left out, `(a|b)` is one or the other, `*` is any number of whole words, and a
/// backslash before one of these signs means the sign. Case doesn't count; neither do quotation
/// marks and a full stop behind the last word. A hyphen is a space, and a space in the pattern may
/// be missing in the answer: `weight decay` is also "Weight-decay" and "weightdecay".
public struct TextPattern: Sendable {
  /// The pattern as it is written.
  public let source: String
  /// The words that it stands for at their shortest: no optional part, of each choice the first.
  public let shortest: String
  /// The same with every optional part.
  public let longest: String
  let states: [State]
  /// The state at which reading begins.
  let start: Int

  /// A state of the automaton that reads an answer, one character after the other.
  enum State: Hashable, Sendable {
    /// Takes this character.
    case character(Character, next: Int)
    /// Takes a space or nothing.
    case space(next: Int)
    /// Takes any character, and stays or goes on.
    case any(next: Int)
    /// Goes on where a word begins or ends.
    case boundary(next: Int)
    /// Goes on to either.
    case split(Int, Int)
    /// Is at the end.
    case accept
  }

  /// Why a pattern can't be used.
  struct Problem: Error, Hashable {
    let message: String
    let help: String
    /// Where, as UTF-8 offsets of the pattern.
    let range: Range<Int>
  }

  /// The most characters of a pattern.
  static let greatestLength = 200
  /// The most brackets one inside the other.
  static let greatestDepth = 8

  init(_ source: String) throws(Problem) {
    var parser = try TextPatternParser(source)
    let tree = try parser.parse()
    self.source = source
    shortest = tree.words(withOptions: false).answerWords
    longest = tree.words(withOptions: true).answerWords
    guard !shortest.isEmpty else {
      throw Problem(
        message: "this pattern accepts an answer without words",
        help: "write at least one word outside of [ ]", range: 0..<source.utf8.count)
    }
    var states: [State] = [.accept]
    start = tree.compile(into: &states, next: 0)
    self.states = states
    guard matches(shortest), matches(longest) else {
      throw Problem(
        message: "nobody can type this pattern", help: "leave punctuation at the end away",
        range: 0..<source.utf8.count)
    }
  }
}

extension String {
  /// What somebody typed as words that a pattern is held against: in lower case, hyphens as spaces,
  /// single spaces between the words, no quotation marks, no full stop at the end.
  public var answerWords: String {
    var words = ""
    var isGap = false
    for character in self {
      if character.isWhitespace || TextPattern.hyphens.contains(character) {
        isGap = true
        continue
      }
      if TextPattern.quotes.contains(character) { continue }
      if isGap, !words.isEmpty { words.append(" ") }
      isGap = false
      words += character.lowercased()
    }
    while let last = words.last, ".!?,;: ".contains(last) { words.removeLast() }
    return words
  }
}

extension TextPattern {
  static let hyphens: Set<Character> = ["-", "‐", "‑", "‒", "–", "—", "−", "_"]
  static let quotes: Set<Character> = ["\"", "'", "`", "“", "”", "„", "‘", "’", "«", "»"]
}
