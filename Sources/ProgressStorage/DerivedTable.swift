/// The tables that are derived from `attempt`: triggers keep them up to date row by row, and
/// ``DerivedRows`` adds them up anew in one pass. A test holds the two together.
enum DerivedTable: String, CaseIterable {
  case questionSummary = "question_summary"
  case dayTotal = "day_total"
  case firstOutcome = "first_outcome"
  case noteCount = "note_count"

  /// The columns in the order of the table, and whether each is text.
  var columns: [(name: String, isText: Bool)] {
    let texts = ["learner", "course", "question", "meaning", "concept", "verdict", "note"]
    return names.map { name in
      (name, texts.contains(name) || name.hasSuffix("_outcome"))
    }
  }

  private var names: [String] {
    switch self {
    case .questionSummary:
      [
        "learner", "course", "question", "meaning", "attempts", "correct", "best_score",
        "first_outcome", "first_hints", "last_outcome", "highest_variant", "milliseconds",
        "newest_attempt",
      ]
    case .dayTotal: ["learner", "course", "day", "attempts", "correct", "milliseconds"]
    case .firstOutcome:
      [
        "learner", "course", "concept", "day", "time_ms", "question", "verdict", "note", "score",
        "hints_used", "calculator_used", "milliseconds",
      ]
    case .noteCount: ["learner", "course", "question", "note", "count", "newest_attempt"]
    }
  }

  /// Reads all rows, with text as bytes, as ``DerivedRows`` has them.
  var selection: String {
    let list = columns.map { $0.isText ? "CAST(\($0.name) AS BLOB)" : $0.name }
    return "SELECT \(list.joined(separator: ", ")) FROM \(rawValue)"
  }

  /// Adds a row.
  var insertion: String {
    let marks = columns.map { $0.isText ? "CAST(? AS TEXT)" : "?" }
    return "INSERT INTO \(rawValue) VALUES (\(marks.joined(separator: ", ")))"
  }
}
