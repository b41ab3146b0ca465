import Markup

/// A word that could stand where the cursor is.
public struct CompletionCandidate: Hashable, Sendable {
  /// What replaces the word begun.
  public let text: String
  /// What is shown in a list of candidates; nil where that is the text itself.
  public let label: String?
  /// True where a space follows once this is the only candidate left: after a command, but not
  /// after a function's name.
  public let appendsSpace: Bool

  /// Makes a candidate.
  public init(_ text: String, label: String? = nil, appendsSpace: Bool = true) {
    self.text = text
    self.label = label
    self.appendsSpace = appendsSpace
  }
}

/// A word begun, and where it stands.
public struct CompletionRequest: Hashable, Sendable {
  /// The whole line so far.
  public let line: String
  /// Where the word begins in the line, in UTF-8 bytes.
  public let wordStart: Int
  /// The word, up to the cursor; it may be empty.
  public let word: String

  /// Makes a request.
  public init(line: String, wordStart: Int, word: String) {
    self.line = line
    self.wordStart = wordStart
    self.word = word
  }
}

/// Where a word to be completed begins.
public enum WordBoundary: Hashable, Sendable {
  /// Behind a space: commands, and ids with hyphens in them.
  case space
  /// Behind a space, an operator, a bracket or a comma: names in a formula.
  case formula

  /// A backslash is in neither, so that `\lambda` is one word, nor is a colon, so that `:hint` is.
  var characters: String {
    switch self {
    case .space: return " \t\n"
    case .formula: return " \t\n\"'()[]{},;+-*/^=<>!&|%~"
    }
  }
}

/// How words are completed while a line is typed.
public struct Completer: Sendable {
  /// Where words begin in a line that begins like this one.
  public let boundary: @MainActor @Sendable (_ line: String) -> WordBoundary
  /// The words that could stand there; the order doesn't matter.
  public let candidates: @MainActor @Sendable (CompletionRequest) -> [CompletionCandidate]

  /// Makes a completer.
  public init(
    boundary: @escaping @MainActor @Sendable (_ line: String) -> WordBoundary = { _ in .formula },
    candidates: @escaping @MainActor @Sendable (CompletionRequest) -> [CompletionCandidate]
  ) {
    self.boundary = boundary
    self.candidates = candidates
  }
}

/// Candidates as GNU Readline wants them.
struct CompletionMatches: Hashable {
  /// What replaces the word: the only candidate, or what all candidates begin with.
  let replacement: String
  /// The candidates, where there are several.
  let alternatives: [String]
  /// What is shown in a list instead of the texts, by text.
  let labels: [String: String]
  let appendsSpace: Bool

  /// Puts candidates together; nil where there is none.
  ///
  /// A candidate that could act on the terminal is left out, since Readline prints the list
  /// itself.
  init?(_ candidates: [CompletionCandidate], for word: String) {
    let safe = candidates.filter { !$0.text.isEmpty && $0.text.sanitized == $0.text }
    guard let first = safe.first else { return nil }
    guard safe.contains(where: { $0.text != first.text }) else {
      replacement = first.text
      alternatives = []
      labels = [:]
      appendsSpace = first.appendsSpace
      return
    }
    var common = Substring(first.text)
    for candidate in safe { common = common.commonPrefix(with: candidate.text) }
    // What was typed is never shortened: the candidates need not begin with it.
    replacement = common.utf8.count > word.utf8.count ? String(common) : word
    alternatives = safe.map(\.text)
    labels = Dictionary(
      safe.compactMap { candidate in candidate.label.map { (candidate.text, $0.sanitized) } }
    ) { first, _ in first }
    appendsSpace = false
  }
}

extension Substring {
  /// The characters that both begin with.
  fileprivate func commonPrefix(with other: String) -> Substring {
    prefix(zip(self, other).prefix { $0 == $1 }.count)
  }
}
