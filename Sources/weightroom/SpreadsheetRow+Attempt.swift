import Interchange
import ProgressStorage

extension SpreadsheetRow {
  /// The names of an attempt's columns.
  static let attemptHeader = SpreadsheetRow(
    [
      "number", "time", "learner", "course", "question", "question_version", "concepts", "mode",
      "lesson", "variant", "seed", "parameters", "answer", "verdict", "note", "score", "hints",
      "calculator", "seconds",
    ].map { .text($0) })

  /// An attempt as a row.
  init(_ recorded: RecordedAttempt) {
    let attempt = recorded.attempt
    self.init([
      .integer(recorded.id), .text(attempt.time.iso8601), .text(attempt.learner.text),
      .text(attempt.course), .text(attempt.question), .integer(Int64(attempt.questionVersion)),
      .text(attempt.concepts.joined(separator: " ")), .text(attempt.mode.rawValue),
      attempt.activity.map { .text($0) } ?? .empty, .integer(Int64(attempt.variantIndex)),
      .text(String(attempt.variantSeed, radix: 16)), .text(attempt.parameters),
      .text(attempt.answer), .text(attempt.verdict.rawValue), .text(attempt.note),
      .number(attempt.score), .integer(Int64(attempt.hintsUsed)),
      .integer(attempt.calculatorUsed ? 1 : 0),
      attempt.milliseconds.map { .number(Double($0) / 1000) } ?? .empty,
    ])
  }
}
