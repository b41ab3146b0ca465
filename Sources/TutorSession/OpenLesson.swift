public import CourseContent
import Formula

/// A lesson being studied: where in it the learner is, and what has come of its questions.
struct OpenLesson {
  /// What has come of a question on this way through the lesson.
  enum QuestionState {
    /// It was answered rightly.
    case solved
    /// It is asked once, and was answered, rightly or not.
    case committed
    /// It was passed over, to be asked again at the end.
    case postponed
    /// It can't be asked.
    case unusable
  }

  let lesson: Lesson
  /// The values for the lesson's texts, as far as they can be computed.
  let values: Environment
  /// The step, from 0.
  private(set) var step: Int
  /// The part of the step that comes next, from 0.
  var item = 0
  /// What has come of the questions; one that was not met is not in it.
  var states: [QuestionID: QuestionState] = [:]
  /// The line, from 0, that comes next in the trace at this place; nil where none has been begun.
  var traceLine: Int?
  /// The postponed questions that are still to be asked; nil as long as the steps are being read.
  var secondRound: [QuestionID]?
  /// The lab that was shown last in this step; nil before the first.
  var lab: LabReference?
  /// True where the page ends above a lab, whose figure Enter shows.
  var isBeforeFigure = false
  /// The mistakes made so far.
  var mistakes = RecurringMistakes()

  init(_ lesson: Lesson, values: Environment, step: Int = 0) {
    self.lesson = lesson
    self.values = values
    self.step = step
  }

  /// Goes to the beginning of a step.
  mutating func enter(step: Int) {
    self.step = step
    item = 0
    lab = nil
    traceLine = nil
    secondRound = nil
  }

  /// Notes what has come of a question on this way through the lesson; what comes next stands
  /// behind it.
  mutating func settle(_ question: QuestionID, _ state: QuestionState) {
    states[question] = state
    // What is asked within a trace leaves the place where the trace is.
    if secondRound == nil, traceLine == nil { item += 1 }
  }

  /// The part of the step that comes next; nil at the step's end.
  var nextItem: LessonItem? {
    let items = lesson.steps[step].items
    return items.indices.contains(item) ? items[item] : nil
  }

  var isAtLastStep: Bool { step + 1 >= lesson.steps.count }

  /// The place to come back to.
  var savedPlace: LessonPlace { LessonPlace(lesson: lesson.id.text, step: step, item: item) }

  /// The lesson's questions in a state, in order.
  func questions(_ state: QuestionState) -> [QuestionID] {
    lesson.questionIDs.filter { states[$0] == state }
  }

  /// The step, from 0, in which a question stands.
  func step(of question: QuestionID) -> Int? {
    lesson.steps.firstIndex { $0.questionIDs.contains(question) }
  }
}

extension Lesson {
  /// The questions that the lesson asks, each once, in order.
  public var questionIDs: [QuestionID] {
    var seen: Set<QuestionID> = []
    return steps.flatMap(\.questionIDs).filter { seen.insert($0).inserted }
  }
}

extension LessonStep {
  /// The questions that the step asks, in order.
  var questionIDs: [QuestionID] {
    items.compactMap { item in
      if case .question(let reference) = item { reference.id } else { nil }
    }
  }
}
