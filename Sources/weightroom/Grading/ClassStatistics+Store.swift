import Grading
import Interchange
import ProgressStorage

extension ClassStatistics {
  /// The statistics of everything that a store holds: each learner's first attempt at each question
  /// of each course. Questions of several courses are told apart as `COURSE/QUESTION`.
  init(_ store: ProgressStore) throws {
    self.init()
    var met: [LearnerName: Set<String>] = [:]
    var attempts: [LearnerName: [FirstAttempt]] = [:]
    var courses: Set<String> = []
    var names: [LearnerName] = []
    try store.forEachAttempt { recorded in
      let attempt = recorded.attempt
      guard attempt.verdict.countsAsAttempt else { return }
      if met[attempt.learner] == nil { names.append(attempt.learner) }
      let question = "\(attempt.course)/\(attempt.question)"
      guard met[attempt.learner, default: []].insert(question).inserted else { return }
      courses.insert(attempt.course)
      attempts[attempt.learner, default: []].append(FirstAttempt(attempt, question: question))
    }
    for name in names {
      let own = attempts[name] ?? []
      add(courses.count > 1 ? own : own.map(\.withoutCourse))
    }
  }
}

extension ClassStatistics.FirstAttempt {
  fileprivate init(_ attempt: Attempt, question: String) {
    let parameters =
      attempt.parameters == "{}" ? "\(attempt.variantIndex)" : attempt.parameters
    self.init(
      question: question, score: attempt.score,
      note: attempt.note.isEmpty ? attempt.verdict.rawValue : attempt.note, variant: parameters,
      hasHint: attempt.hintsUsed > 0, milliseconds: attempt.milliseconds)
  }

  fileprivate var withoutCourse: Self {
    Self(
      question: question.split(separator: "/").last.map(String.init) ?? question, score: score,
      note: note, variant: variant, hasHint: hasHint, milliseconds: milliseconds)
  }
}
