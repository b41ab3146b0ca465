import Foundation
import GRDB

/// An attempt as the columns of its row, in the order of the table.
///
/// Text goes in and out as bytes, cast in the statements: bound as a string it would end at the
/// first NUL, and an answer may hold one.
struct AttemptRow {
  let id: Int64
  let columns: [(name: String, value: ColumnValue)]

  /// The row that records the attempt.
  init(_ attempt: Attempt, id: Int64) {
    self.id = id
    columns = [
      ("id", .integer(id)),
      ("learner", .text(attempt.learner.text)),
      ("course", .text(attempt.course)),
      ("question", .text(attempt.question)),
      ("question_version", .integer(Int64(attempt.questionVersion))),
      ("meaning", .text(attempt.meaning)),
      ("variant_index", .integer(Int64(attempt.variantIndex))),
      ("variant_seed", .text(hexadecimal(attempt.variantSeed))),
      ("parameters", .text(attempt.parameters)),
      ("answer", .text(attempt.answer)),
      ("verdict", .text(attempt.verdict.rawValue)),
      ("note", .text(attempt.note)),
      // SQLite keeps no negative zero.
      ("score", .real(attempt.score == 0 ? 0 : attempt.score)),
      ("hints_used", .integer(Int64(attempt.hintsUsed))),
      ("calculator_used", .integer(attempt.calculatorUsed ? 1 : 0)),
      ("milliseconds", attempt.milliseconds.map(ColumnValue.integer) ?? .null),
      ("mode", .text(attempt.mode.rawValue)),
      ("activity", attempt.activity.map(ColumnValue.text) ?? .null),
      ("time", .text(attempt.time.iso8601)),
      ("time_ms", .integer(attempt.time.millisecondsSince1970)),
      (
        "concepts",
        attempt.concepts.isEmpty ? .null : .text(attempt.concepts.joined(separator: " "))
      ),
    ]
  }

  /// A row from elsewhere, with the columns named and ordered as in ``names``.
  init(id: Int64, columns: [(name: String, value: ColumnValue)]) {
    self.id = id
    self.columns = columns
  }

  /// A row of ``selection``; the checksum, which comes last there, is none of its columns.
  init(_ row: Row) {
    columns = row.map { name, value in (name, ColumnValue(value)) }.dropLast()
    id = if case .integer(let id)? = columns.first?.value { id } else { 0 }
  }

  /// The checksum of this row when it follows a row that has the given checksum.
  func checksum(after previous: String) -> String {
    var checksum = RowChecksum(after: previous)
    for (name, value) in columns { checksum.add(name, value) }
    return checksum.text
  }

  /// What binds the columns to ``insertion``.
  func arguments(checksum: String) -> StatementArguments {
    var values = columns.map(\.value.databaseValue)
    values.append(ColumnValue.text(checksum).databaseValue)
    return StatementArguments(values)
  }

  /// The columns that are summed, in order.
  static let names = [
    "id", "learner", "course", "question", "question_version", "meaning", "variant_index",
    "variant_seed", "parameters", "answer", "verdict", "note", "score", "hints_used",
    "calculator_used", "milliseconds", "mode", "activity", "time", "time_ms", "concepts",
  ]

  static let insertion = """
    INSERT INTO attempt (
      id, learner, course, question, question_version, meaning, variant_index, variant_seed,
      parameters, answer, verdict, note, score, hints_used, calculator_used, milliseconds, mode,
      activity, time, time_ms, concepts, checksum)
    VALUES (
      ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?, CAST(? AS TEXT), ?,
      CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, ?,
      ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?, CAST(? AS TEXT),
      CAST(? AS TEXT))
    """

  static let selection = """
    SELECT
      id, CAST(learner AS BLOB) AS learner, CAST(course AS BLOB) AS course,
      CAST(question AS BLOB) AS question, question_version, CAST(meaning AS BLOB) AS meaning,
      variant_index, CAST(variant_seed AS BLOB) AS variant_seed,
      CAST(parameters AS BLOB) AS parameters, CAST(answer AS BLOB) AS answer,
      CAST(verdict AS BLOB) AS verdict, CAST(note AS BLOB) AS note, score, hints_used,
      calculator_used, milliseconds, CAST(mode AS BLOB) AS mode,
      CAST(activity AS BLOB) AS activity, CAST(time AS BLOB) AS time, time_ms,
      CAST(concepts AS BLOB) AS concepts, CAST(checksum AS BLOB) AS checksum
    FROM attempt
    """
}

extension ColumnValue {
  static func text(_ string: String) -> ColumnValue { .text(Array(string.utf8)) }

  init(_ value: DatabaseValue) {
    self =
      switch value.storage {
      case .null: .null
      case .int64(let number): .integer(number)
      case .double(let number): .real(number)
      case .string(let string): .text(string)
      case .blob(let bytes): .text(Array(bytes))
      }
  }

  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let bytes): Data(bytes).databaseValue
    }
  }
}
