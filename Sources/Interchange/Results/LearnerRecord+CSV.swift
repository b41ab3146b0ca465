extension LearnerRecord {
  static let csvHeader = [
    "student", "quiz", "number", "question", "version", "meaning", "variant", "answer", "attempts",
    "hints", "verdict", "score", "points", "earned", "explanation", "findings",
  ]

  /// A line for each question, then one for each finding that is about none of them.
  var csv: String {
    var lines = items.map { item in
      let about = findings.filter { $0.question == item.question }
      return CSVText.line([
        student, quiz, "\(item.number)", item.question, "\(item.version)", item.meaning,
        item.variant, item.keptAnswer ?? "", "\(item.answers.count)", "\(item.hints)",
        item.verdict, item.score.map(Self.number) ?? "", Self.number(item.points),
        item.earned.map(Self.number) ?? "", item.explanation ?? "",
        about.map { "\($0.kind): \($0.message)" }.joined(separator: " "),
      ])
    }
    let asked = Set(items.map(\.question))
    for finding in findings where !(finding.question.map(asked.contains) ?? false) {
      let answer = unasked.first { $0.question == finding.question }?.answer
      lines.append(
        CSVText.line(
          [
            student, quiz, "", finding.question ?? "", "", "", "", answer ?? "", "", "",
            finding.kind,
          ]
            + ["", "", "", "", "\(finding.kind): \(finding.message)"]))
    }
    return lines.joined()
  }

  /// A number as short as it can be without losing anything: `1`, `0.85`.
  static func number(_ value: Double) -> String {
    Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }
}

extension LearnerRecord.Item {
  /// The answer that counts, or the last one where none does.
  public var keptAnswer: String? {
    (answers.first { $0.verdict == verdict } ?? answers.last)?.answer
  }
}
