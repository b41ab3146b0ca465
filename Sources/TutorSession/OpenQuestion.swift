import CourseContent
import Formula
import Grading
import Markup
import MathText

/// A question that waits for an answer, in one variant.
struct OpenQuestion {
  /// The variant of the whole question.
  let variant: Variant
  /// The way of studying in which it is asked.
  let mode: SessionMode
  /// The id of the lesson or quiz in which it is asked; nil outside both.
  let activity: String?
  /// The parts that are done with, in order; only a question in parts has any.
  private(set) var done: [DonePart] = []
  /// Hints shown so far.
  var hintsShown = 0
  /// True where the calculator was used.
  var usedCalculator = false
  /// What was answered wrongly so far, so that the same answer does not count twice; only the last
  /// ones, so that an answer never takes long to judge.
  private(set) var wrongAnswers: [String] = []
  /// The last answer that counted, and what came of it.
  private(set) var lastAnswer: (raw: String, verdict: Verdict)?

  private static let mostWrongAnswers = 50

  init(variant: Variant, mode: SessionMode, activity: String? = nil) {
    self.variant = variant
    self.mode = mode
    self.activity = activity
  }

  /// The question as a whole.
  var question: Question { variant.question }

  /// What is asked just now: the part that comes next, or the whole.
  var asked: Variant { part?.variant ?? variant }

  /// The hints to what is asked; a part without hints has those of the whole.
  var hints: [Template] {
    asked.question.hints.isEmpty ? question.hints : asked.question.hints
  }

  /// True where one answer is all that there is, right or wrong.
  var takesOneAnswer: Bool { [.predict, .myth, .pitfall, .trace, .exam].contains(mode) }

  mutating func note(_ raw: String, _ verdict: Verdict) {
    lastAnswer = (raw, verdict)
    guard !verdict.isCorrect else { return }
    wrongAnswers = (wrongAnswers + [raw]).suffix(Self.mostWrongAnswers)
  }

  /// Goes on to the next part.
  mutating func close(_ part: DonePart) {
    done.append(part)
    hintsShown = 0
    wrongAnswers = []
    lastAnswer = nil
  }

  /// What stands before the cursor: the symbol asked for, where there is one.
  func prompt(_ presentation: Presentation) -> StyledText {
    guard let symbol = asked.question.kind.answering.symbol else {
      return StyledText(part.map { "\($0.id)> " } ?? "answer> ", .accent)
    }
    let letter = MathExpression(latex: "\\\(symbol)")
    let isGreek = letter.problems.isEmpty && presentation.mathStyle == .unicode
    return StyledText("\(isGreek ? letter.inline(.unicode) : symbol) = ", .accent)
  }

  /// The question as it is put: its text, what there is to choose from, what to type; of one in
  /// parts, the text of the whole before the first part.
  func page(_ presentation: Presentation) throws(TemplateError) -> [Block] {
    guard part != nil else { return try page(of: variant, presentation) }
    let whole = try question.prompt.render(in: variant.environment, presentation)
    return whole + (try partPage(presentation))
  }

  /// The part that comes next, under its name.
  func partPage(_ presentation: Presentation) throws(TemplateError) -> [Block] {
    guard let part else { return [] }
    let label = StyledText("\(part.id)) ", .strong)
    return try page(of: part.variant, presentation).led(by: label)
  }

  private func page(of variant: Variant, _ presentation: Presentation) throws(TemplateError)
    -> [Block]
  {
    let answering = variant.question.kind.answering
    var blocks = try variant.question.prompt.render(in: variant.environment, presentation)
    blocks += try answering.offer(variant, presentation)
    let request = mode.request(besides: answering.request)
    if !request.isEmpty { blocks.append(.paragraph(StyledText("(\(request))", .muted))) }
    return blocks
  }

  /// Judges an answer to what is asked.
  func judge(_ raw: String) -> Verdict {
    guard let parts, part != nil else {
      return Grading.judge(answer: raw, variant, earlierWrong: wrongAnswers)
    }
    return Grading.judge(
      answer: raw, toPart: done.count, of: parts, after: done.map(\.verdict),
      earlierWrong: wrongAnswers)
  }
}

extension SessionMode {
  /// What is to be typed, and what comes of it.
  fileprivate func request(besides request: String?) -> String {
    switch self {
    case .myth: "Do you believe it? Type yes or no."
    case .predict, .trace:
      [request, "You answer once; then the text goes on."].compactMap(\.self)
        .joined(separator: " ")
    default: request ?? ""
    }
  }
}
