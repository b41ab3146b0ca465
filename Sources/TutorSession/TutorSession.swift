public import CourseContent
import Formula
import Grading
public import Markup

/// The tutor as a state machine: a line typed, what to record, what to show.
///
/// It reads content through a library, and nothing else: no clock, no terminal, no store. The same
/// lines over the same content and history give the same output, for the same learner.
public struct TutorSession {
  let library: ContentLibrary
  let course: Course
  let bank: QuestionBank
  /// The lessons' titles, some of which stand in the lessons' files.
  let titles: [LessonID: String]
  let learner: String
  let presentation: Presentation
  /// What the learner has done, as far as this session knows.
  public internal(set) var history: StudyHistory
  /// The lesson being studied; nil at the list of lessons and in a series.
  var openLesson: OpenLesson?
  /// The series of questions being asked apart from a lesson; nil where there is none.
  var series: OpenSeries?
  /// The question that waits for an answer.
  var openQuestion: OpenQuestion?
  /// What was asked and closed last, as it was before it was closed: what `:why` is about.
  var explained: OpenQuestion?
  /// The mistakes made so far.
  var mistakes = RecurringMistakes()
  /// Right first answers in a row.
  var streak = 0
  /// Questions left without an answer in this session, to go on with where they stood.
  var unfinished: [QuestionID: OpenQuestion] = [:]

  /// Makes a session over one course, for one learner.
  public init(
    library: ContentLibrary, course: Course, learner: String, history: StudyHistory,
    presentation: Presentation
  ) {
    self.init(
      library: library, course: course, bank: QuestionBank(course: course), learner: learner,
      history: history, presentation: presentation)
  }

  init(
    library: ContentLibrary, course: Course, bank: QuestionBank, learner: String,
    history: StudyHistory, presentation: Presentation
  ) {
    self.library = library
    self.course = course
    self.bank = bank
    titles = Dictionary(
      course.lessons.map { ($0.id, library.title(of: $0, in: course)) }, uniquingKeysWith: { $1 })
    self.learner = learner
    self.history = history
    self.presentation = presentation
  }

  /// The first page: the list of lessons.
  public mutating func start() -> SessionOutput { SessionOutput(homePage()) }

  /// The first page where a lesson was asked for by number, id or title; the list of lessons where
  /// there is no such lesson.
  public mutating func start(lesson name: String) -> SessionOutput {
    var output = choose(name.trimmingBlanks)
    if openLesson == nil { output.blocks += homePage() }
    return output
  }

  /// Takes a typed line.
  public mutating func respond(to line: String) -> SessionOutput {
    let line = SessionCommand.read(line)
    return switch line {
    case .command(let command, let argument): perform(command, argument)
    case .ambiguous, .unknown: SessionOutput(line.problem ?? [])
    case .plain(let text): take(text)
    }
  }

  /// What stands before the cursor.
  public var prompt: StyledText {
    if let openQuestion { return openQuestion.prompt(presentation) }
    if openLesson != nil || series != nil { return StyledText("[Enter to go on] ", .muted) }
    return StyledText("weightroom> ", .accent)
  }

  /// True where a line is the beginning of a formula that goes on on the next one.
  public func goesOn(behind line: String) -> Bool {
    switch SessionCommand.read(line) {
    case .command(.calc, let expression): return ParsedFormula.isUnfinished(expression)
    case .command, .ambiguous, .unknown: return false
    case .plain:
      switch openQuestion?.asked.question.kind {
      case .numeric?, .vector?, .formula?: return ParsedFormula.isUnfinished(line)
      default: return false
      }
    }
  }

  /// Takes a line that is no command.
  private mutating func take(_ text: String) -> SessionOutput {
    if openQuestion != nil { return answer(text) }
    if openLesson == nil, series == nil {
      if text.trimmingBlanks.lowercased() == "r", history.schedule != nil { return review() }
      return text.isBlank ? resume() : choose(text.trimmingBlanks)
    }
    if text.isBlank { return series == nil ? goOn() : askNextOfSeries() }
    return SessionOutput([
      .paragraph(
        SessionCommand.reminder(for: text)
          ?? "Nothing is asked here. Press Enter to go on, or type \(":help", .accent).")
    ])
  }

  /// Notes a record in the history, so that the rest of the session knows of it.
  mutating func record(_ record: SessionRecord) -> SessionRecord {
    history.note(record)
    return record
  }
}
