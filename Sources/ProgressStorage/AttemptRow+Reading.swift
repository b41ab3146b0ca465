extension AttemptRow {
  /// The attempt that the row records; none if the row is damaged so that it can't be one.
  ///
  /// Text that is no Unicode any more is mended for showing; the chain of checksums tells of it.
  var recorded: RecordedAttempt? {
    let values = Dictionary(columns) { first, _ in first }
    func text(_ name: String) -> String? {
      guard case .text(let bytes)? = values[name] else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
    func integer(_ name: String) -> Int? {
      guard case .integer(let number)? = values[name] else { return nil }
      return Int(exactly: number)
    }
    guard let learner = text("learner"), let course = text("course"),
      let question = text("question"), let questionVersion = integer("question_version"),
      let meaning = text("meaning"), let variantIndex = integer("variant_index"),
      let variantSeed = text("variant_seed").flatMap({ UInt64($0, radix: 16) }),
      let parameters = text("parameters"), let answer = text("answer"),
      let verdict = text("verdict").flatMap(VerdictKind.init(rawValue:)),
      let note = text("note"), case .real(let score)? = values["score"],
      let hintsUsed = integer("hints_used"), let calculatorUsed = integer("calculator_used"),
      let mode = text("mode").flatMap(StudyMode.init(rawValue:)),
      let milliseconds = integer("time_ms"),
      let time = text("time").flatMap({ Timestamp(stored: $0, milliseconds: Int64(milliseconds)) })
    else { return nil }
    return RecordedAttempt(
      id: id,
      attempt: Attempt(
        learner: LearnerName(stored: learner), course: course, question: question,
        questionVersion: questionVersion, meaning: meaning, variantIndex: variantIndex,
        variantSeed: variantSeed, parameters: parameters, answer: answer, verdict: verdict,
        note: note, score: score, hintsUsed: hintsUsed, calculatorUsed: calculatorUsed != 0,
        milliseconds: integer("milliseconds").map(Int64.init), mode: mode,
        activity: text("activity"), time: time,
        concepts: text("concepts")?.split(separator: " ").map(String.init) ?? []))
  }
}
