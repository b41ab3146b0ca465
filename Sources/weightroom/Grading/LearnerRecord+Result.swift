import ArgumentParser
import CourseContent
import Grading
import Interchange

extension LearnerRecord {
  /// The engine that grades, as records name it.
  static var currentEngine: String { "weightroom \(Weightroom.configuration.version)" }

  /// The record of a result, with its digest.
  init(
    _ result: QuizResult, of plan: QuizPlan, _ sheet: AnswerSheet, markedStudent: String?
  ) {
    self.init(
      course: plan.course.text, quiz: plan.quiz.id.text, quizVersion: plan.quiz.version,
      engine: Self.currentEngine, student: result.student, score: result.score,
      points: result.points, percent: result.percent, passed: result.hasPassed,
      items: result.items.map { Item($0, plan.quiz.feedback) },
      unasked: result.unasked.map { Answer($0, verdict: "not-graded") }, markedQuiz: sheet.quiz,
      findings: result.findings.map {
        Finding(kind: $0.kind.rawValue, question: $0.question, message: $0.message)
      })
    self.markedStudent = markedStudent
    started = sheet.started
    finished = sheet.finished
    late = sheet.late.isEmpty ? nil : sheet.late
    digest = sha256Digits(of: digested)
  }

  /// The answers as they were handed in.
  var sheet: AnswerSheet {
    let given = items.flatMap(\.answers) + unasked
    return AnswerSheet(
      student: markedStudent ?? student, quiz: markedQuiz,
      answers: given.map { answer in
        AnswerSheet.Answer(
          question: answer.question, raw: answer.answer, attempt: answer.attempt,
          variant: answer.variant, hints: answer.hints)
      }, started: started, finished: finished, late: late ?? [])
  }
}

extension LearnerRecord.Item {
  fileprivate init(_ item: QuizResult.Item, _ policy: Quiz.FeedbackPolicy) {
    let parts = item.kept?.verdict?.parts.map { part in
      LearnerRecord.Part(
        part: part.id.text, verdict: part.verdict?.caseName ?? "unanswered",
        score: part.verdict?.score ?? 0, weight: part.points)
    }
    self.init(
      number: item.asked.number, question: item.asked.question.id.text,
      version: item.asked.question.version, meaning: item.asked.meaning,
      variant: item.asked.variantName, concepts: item.asked.question.concepts.map(\.text),
      answers: item.attempts.map { LearnerRecord.Answer($0.answer, verdict: $0.note) },
      hints: item.hints, verdict: item.note, score: item.score, points: item.asked.rules.points,
      earned: item.earned,
      first: item.first.map {
        LearnerRecord.First(verdict: $0.note, score: $0.verdict?.score ?? 0)
      },
      parts: parts.flatMap { $0.isEmpty ? nil : $0 }, explanation: item.explanation(policy))
    parameters = item.variant?.parametersInWords
  }
}

extension LearnerRecord.Answer {
  fileprivate init(_ answer: AnswerSheet.Answer, verdict: String) {
    self.init(
      question: answer.question, answer: answer.raw, attempt: answer.attempt, hints: answer.hints,
      variant: answer.variant, verdict: verdict)
  }
}
