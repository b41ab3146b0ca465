import CourseContent
import Formula
public import Grading
public import Markup

/// A quiz that is taken in one sitting: question after question, and no verdict before the end.
///
/// Pure, as the tutor is: a line typed and the time left → what to show, and the answers so far,
/// which whoever runs it stores before anything is shown. What can't be read as an answer is said to
/// be, since that is no verdict; an answer can be changed until the end.
public struct QuizSitting: Sendable {
  /// What the end of the time means.
  public enum TimeLimit: Hashable, Sendable {
    /// Answers are taken, and marked as late.
    case marksLate
    /// Answers are no longer taken, and what there is is handed in.
    case handsIn
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

  /// How a sitting stands.
  public enum Ending: Hashable, Sendable {
    /// The learner has handed in, or the time has done it.
    case handedIn
    /// The learner has left, to go on later.
    case left
  }

  private let slots: [SittingSlot]
  private let limit: TimeLimit
  private var current = 0
  /// True where the learner was told what is open, and asked once more whether to hand in.
  private var hasBeenWarned = false
  /// The answers so far.
  public private(set) var answers: [AnswerKey: String]
  /// Those of them that were given when the time was over.
  public private(set) var lateAnswers: Set<AnswerKey>
  /// What the last line answered; nil where it was no answer.
  public private(set) var lastAnswered: AnswerKey?
  /// How it ended; nil as long as it goes on.
  public private(set) var ending: Ending?

  /// Begins a sitting, or goes on with one.
  ///
  /// - Parameters:
  ///   - questions: the paper's questions, each with its variant and its page, in order.
  ///   - limit: what the end of the time means.
  ///   - answers: what was answered before.
  ///   - lateAnswers: what of it was answered late.
  public init(
    _ questions: [(item: QuizPaper.Item, variant: Variant, page: HandoutPage)],
    limit: TimeLimit = .marksLate, answers: [AnswerKey: String] = [:],
    lateAnswers: Set<AnswerKey> = []
  ) {
    slots = questions.flatMap { SittingSlot.slots(of: $0.item, $0.variant, $0.page) }
    self.limit = limit
    self.answers = answers
    self.lateAnswers = lateAnswers
    current = slots.firstIndex { answers[$0.key] == nil } ?? slots.count
  }

  /// What stands before the cursor.
  public var prompt: StyledText {
    StyledText(slots.indices.contains(current) ? slots[current].name : "quiz> ", .accent)
  }

  /// The page that comes next: a question, or, behind the last one, what is left to do.
  ///
  /// - Parameter secondsLeft: nil where there is no limit.
  public func page(secondsLeft: Int? = nil) -> [Block] {
    guard slots.indices.contains(current) else { return overview(secondsLeft) }
    let slot = slots[current]
    let title = "Question \(slot.item.number) of \(slots.last?.item.number ?? 0)"
    let time = secondsLeft.map { StyledText(" · \(TimeLeft(seconds: $0))", .muted) } ?? ""
    var blocks = slot.page
    if blocks.isEmpty {
      let part = StyledText("\(title), part \(slot.key.part ?? "")")
      let again = StyledText(" · :back \(slot.item.number) shows the whole question", .muted)
      blocks = [.paragraph(part + time + again)]
    } else {
      blocks.insert(.heading(level: 2, StyledText(title) + time), at: 0)
    }
    if let answer = answers[slot.key] {
      blocks.append(.paragraph(StyledText("(Your answer so far: \(answer))", .muted)))
    }
    return blocks
  }

  /// Takes a line.
  ///
  /// - Parameter secondsLeft: nil where there is no limit.
  public mutating func respond(to line: String, secondsLeft: Int? = nil) -> [Block] {
    lastAnswered = nil
    if let secondsLeft, secondsLeft <= 0, limit == .handsIn { return timeIsUp() }
    let typed = TypedLine<SittingCommand>(line)
    switch typed {
    case .plain(let text): return take(text.trimmingBlanks, secondsLeft)
    case .command(.done, _): return handIn()
    case .command(let command, let argument):
      hasBeenWarned = false
      return perform(command, argument, secondsLeft)
    case .unknown(let word) where SessionCommand(rawValue: word) != nil:
      return [.paragraph("“:\(word)” is for studying; nothing is told here before the end.")]
    case .unknown, .ambiguous: return typed.problem ?? []
    }
  }

