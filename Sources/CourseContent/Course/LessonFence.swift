import SourceText

/// The fenced blocks of a lesson that are places where the learner acts.
///
/// A place of a new kind is a case here, one of `LessonItem`, and what `item` then lacks.
enum LessonFence: String, CaseIterable {
  /// ```` ```question ID ````
  case question

  /// Words that are meant for places of kinds still to come.
  static let reserved = ["lab", "predict", "myth", "pitfall", "trace", "quiz"]

  /// What a fence's info string is to a lesson.
  enum Reading {
    /// Program text, or none of our business.
    case code
    /// A place.
    case place(LessonFence, argument: String)
    /// Something that looks like a place and is none.
    case unknown(word: String)
  }

  static func read(_ info: String) -> Reading {
    let words = info.split(separator: " ", omittingEmptySubsequences: true)
    guard let first = words.first.map(String.init) else { return .code }
    let argument = words.dropFirst().joined(separator: " ")
    if let fence = LessonFence(rawValue: first) { return .place(fence, argument: argument) }
    if reserved.contains(first) { return .unknown(word: first) }
    // `questoin prior` is a slip; `swift` or `python3 -c` is a language.
    let known = allCases.map(\.rawValue) + reserved
    let looksLikeOurs = words.count == 2 && Identifier<Question>(argument) != nil
    if looksLikeOurs, closestName(to: first, among: known) != nil { return .unknown(word: first) }
    return .code
  }

  /// What a lesson has at this place; reports and returns nil where that can't be.
  func item(
    argument: String, code: CodeBlock, text: LocatedText, findings: Findings
  ) -> LessonItem? {
    let span = text.fileSpan(code.range)
    guard let id = QuestionID(argument) else {
      findings.error(
        .misplacedFence, "a place for a question names one question",
        help: "write ```question ID, and nothing else on the line", at: span)
      return nil
    }
    if code.lines.contains(where: { !$0.isEmpty }) {
      findings.error(
        .misplacedFence, "nothing can stand between the fences of a question's place",
        help: "the question is written in a file of the folder `questions`", at: span)
      return nil
    }
    return .question(QuestionReference(id: id, span: span))
  }
}
