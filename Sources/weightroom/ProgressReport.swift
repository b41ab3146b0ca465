import CourseContent
import Grading
import ProgressStorage
import Scheduling
import TutorSession

/// What a learner has done in a course, as facts.
struct ProgressReport {
  /// Right first answers of all first answers.
  struct FirstTries {
    var right = 0
    var all = 0

    /// Whether there are fewer than three.
    var isFew: Bool { all < 3 }

    mutating func note(_ isRight: Bool) {
      all += 1
      right += isRight ? 1 : 0
    }
  }

  struct LessonState {
    let id: String
    let title: String
    let place: LessonPosition?
    let questions: Int
    let solved: Int
    let firstTries: FirstTries
    /// The mean over its concepts that were met, as theirs; empty where none was.
    let recall: [Double]

    /// As a concept's; nil where none of its concepts was met.
    var mastery: Double? { recall.last }
  }

  struct ConceptState {
    let id: String
    let title: String
    /// The probability that it would be recalled today, tomorrow and so on for ``daysAhead``, if it
    /// were not reviewed before.
    let recall: [Double]
    let firstTries: FirstTries
    /// Days until it is due: 0 or less where it is due.
    let dueIn: Int

    /// The probability that it would still be recalled after ``daysAhead`` days.
    var mastery: Double { recall.last ?? 0 }
    /// Whether it rests on so few days that it is little more than what the model begins with.
    var isRough: Bool { firstTries.isFew }
  }

  /// How many days are looked ahead.
  static let daysAhead = 30

  let course: Course
  let learner: LearnerName
  let today: Int
  private(set) var lessons: [LessonState] = []
  private(set) var concepts: [ConceptState] = []
  private(set) var days: [StudyDay] = []
  private(set) var mistakes: [NoteCount] = []
  private(set) var totals = Totals(
    attempts: 0, correct: 0, questionsTried: 0, questionsSolved: 0, milliseconds: 0)
  private(set) var firstTries = FirstTries()
  private(set) var dueCount = 0
  /// The coming days on which something becomes due, and how much.
  private(set) var upcoming: [(day: Int, count: Int)] = []
  /// The probability of recall at which something comes back.
  private(set) var retention = ReviewSettings().retention

  /// Looks it up; without a store, nothing has been done.
  init(
    _ course: Course, _ library: ContentLibrary, learner: LearnerName, store: ProgressStore?,
    today: Int
  ) throws(Failure) {
    self.course = course
    self.learner = learner
    self.today = today
    var questions: [String: QuestionSummary] = [:]
    var places: [String: LessonPosition] = [:]
    var index: CourseIndex?
    do {
      if let store {
        let id = course.id.text
        for place in try store.positions(learner: learner, course: id) {
          places[place.lesson] = place
        }
        for summary in try store.questionSummaries(learner: learner, course: id) {
          questions[summary.question] = summary
        }
        totals = try store.totals(learner: learner, course: id)
        days = try store.studyDays(learner: learner, course: id)
        mistakes = try store.noteCounts(learner: learner, course: id, limit: 5)
        index = CourseIndex.current(course, library)
        let schedule = try store.reviewSchedule(of: learner, in: id, today: today) { question in
          index?.concepts(of: question) ?? []
        }
        dueCount = schedule.dueWithinLimit.count
        upcoming = schedule.upcoming
        retention = schedule.settings.retention
        concepts = schedule.entries.map { entry in
          ConceptState(
            id: entry.concept,
            title: course.concepts.first { $0.id.text == entry.concept }?.title ?? entry.concept,
            recall: schedule.recall(of: entry, days: Self.daysAhead),
            firstTries: FirstTries(right: entry.rightCount, all: entry.reviews),
            dueIn: entry.dueDay - today)
        }
      }
    } catch {
      throw Failure("Progress can't be read.", error)
    }
    for summary in questions.values where summary.firstOutcome != nil {
      firstTries.note(summary.isFirstAttemptCorrect)
    }
    let recall = Dictionary(
      concepts.map { ($0.id, $0.recall) }, uniquingKeysWith: { first, _ in first })
    lessons = course.lessons.map { reference in
      let place = places[reference.id.text]
      let lesson = place == nil ? nil : index?.lessons[reference.id.text]
      var tries = FirstTries()
      var solved = 0
      let ids = lesson?.questions ?? []
      for id in ids {
        guard let summary = questions[id] else { continue }
        if summary.firstOutcome != nil { tries.note(summary.isFirstAttemptCorrect) }
        // What was solved in another meaning isn't solved.
        if summary.isSolved, index?.questions[id]?.meaning == summary.meaning { solved += 1 }
      }
      let met = (lesson?.concepts ?? []).compactMap { recall[$0] }
      return LessonState(
        id: reference.id.text, title: library.title(of: reference, in: course), place: place,
        questions: ids.count, solved: solved, firstTries: tries, recall: mean(met))
    }
  }

  /// Whether anything was answered.
  var isEmpty: Bool { days.isEmpty }

  /// The mean over the concepts that were met, as theirs; empty where none was.
  var recall: [Double] { mean(concepts.map(\.recall)) }

  /// As a concept's; nil where none was met.
  var mastery: Double? { recall.last }

  /// Days in a row with at least one answer, up to today, or to yesterday where today has none yet.
  var streak: Int {
    let worked = Set(days.filter { $0.attempts > 0 }.map(\.day))
    var day = worked.contains(today) ? today : today - 1
    var count = 0
    while worked.contains(day) {
      count += 1
      day -= 1
    }
    return count
  }
}

/// The means place by place, of lists that are equally long.
private func mean(_ lists: [[Double]]) -> [Double] {
  (lists.first ?? []).indices.map { place in
    lists.reduce(0) { $0 + $1[place] } / Double(lists.count)
  }
}
