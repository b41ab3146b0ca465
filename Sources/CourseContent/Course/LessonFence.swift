import Formula
import SourceText

/// The fenced blocks of a lesson that are places where the learner acts.
///
/// A place of a new kind is a case here, one of `LessonItem`, and what `item` then lacks.
enum LessonFence: String, CaseIterable {
  /// ```` ```question ID ````, and the same with other first words, see `QuestionReference.Mode`.
  case question, predict, myth, pitfall
  /// ```` ```lab NAME ````, with settings between the fences.
  case lab
  /// ```` ```trace NAME ````
  case trace

  /// Words that are meant for places of kinds still to come.
  static let reserved = ["quiz"]

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
    argument: String, code: CodeBlock, text: LocatedText, decoder: ContentDecoder
  ) -> LessonItem? {
    let span = text.fileSpan(code.range)
    let name = name(argument, at: span, decoder.findings)
    if self == .lab {
      let settings = LabReference.settings(text.file, behind: span, code, decoder)
      guard let name, let settings else { return nil }
      return .lab(LabReference(name: name, span: span, settings: settings))
    }
    guard let name else { return nil }
    if code.lines.contains(where: { !$0.isEmpty }) {
      decoder.findings.error(
        .misplacedFence, "nothing can stand between the fences of a place for \(article)",
        help: "it is written in a file of the folder `\(folder)`", at: span)
      return nil
    }
    switch self {
    case .question, .predict, .myth, .pitfall:
      guard let id = QuestionID(name) else { return nil }
      let mode = QuestionReference.Mode(rawValue: rawValue) ?? .question
      return .question(QuestionReference(id: id, mode: mode, span: span))
    case .trace: return TraceID(name).map { .trace(TraceReference(id: $0, span: span)) }
    case .lab: return nil
    }
  }

  /// The one name that stands behind the fence.
  private func name(_ argument: String, at span: Range<Int>, _ findings: Findings) -> String? {
    guard Identifier<Question>(argument) == nil else { return argument }
    findings.error(
      .misplacedFence, "a place for \(article) names one \(noun)",
      help: "write ```\(rawValue) \(placeholder), and nothing else on the line", at: span)
    return nil
  }

  private var noun: String { self == .lab || self == .trace ? rawValue : "question" }
  private var article: String { "a \(noun)" }
  private var placeholder: String { self == .lab || self == .trace ? "NAME" : "ID" }
  private var folder: String { self == .trace ? "traces" : "questions" }
}
