import CourseContent
import Grading
import Interchange
import ProgressStorage

/// Grades learners one after another, and remembers of each no more than that they were met.
struct ClassGrading {
  let plan: QuizPlan
  private(set) var summary = ResultsSummary()
  /// Sixty-four bits of each name's digest.
  private var met: Set<UInt64> = []

  init(_ plan: QuizPlan) { self.plan = plan }

  /// The record of one learner's answers.
  ///
  /// - Parameter owner: whose answers they are, whatever the sheet says; nil where it is believed.
  /// - Throws: `LearnerNameError` where the name is none.
  mutating func record(of sheet: AnswerSheet, as owner: LearnerName? = nil) throws -> LearnerRecord
  {
    let name = try owner ?? LearnerName(sheet.student)
    let isMarkedOtherwise = owner != nil && (try? LearnerName(sheet.student)) != name
    var result = plan.grade(sheet, student: name.text)
    if isMarkedOtherwise {
      result.add(
        QuizFinding(
          .otherLearner, nil, "These answers are marked as those of `\(sheet.student)`."))
    }
    if let finding = timeFinding(sheet) { result.add(finding) }
    let digest = UInt64(sha256Digits(of: name.text).prefix(16), radix: 16) ?? 0
    if !met.insert(digest).inserted {
      result.add(
        QuizFinding(.repeatedLearner, nil, "Answers of \(name.text) were graded before these."))
    }
    let record = LearnerRecord(
      result, of: plan, sheet, markedStudent: isMarkedOtherwise ? sheet.student : nil)
    summary.add(record)
    return record
  }

  /// What is to be said of the time that the sheet tells: that it is over the quiz's limit, or that it
  /// can't be read. The answers are graded all the same; what follows is for people to decide.
  private func timeFinding(_ sheet: AnswerSheet) -> QuizFinding? {
    guard let limit = plan.quiz.minutes, let started = sheet.started, let finished = sheet.finished
    else { return nil }
    guard let start = Timestamp(iso8601: started)?.millisecondsSince1970,
      let end = Timestamp(iso8601: finished)?.millisecondsSince1970, start <= end
    else {
      return QuizFinding(
        .unreadableTime, nil,
        "From `\(started.prefix(40))` to `\(finished.prefix(40))` is no time that can be measured.")
    }
    let seconds = (end - start + 999) / 1_000
    guard seconds > 60 * Int64(limit) else { return nil }
    return QuizFinding(
      .overTime, nil,
      "These answers took \(seconds / 60) min \(seconds % 60) s, and the quiz allows \(limit) min.")
  }

  /// Notes answers that can't be read.
  mutating func noteUnreadable() { summary.unreadable += 1 }
}
