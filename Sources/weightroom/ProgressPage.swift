import CourseContent
import Markup
import ProgressStorage

/// What a learner has done in a course, as a page.
struct ProgressPage {
  private let course: Course
  private let library: ContentLibrary
  private var places: [String: LessonPosition] = [:]
  private var questions: [QuestionSummary] = []
  private var totals: Totals?

  /// Looks it up; without a store, nothing has been done.
  init(_ course: Course, _ library: ContentLibrary, learner: LearnerName, store: ProgressStore?)
    throws(Failure)
  {
    self.course = course
    self.library = library
    guard let store else { return }
    let id = course.id.text
    do {
      for place in try store.positions(learner: learner, course: id) {
        places[place.lesson] = place
      }
      questions = try store.questionSummaries(learner: learner, course: id)
      totals = try store.totals(learner: learner, course: id)
    } catch {
      throw Failure("Progress can't be read.", error)
    }
  }

  /// The lessons, the questions and the totals.
  var blocks: [Block] {
    let heading = Block.heading(level: 1, StyledText(course.title))
    guard !questions.isEmpty, let totals else {
      return [heading, lessonList, .paragraph("Nothing answered yet. Type weightroom to begin.")]
    }
    return [heading, lessonList, questionTable, .paragraph(Self.sentence(totals))]
  }

  private var lessonList: Block {
    let items = course.lessons.map { lesson -> [Block] in
      let title = library.title(of: lesson, in: course)
      let state = state(of: lesson.id.text)
      return [.paragraph(StyledText(title, .strong) + StyledText(" · \(state)", .muted))]
    }
    return .list(.numbers(from: 1), items: items)
  }

  private func state(of lesson: String) -> String {
    guard let place = places[lesson] else { return "not begun" }
    return place.isFinished ? "read to the end" : "at step \(place.step + 1)"
  }

  private var questionTable: Block {
    let rows = questions.map { question -> [StyledText] in
      [
        StyledText(question.question),
        question.isSolved ? StyledText("solved", .correct) : StyledText("open", .caution),
        StyledText(question.isFirstAttemptCorrect ? "yes" : "no"),
        StyledText("\(question.attempts)"),
      ]
    }
    return .table(
      header: ["question", "state", "right at once", "answers"],
      alignments: [.left, .left, .left, .right], rows: rows)
  }

  private static func sentence(_ totals: Totals) -> StyledText {
    """
    \(totals.questionsSolved) of \(totals.questionsTried) questions tried are solved; \
    \(totals.correct) of \(totals.attempts) answers were right; \
    \(totals.milliseconds / 60_000) minutes spent.
    """
  }
}
