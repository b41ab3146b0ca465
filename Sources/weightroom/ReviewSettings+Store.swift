import CourseContent
import ProgressStorage
import Scheduling
import TutorSession

/// The names of a learner's settings in the store.
enum SettingName: String {
  case retention = "review.retention"
  case dailyLimit = "review.limit"
  case parameters = "review.parameters"
  case findsEasy = "review.easy"
}

extension ProgressStore {
  /// How a learner reviews; what was never set, or can't be read, is the default.
  func reviewSettings(of learner: LearnerName) throws(ProgressStoreError) -> ReviewSettings {
    func value(_ name: SettingName) throws(ProgressStoreError) -> String? {
      try setting(name.rawValue, learner: learner)
    }
    let standard = ReviewSettings()
    let weights = try value(.parameters)?.split(separator: ",").compactMap { Double($0) }
    return ReviewSettings(
      retention: try value(.retention).flatMap { Double($0) } ?? standard.retention,
      dailyLimit: try value(.dailyLimit).flatMap { Int($0) } ?? standard.dailyLimit,
      parameters: weights.flatMap { MemoryParameters($0) } ?? standard.parameters,
      findsEasy: try value(.findsEasy) == "auto")
  }

  /// Keeps one of a learner's settings; with nil, the default holds again.
  func set(
    _ name: SettingName, to value: String?, learner: LearnerName
  ) throws(ProgressStoreError) {
    try set(name.rawValue, to: value, learner: learner)
  }

  /// What is due for a learner in a course, rebuilt from the attempts.
  ///
  /// - Parameter concepts: the concepts of a question by its id, for answers that were recorded
  ///   without them; asked for only where there are such.
  func reviewSchedule(
    of learner: LearnerName, in course: String, today: Int, concepts: (String) -> [String]
  ) throws(ProgressStoreError) -> ReviewSchedule {
    var outcomes = try firstOutcomes(learner: learner, course: course)
    let old = try outcomesWithoutConcepts(learner: learner, course: course) { recorded in
      // A part's name stands behind a point.
      concepts(String(recorded.prefix { $0 != "." }))
    }
    // Of a day's outcomes for a concept the schedule takes the one that comes first.
    if !old.isEmpty { outcomes = (outcomes + old).sorted { $0.time < $1.time } }
    return ReviewSchedule(
      outcomes.map { first in
        ConceptOutcome(concept: first.concept, day: first.day, outcome: ReviewOutcome(first))
      }, settings: try reviewSettings(of: learner), today: today)
  }
}

extension QuestionBank {
  /// The concepts of a question by its id; none where there is no such question any more.
  func concepts(of id: String) -> [String] {
    QuestionID(id).flatMap { question($0).value }?.concepts.map(\.text) ?? []
  }
}

extension ReviewOutcome {
  fileprivate init(_ first: FirstOutcome) {
    let kind: Kind =
      switch first.verdict {
      case .correct: .right
      case .partial: .partial(first.score)
      case .mistake, .wrong, .skipped, .shown, .invalid, .error: .failed
      }
    self.init(
      kind, usedHints: first.hintsUsed > 0,
      // A right answer with any note but the plain one is right only nearly.
      hasReservation: kind == .right && first.hasRemark,
      usedCalculator: first.calculatorUsed, milliseconds: first.milliseconds)
  }
}
