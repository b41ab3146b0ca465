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
    let digest = UInt64(sha256Digits(of: name.text).prefix(16), radix: 16) ?? 0
    if !met.insert(digest).inserted {
      result.add(
        QuizFinding(.repeatedLearner, nil, "Answers of \(name.text) were graded before these."))
    }
    let record = LearnerRecord(
      result, of: plan, markedQuiz: sheet.quiz,
      markedStudent: isMarkedOtherwise ? sheet.student : nil)
    summary.add(record)
    return record
  }

  /// Notes answers that can't be read.
  mutating func noteUnreadable() { summary.unreadable += 1 }
}