  /// True where a line is the beginning of a formula that goes on on the next one.
  public func goesOn(behind line: String) -> Bool {
    guard slots.indices.contains(current), slots[current].takesFormula,
      case .plain = TypedLine<SittingCommand>(line)
    else { return false }
    return ParsedFormula.isUnfinished(line)
  }

  /// Hands in what there is, because the time is over.
  public mutating func timeIsUp() -> [Block] {
    ending = .handedIn
    return [
      .paragraph(
        StyledText("The time is up.", .caution) + " What you had answered was handed in.")
    ]
  }

  private mutating func perform(_ command: SittingCommand, _ argument: String, _ secondsLeft: Int?)
    -> [Block]
  {
    switch command {
    case .next: current = min(current + 1, slots.count)
    case .back where argument.isEmpty: current = max(0, current - 1)
    case .back:
      guard let number = Int(argument),
        let place = slots.firstIndex(where: { $0.item.number == number })
      else { return [.paragraph("There is no question \(argument.excerpt).")] }
      current = place
    case .list: current = slots.count
    case .time: return [.paragraph(time(secondsLeft))]
    case .done: return handIn()
    case .help: return help
    case .quit:
      ending = .left
      return [.paragraph("Your answers so far are kept; come back to go on.")]
    }
    return page(secondsLeft: secondsLeft)
  }

  private mutating func handIn() -> [Block] {
    let open = openNumbers
    guard open.isEmpty || hasBeenWarned else {
      hasBeenWarned = true
      return [
        .paragraph(
          """
          Still open: \(open.joined(separator: ", ")). Type \(":done", .accent) once more to hand in \
          all the same.
          """)
      ]
    }
    ending = .handedIn
    return [.paragraph("Handed in.")]
  }

  private mutating func take(_ text: String, _ secondsLeft: Int?) -> [Block] {
    hasBeenWarned = false
    guard slots.indices.contains(current) else {
      return text.isEmpty ? page(secondsLeft: secondsLeft) : help
    }
    guard !text.isEmpty else { return [.paragraph(Self.reminder)] }
    let slot = slots[current]
    if let problem = slot.problem(with: text) {
      return [.paragraph(StyledText("? ", .caution) + StyledText(problem))]
    }
    answers[slot.key] = text
    if let secondsLeft, secondsLeft <= 0 {
      lateAnswers.insert(slot.key)
    } else {
      lateAnswers.remove(slot.key)
    }
    lastAnswered = slot.key
    current = slots[(current + 1)...].firstIndex { answers[$0.key] == nil } ?? slots.count
    return page(secondsLeft: secondsLeft)
  }

  /// What there is to answer, question by question, in order.
  var answerKeys: [(question: String, keys: [AnswerKey])] {
    var result: [(question: String, keys: [AnswerKey])] = []
    for key in slots.map(\.key) {
      if result.last?.question == key.question {
        result[result.count - 1].keys.append(key)
      } else {
        result.append((key.question, [key]))
      }
    }
    return result
  }

  /// The numbers of the questions with something still open.
  private var openNumbers: [String] {
    Set(slots.filter { answers[$0.key] == nil }.map(\.item.number)).sorted().map { "\($0)" }
  }

  private func time(_ secondsLeft: Int?) -> StyledText {
    guard let secondsLeft else { return "There is no time limit." }
    let words = TimeLeft(seconds: secondsLeft).description
    return StyledText(words.prefix(1).uppercased() + words.dropFirst() + ".")
  }

  private func overview(_ secondsLeft: Int?) -> [Block] {
    let open = openNumbers
    var left =
      open.isEmpty ? "Everything is answered." : "Still open: \(open.joined(separator: ", "))."
    if let secondsLeft { left += " \(time(secondsLeft).plain)" }
    return [.paragraph(StyledText(left)), .paragraph(Self.reminder)]
  }

  private static var reminder: StyledText {
    """
    Type an answer. \(":back 3", .accent) goes to question 3, \(":next", .accent) on, \
    \(":list", .accent) tells what is open, \(":quit", .accent) keeps your answers and leaves, \
    \(":done", .accent) hands in.
    """
  }

  private var help: [Block] {
    let rows = SittingCommand.allCases.map {
      [StyledText($0.usage, .accent), StyledText($0.summary)]
    }
    var blocks: [Block] = [.table(header: ["", ""], alignments: [], rows: rows)]
    if slots.indices.contains(current) {
      blocks.insert(.paragraph(StyledText(slots[current].howToAnswer)), at: 0)
    }
    return blocks
  }
}
