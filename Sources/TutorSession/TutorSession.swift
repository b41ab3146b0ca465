public import CourseContent
import Grading
public import Markup

/// The tutor as a state machine: a line typed, what to record, what to show.
///
/// It reads content through a library, and nothing else: no clock, no terminal, no store. The same
/// lines over the same content and history give the same output, for the same learner.
public struct TutorSession {
  /// Where the learner is.
  enum Place {
    /// At the list of lessons.
    case home
    /// In a lesson.
    case lesson(OpenLesson)
  }

  /// A lesson being studied.
  struct OpenLesson {
    let lesson: Lesson
    /// The step, from 0.
    var step: Int
    /// The part of the step that comes next, from 0.
    var item: Int
    /// The question that waits for an answer.
    var question: OpenQuestion?
    /// Questions that were passed over on the way, to be asked again at the end.
    var postponed: [QuestionID] = []
    /// True where the steps are done and the postponed questions are being asked.
    var isSecondRound = false
  }

  let library: ContentLibrary
  let course: Course
  let bank: QuestionBank
  let learner: String
  let presentation: Presentation
  var history: StudyHistory
  var place = Place.home

  /// Makes a session over one course, for one learner.
  public init(
    library: ContentLibrary, course: Course, learner: String, history: StudyHistory,
    presentation: Presentation
  ) {
    self.library = library
    self.course = course
    bank = QuestionBank(course: course)
    self.learner = learner
    self.history = history
    self.presentation = presentation
  }

  /// The first page: the list of lessons.
  public mutating func start() -> SessionOutput { SessionOutput(homePage()) }

  /// The first page where a lesson was asked for by number, id or title; the list of lessons where
  /// there is no such lesson.
  public mutating func start(lesson name: String) -> SessionOutput { choose(name) }

  /// Takes a typed line.
  public mutating func respond(to line: String) -> SessionOutput {
    let output: SessionOutput
    switch SessionCommand.read(line) {
    case .command(let command, let argument): output = perform(command, argument)
    case .unknown(let word): output = SessionOutput(unknownCommand(word))
    case .plain(let text): output = take(text)
    }
    return output
  }

  /// What stands before the cursor.
  public var prompt: StyledText {
    guard case .lesson(let open) = place else { return StyledText("weightroom> ", .accent) }
    if let asked = open.question { return asked.prompt(presentation) }
    return StyledText("[Enter to go on] ", .muted)
  }

  /// The question that waits for an answer.
  var openQuestion: OpenQuestion? {
    if case .lesson(let open) = place { return open.question }
    return nil
  }

  private mutating func take(_ text: String) -> SessionOutput {
    switch place {
    case .home:
      return text.isBlank ? resume() : choose(text.trimmingBlanks)
    case .lesson(let open):
      if open.question != nil { return answer(text) }
      guard text.isBlank else {
        return SessionOutput([
          .paragraph("Nothing is asked here. Press Enter to go on, or type :help.")
        ])
      }
      return goOn()
    }
  }

  /// Notes a record in the history, so that the rest of the session knows of it.
  mutating func record(_ record: SessionRecord) -> SessionRecord {
    history.note(record)
    return record
  }
}

extension String {
  /// True where there is nothing but white space.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// The text without white space around it.
  var trimmingBlanks: String {
    let head = drop { $0.isWhitespace }
    return String(head.reversed().drop { $0.isWhitespace }.reversed())
  }
}
