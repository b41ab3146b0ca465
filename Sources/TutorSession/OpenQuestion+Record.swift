import CourseContent
import Formula
import Grading

extension OpenQuestion {
  /// The record of what has come of what is asked; that of a part bears the part's name behind the
  /// question's.
  func record(_ outcome: AnswerRecord.Outcome, raw: String, note: String, score: Double)
    -> SessionRecord
  {
    let id = question.id.text
    return .answer(
      answerRecord(
        of: part.map { "\(id).\($0.id)" } ?? id, outcome, raw: raw, note: note, score: score))
  }

  /// The record of a question in parts as a whole.
  func wholeRecord(_ verdict: Verdict, raw: String) -> SessionRecord? {
    AnswerRecord.Outcome(verdict).map { outcome in
      .answer(
        answerRecord(
          of: question.id.text, outcome, raw: raw, note: verdict.caseName, score: verdict.score))
    }
  }

  /// The record of what came of a question, or a part of one, under that id.
  func answerRecord(
    of id: String, _ outcome: AnswerRecord.Outcome, raw: String, note: String, score: Double
  ) -> AnswerRecord {
    AnswerRecord(
      question: id, version: question.version, meaningHash: question.meaningHash,
      variantIndex: variant.seed.index, seed: variant.seed.value(),
      parameters: variant.parameters.map {
        AnswerRecord.Parameter(name: $0.name, value: $0.value.formatted)
      },
      raw: raw, outcome: outcome, note: note, score: score, hintsUsed: hintsShown,
      usedCalculator: usedCalculator, mode: mode, activity: activity,
      concepts: question.concepts.map(\.text))
  }
}

extension AnswerRecord.Outcome {
  /// How a verdict is recorded; nil for a repetition, which is no answer of its own.
  init?(_ verdict: Verdict) {
    switch verdict.outcome {
    case .correct: self = .correct
    case .mistake, .nearMiss, .imprecise: self = .mistake
    case .carried: self = verdict.score == 1 ? .correct : .partial
    case .wrong: self = verdict.score > 0 ? .partial : .wrong
    case .invalid: self = .invalid
    case .error: self = .fault
    case .repeated: return nil
    }
  }
}
