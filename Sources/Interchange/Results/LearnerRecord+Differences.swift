extension LearnerRecord {
  /// Everything in which this record differs from what grading its answers again gives.
  ///
  /// - Parameters:
  ///   - graded: the record of the same answers, made just now.
  ///   - isAsWritten: true where the digest fits.
  public func differences(from graded: LearnerRecord, isAsWritten: Bool) -> [RecordDifference] {
    let causes = Causes(recorded: self, graded: graded, isAsWritten: isAsWritten)
    var found: [RecordDifference] = []
    func add(_ question: String?, _ field: String, _ recorded: String, _ graded: String) {
      found.append(
        RecordDifference(
          student: student, question: question, field: field, recorded: recorded, graded: graded,
          cause: causes.cause(of: question)))
    }
    var unmatched = graded.items
    for item in items {
      guard let index = unmatched.firstIndex(where: { $0.question == item.question }) else {
        add(item.question, "item", "asked", "not asked")
        continue
      }
      let other = unmatched.remove(at: index)
      for (one, two) in zip(item.facts, other.facts) where one.value != two.value {
        add(item.question, one.name, one.value, two.value)
      }
    }
    for item in unmatched { add(item.question, "item", "not asked", "asked") }
    for (one, two) in zip(facts, graded.facts) where one.value != two.value {
      add(nil, one.name, one.value, two.value)
    }
    if found.isEmpty, !isAsWritten {
      // An answer that is graded the same as the one that stood there.
      add(nil, "digest", digest.isEmpty ? "nothing" : digest, graded.digest)
    }
    return found
  }

  /// What a record says of the whole; the engine may be another one where all else is the same.
  private var facts: [(name: String, value: String)] {
    [
      ("schema", "\(schema)"), ("course", course), ("quiz", quiz),
      ("quizVersion", "\(quizVersion)"), ("student", student), ("score", Self.number(score)),
      ("points", Self.number(points)), ("percent", Self.number(percent)), ("passed", "\(passed)"),
      ("started", started ?? "nothing"), ("finished", finished ?? "nothing"),
      ("late", late?.joined(separator: ", ") ?? "nothing"),
      ("unasked", unasked.map(\.line).joined(separator: "; ")),
      ("findings", findings.map { "\($0.kind) \($0.question ?? "")" }.joined(separator: "; ")),
    ]
  }

  /// Whether what grading depends on is still the same.
  private struct Causes {
    let recorded: LearnerRecord
    let graded: LearnerRecord
    let isAsWritten: Bool

    func cause(of question: String?) -> RecordDifference.Cause {
      guard isAsWritten else { return .edited }
      let changed = recorded.items.filter { item in
        graded.items.contains {
          $0.question == item.question && ($0.meaning != item.meaning || $0.version != item.version)
        }
      }.map(\.question)
      if let question, changed.contains(question) { return .question }
      if recorded.quizVersion != graded.quizVersion || asked(recorded) != asked(graded) {
        return .quiz
      }
      if question == nil, !changed.isEmpty { return .question }
      return recorded.engine == graded.engine ? .forged : .engine
    }

    private func asked(_ record: LearnerRecord) -> [String] { record.items.map(\.question) }
  }
}

extension LearnerRecord.Item {
  fileprivate var facts: [(name: String, value: String)] {
    func text(_ number: Double?) -> String { number.map(LearnerRecord.number) ?? "nothing" }
    let parts = (parts ?? []).map {
      "\($0.part) \($0.verdict) \(text($0.score)) \(text($0.weight))"
    }
    return [
      ("number", "\(number)"), ("version", "\(version)"), ("meaning", meaning),
      ("variant", variant), ("parameters", parameters ?? "nothing"),
      ("concepts", concepts.joined(separator: ", ")),
      ("answers", answers.map(\.line).joined(separator: "; ")), ("hints", "\(hints)"),
      ("verdict", verdict), ("score", text(score)), ("points", text(points)),
      ("earned", text(earned)),
      ("first", first.map { "\($0.verdict) \(text($0.score))" } ?? "nothing"),
      ("parts", parts.joined(separator: "; ")), ("explanation", explanation ?? "nothing"),
    ]
  }
}

extension LearnerRecord.Answer {
  fileprivate var line: String {
    "\(question) \(attempt) \(hints) \(variant ?? "") `\(answer)` \(verdict)"
  }
}
