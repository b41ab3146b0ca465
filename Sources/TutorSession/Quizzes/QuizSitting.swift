import CourseContent
public import Grading
public import Markup

/// A quiz that is taken in one sitting: question after question, and no verdict before the end.
///
/// Pure, as the tutor is: a line typed → what to show, and the answers so far, which whoever runs it
/// stores before anything is shown. What can't be read as an answer is said to be, since that is no
/// verdict; an answer can be changed until the end.
public struct QuizSitting: Sendable {
  /// One thing to answer: a question, or a part of one.
  private struct Slot: Sendable {
    let item: QuizPaper.Item
    let variant: Variant
    let part: Int?
    let page: [Block]
    let name: String
    let key: AnswerKey
  }

  /// What an answer belongs to.
  public struct AnswerKey: Hashable, Sendable {
    /// The question's id.
    public let question: String
    /// The part's id; nil where there are no parts.
    public let part: String?

    /// Makes a key.
    public init(question: String, part: String? = nil) {
      self.question = question
      self.part = part
    }
  }

  private let slots: [Slot]
  private var current = 0
  /// The answers so far.
  public private(set) var answers: [AnswerKey: String]
  /// True where the learner has handed in, or left.
  public private(set) var isFinished = false
  /// True where the learner has handed in.
  public private(set) var isHandedIn = false

  /// Begins a sitting, or goes on with one.
  ///
  /// - Parameters:
  ///   - questions: the paper's questions, each with its variant and its page, in order.
  ///   - answers: what was answered before.
  public init(
    _ questions: [(item: QuizPaper.Item, variant: Variant, page: HandoutPage)],
    answers: [AnswerKey: String] = [:]
  ) {
    var slots: [Slot] = []
    for (item, variant, page) in questions {
      let question = item.question.id.text
      let parts: [(index: Int?, id: String?)] =
        page.parts.isEmpty ? [(nil, nil)] : page.parts.enumerated().map { ($0.offset, $0.element) }
      for (index, id) in parts {
        slots.append(
          Slot(
            item: item, variant: variant, part: index, page: index ?? 0 == 0 ? page.blocks : [],
            name: id.map { "\($0)> " } ?? "answer> ",
            key: AnswerKey(question: question, part: id)))
      }
    }
    self.slots = slots
    self.answers = answers
    current = slots.firstIndex { answers[$0.key] == nil } ?? slots.count
  }

  /// What stands before the cursor.
  public var prompt: StyledText {
    StyledText(slots.indices.contains(current) ? slots[current].name : "quiz> ", .accent)
  }

  /// The page that comes next: a question, or, behind the last one, what is left to do.
  public var page: [Block] {
    guard slots.indices.contains(current) else { return overview }
    let slot = slots[current]
    var blocks = slot.page
    if !blocks.isEmpty {
      let title = "Question \(slot.item.number) of \(slots.last?.item.number ?? 0)"
      blocks.insert(.heading(level: 2, StyledText(title)), at: 0)
    }
    if let answer = answers[slot.key] {
      blocks.append(.paragraph(StyledText("(Your answer so far: \(answer))", .muted)))
    }
    return blocks
  }

  /// Takes a line.
  public mutating func respond(to line: String) -> [Block] {
    let text = line.trimmingBlanks
    guard text.hasPrefix(":") else { return take(text) }
    let words = text.dropFirst().split(separator: " ").map { $0.lowercased() }
    switch (words.first ?? "", words.dropFirst().first.flatMap { Int($0) }) {
    case ("next", _), ("skip", _): current = min(current + 1, slots.count)
    case ("back", let number?), ("go", let number?):
      guard let place = slots.firstIndex(where: { $0.item.number == number }) else {
        return [.paragraph("There is no question \(number).")]
      }
      current = place
    case ("back", nil): current = max(0, current - 1)
    case ("list", _): current = slots.count
    case ("done", _):
      isFinished = true
      isHandedIn = true
      return [.paragraph("Handed in.")]
    case ("quit", _):
      isFinished = true
      return [.paragraph("Your answers so far are kept; take the quiz again to go on.")]
    default: return [.paragraph(Self.help)]
    }
    return page
  }

  private mutating func take(_ text: String) -> [Block] {
    guard slots.indices.contains(current) else {
      return text.isEmpty ? page : [.paragraph(Self.help)]
    }
    guard !text.isEmpty else { return [.paragraph(Self.help)] }
    let slot = slots[current]
    let verdict: Verdict
    if let part = slot.part, case .parts(let list) = slot.variant.key {
      verdict = judge(
        answer: text, toPart: part, of: list, after: Array(repeating: nil, count: part))
    } else {
      verdict = judge(answer: text, slot.variant)
    }
    if case .invalid(let problem) = verdict.outcome {
      return [.paragraph(StyledText("? ", .caution) + StyledText(problem.description))]
    }
    answers[slot.key] = text
    current = slots[(current + 1)...].firstIndex { answers[$0.key] == nil } ?? slots.count
    return page
  }

  private var overview: [Block] {
    let open = slots.filter { answers[$0.key] == nil }
    let numbers = Set(open.map(\.item.number)).sorted().map { "\($0)" }.joined(separator: ", ")
    let left = open.isEmpty ? "Everything is answered." : "Still open: \(numbers)."
    return [.paragraph(StyledText(left)), .paragraph(Self.help)]
  }

  private static var help: StyledText {
    """
    Type an answer. \(":back 3", .accent) goes to question 3, \(":next", .accent) on, \
    \(":list", .accent) tells what is open, \(":quit", .accent) keeps your answers and leaves, \
    \(":done", .accent) hands in.
    """
  }
}
