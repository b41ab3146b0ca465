public import CourseContent
import Formula

/// The parts of a question in one variant.
public struct PartList: Sendable {
  /// One part, in the variant of the whole.
  public struct Part: Sendable {
    /// The part as its author wrote it.
    public let part: PartsKey.Part
    /// What is asked, with the true answers of earlier parts.
    public let variant: Variant

    /// Its id.
    public var id: QuestionID { part.id }
  }

  /// The parts, in order.
  public let parts: [Part]

  /// A part's share of the whole score.
  public func weight(_ index: Int) -> Double {
    let sum = parts.reduce(0) { $0 + $1.part.points }
    return parts.indices.contains(index) ? parts[index].part.points / sum : 0
  }
}

extension PartList: AskedKey {
  init(_ key: PartsKey, _ environment: Environment, _ seed: VariantSeed) throws(VariantError) {
    var parts: [Part] = []
    for part in key.parts {
      var own = environment
      for use in part.uses { own[use.name] = parts[use.part].variant.truth }
      let variant = try Variant(
        part: part.question, noted: "\(seed.question).\(part.id)-v\(seed.version):",
        seed: seed.part(part.id.text), own)
      parts.append(Part(part: part, variant: variant))
    }
    self.parts = parts
  }

  var arrangement: [Int]? {
    let all = parts.compactMap(\.variant.key.asked.arrangement)
    return all.count == parts.count ? all.flatMap(\.self) : nil
  }
  var shownAnswer: String { answer(\.variant.shownAnswer) }
  var modelAnswer: String { answer(\.variant.key.asked.modelAnswer) }

  private func answer(_ text: (Part) -> String) -> String {
    parts.map { "\($0.id): \(text($0))" }.joined(separator: "; ")
  }

  // MARK: - The whole

  func judge(_ raw: String, _ variant: Variant, earlierWrong: [String]) throws(InvalidAnswer)
    -> Verdict
  {
    let answers = try PartsAnswer(raw, ids: parts.map(\.id.text)).texts
    var verdicts: [Verdict?] = []
    for (index, answer) in answers.enumerated() {
      verdicts.append(answer.map { judge(part: index, $0, after: verdicts) })
    }
    return whole(zip(answers, verdicts).map { ($0, $1) }, variant)
  }

  /// The verdict on all parts together.
  ///
  /// - Parameter answered: for each part what was typed last and what came of it; nil where it was
  ///   passed over.
  func whole(_ answered: [(raw: String?, verdict: Verdict?)], _ variant: Variant) -> Verdict {
    let results = zip(parts, answered).map { part, answer in
      Verdict.Part(
        id: part.id, raw: answer.raw, verdict: answer.verdict, points: part.part.points)
    }
    let verdicts = answered.compactMap(\.verdict)
    // Where no part can be judged, neither can the whole.
    let stuck = verdicts.first { !$0.countsAsAttempt }
    if let stuck, verdicts.allSatisfy({ !$0.countsAsAttempt }) {
      return Verdict(stuck.outcome, variant, parts: results)
    }
    let score = answered.enumerated().reduce(0.0) { sum, answer in
      sum + weight(answer.offset) * (answer.element.verdict?.score ?? 0)
    }
    let isRight = answered.allSatisfy { ($0.verdict?.score ?? 0) == 1 }
    let details = results.map { "\($0.id): \($0.verdict?.shortName ?? "no answer")" }
    return Verdict(
      isRight ? .correct : .wrong, variant, score: isRight ? 1 : min(score, 1),
      detail: isRight ? nil : "(\(details.joined(separator: "; ")).)", parts: results)
  }

  func canMean(_ garbage: String) -> Bool {
    (try? PartsAnswer(garbage, ids: parts.map(\.id.text))) != nil
  }

  // MARK: - One part

  /// Judges an answer to a part: as it is, and where it is wrong, going on from the learner's own
  /// earlier answers.
  ///
  /// - Parameter earlier: what came of the parts before it, in order; nil for one passed over.
  func judge(
    part index: Int, _ raw: String, after earlier: [Verdict?], earlierWrong: [String] = []
  ) -> Verdict {
    let part = parts[index]
    let verdict = Grading.judge(answer: raw, part.variant, earlierWrong: earlierWrong)
    switch verdict.outcome {
    case .mistake, .nearMiss, .wrong: break
    default: return verdict
    }
    guard let carried = carriedVariant(index, after: earlier) else { return verdict }
    let own = Grading.judge(answer: raw, carried)
    switch own.outcome {
    case .correct:
      // Who only rounded an earlier answer has made no mistake.
      let isOnlyRounded = part.part.uses.allSatisfy { use in
        earlier.indices.contains(use.part) && earlier[use.part]?.isCorrect != false
      }
      return Verdict(
        .carried, part.variant, score: isOnlyRounded ? 1 : part.part.carryCredit,
        precision: own.precision, reading: own.reading, submitted: own.submitted)
    case .mistake:
      if case .mistake = verdict.outcome { return verdict }
      return own
    default: return verdict
    }
  }

  /// The part as it would be asked had the learner's earlier answers been right; nil where they are
  /// the truth, or where the part would then ask for nothing.
  private func carriedVariant(_ index: Int, after earlier: [Verdict?]) -> Variant? {
    let part = parts[index]
    guard let key = part.variant.key.numbers else { return nil }
    var environment = part.variant.environment
    for use in part.part.uses where earlier.indices.contains(use.part) {
      guard let given = earlier[use.part], given.countsAsAttempt, let value = given.submitted
      else { continue }
      environment[use.name] = value
    }
    guard environment != part.variant.environment,
      !isTrivial(key.answer, in: environment, apartFrom: part.part.uses.map(\.name))
    else { return nil }
    return try? Variant(
      part: part.part.question, noted: part.variant.notePrefix, seed: part.variant.seed,
      environment)
  }

  /// True where a formula, with the learner's earlier answers in it, no longer depends on anything
  /// else that it names: a norm of 0 makes every penalty 0.
  private func isTrivial(
    _ formula: ContentFormula, in environment: Environment, apartFrom names: [String]
  ) -> Bool {
    guard let value = try? formula.parsed.evaluate(in: environment), value.isFinite else {
      return true
    }
    let others = formula.parsed.freeVariables.filter { !names.contains($0) }
    guard !others.isEmpty else { return value.isZero }
    return others.allSatisfy { name in
      var changed = environment
      changed[name] = environment[name]?.scaled(by: 1.37)
      return (try? formula.parsed.evaluate(in: changed)) == value
    }
  }
}

extension Verdict {
  /// The verdict in a few words, for one part among several.
  fileprivate var shortName: String {
    switch outcome {
    case .correct: "right"
    case .carried: "right with your own earlier answer"
    case .mistake, .nearMiss, .imprecise: "not quite"
    case .wrong: score > 0 ? "partly right" : "wrong"
    case .repeated: "the same again"
    case .invalid: "can't be read"
    case .error: "can't be judged"
    }
  }
}

extension Value {
  fileprivate var isFinite: Bool {
    switch self {
    case .number(let number): number.isFinite
    case .vector(let numbers): numbers.allSatisfy(\.isFinite)
    default: true
    }
  }

  fileprivate var isZero: Bool {
    switch self {
    case .number(let number): number == 0
    case .vector(let numbers): numbers.allSatisfy { $0 == 0 }
    default: false
    }
  }

  fileprivate func scaled(by factor: Double) -> Value {
    switch self {
    case .number(let number): .number(number * factor)
    case .vector(let numbers): .vector(numbers.map { $0 * factor })
    default: self
    }
  }
}
