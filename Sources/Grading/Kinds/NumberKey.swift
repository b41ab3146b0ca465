public import CourseContent
import Formula

extension Variant {
  /// How a number, or each number of a vector, is read and held against the truth.
  public struct NumberKey: Sendable {
    /// The true numbers; one, where no vector is asked for.
    public let truths: [Double]
    /// True where a vector is asked for.
    public let isVector: Bool
    /// What is near enough.
    public let rule: AcceptanceRule
    /// The score of right numbers with the wrong digits; 0 where they are not accepted.
    public let precisionCredit: Double
    /// What an answer looks like.
    public let expectation: NumericExpectation
    /// The key as a formula.
    public let answer: ContentFormula

    /// The truth; of a vector, its first number.
    public var truth: Double { truths.first ?? .nan }
  }
}

extension Variant.NumberKey {
  init(_ key: NumericKey, _ environment: Environment) throws(VariantError) {
    let truth = try key.answer.number(in: environment, "the key")
    self.init(
      truths: [truth], isVector: false,
      rule: try AcceptanceRule(key.equality.rule, in: environment),
      precisionCredit: key.equality.precisionCredit,
      expectation: NumericExpectation(key, allowsInfinity: truth.isInfinite), answer: key.answer)
  }

  init(_ key: VectorKey, _ environment: Environment) throws(VariantError) {
    let value = try key.answer.value(in: environment)
    guard case .vector(let truths) = value, !truths.isEmpty else {
      throw VariantError(
        .wrongKind(of: "the key", wanted: "a vector with numbers", found: value.kindName),
        at: key.answer)
    }
    guard truths.allSatisfy({ !$0.isNaN }) else {
      throw VariantError(.undefinedTruth, at: key.answer)
    }
    self.init(
      truths: truths, isVector: true, rule: try AcceptanceRule(key.equality.rule, in: environment),
      precisionCredit: key.equality.precisionCredit,
      expectation: NumericExpectation(
        symbol: key.symbol, allowsInfinity: truths.contains(where: \.isInfinite)),
      answer: key.answer)
  }

  /// Numbers as a value of the question's kind.
  func value(_ numbers: [Double]) -> Value {
    isVector ? .vector(numbers) : .number(numbers.first ?? .nan)
  }

  /// The numbers of a value of the key's own kind.
  func numbers(of value: Value) -> [Double]? {
    switch value {
    case .number(let number): isVector ? nil : [number]
    case .vector(let numbers): isVector ? numbers : nil
    default: nil
    }
  }

  /// Numbers as a learner would type them, every digit; nil where the question's forms have no
  /// such way to write them.
  func typed(_ values: [Double]) -> String? {
    let numbers = values.map { Value.number($0).formatted }
    let forms = expectation.forms
    for number in numbers {
      let form: AnswerForm = number.contains("e") ? .sci : .decimal
      guard forms.contains(form) || forms.contains(.expr) else { return nil }
    }
    var text = numbers.joined(separator: ", ")
    if isVector { text = "[\(text)]" }
    if case .required(let unit) = expectation.unit { text += " \(unit)" }
    return text
  }
}

extension Variant.NumberKey: AskedKey {
  var truthValue: Value? { value(truths) }
  var formula: ContentFormula? { answer }

  /// Short, in a form that the question asks for.
  var shownAnswer: String {
    let numbers = truths.map { ShownNumber.text($0, rule, expectation.forms) }
    if isVector { return "[\(numbers.joined(separator: ", "))]" }
    let number = numbers.first ?? ""
    guard case .required(let unit) = expectation.unit else { return number }
    return "\(number) \(unit)"
  }

  /// Every digit, with the unit where one is wanted; where digits are asked for, so many.
  var modelAnswer: String { rule.isAboutDigits ? shownAnswer : typed(truths) ?? shownAnswer }

  func judge(_ raw: String, _ variant: Variant, earlierWrong: [String]) throws(InvalidAnswer)
    -> Verdict
  {
    let answer = try read(raw)
    let closeness = zip(answer.components, truths).map { rule.judge($0, truth: $1) }
    let wrong = closeness.indices.filter { !closeness[$0].isRight }
    let precision = closeness.compactMap(\.precision).first
    let values = answer.components.map(\.value)
    let submission = NumberSubmission(
      values: values, value: value(values), reading: isVector ? nil : answer.components[0].reading,
      wrongComponents: isVector ? wrong : [], precision: precision)
    guard wrong.isEmpty else {
      for earlier in earlierWrong {
        guard let earlier = try? read(earlier) else { continue }
        if earlier.isEquivalent(to: answer) { return submission.verdict(.repeated, variant) }
      }
      return submission.explained(variant)
    }
    guard let precision, precision.isFault else {
      return submission.verdict(.correct, variant, score: 1)
    }
    return precisionCredit == 0
      ? submission.verdict(.imprecise, variant)
      : submission.verdict(.correct, variant, score: precisionCredit)
  }

  /// The numbers typed, as a vector; a number alone is one of one component.
  private func read(_ raw: String) throws(InvalidAnswer) -> VectorAnswer {
    if isVector { return try VectorAnswer(raw, count: truths.count, expecting: expectation) }
    return VectorAnswer(raw: raw, components: [try NumericAnswer(raw, expecting: expectation)])
  }

  func prove(
    _ proof: ContentProof, _ variant: Variant, _ report: inout ProofReport,
    _ coincidences: inout Coincidences
  ) {
    proof.checkMistakes(variant, self, &report, &coincidences)
    proof.checkTolerance(self, &report)
    proof.checkShownNumbers(variant, self, &report)
  }
}

/// Numbers that were read.
private struct NumberSubmission {
  let values: [Double]
  let value: Value
  let reading: String?
  let wrongComponents: [Int]
  let precision: PrecisionNote?

  func verdict(
    _ outcome: Verdict.Outcome, _ variant: Variant, score: Double = 0, remark: Template? = nil
  ) -> Verdict {
    Verdict(
      outcome, variant, score: score, precision: precision, reading: reading,
      wrongComponents: wrongComponents, remark: remark, submitted: value)
  }

  /// What lies behind wrong numbers: a mistake that the author knows, or a small change of the
  /// computation.
  func explained(_ variant: Variant) -> Verdict {
    do throws(VariantError) {
      for mistake in variant.mistakes where try mistake.matches(values, value, variant) {
        let known = mistake.mistake
        return verdict(.mistake(known.id), variant, score: known.score, remark: known.say)
      }
    } catch {
      return Verdict(.error(error.diagnostic), variant)
    }
    if let miss = variant.nearMiss(of: values) { return verdict(.nearMiss(miss), variant) }
    return verdict(.wrong, variant)
  }
}

extension MistakeInVariant {
  fileprivate func matches(_ values: [Double], _ value: Value, _ variant: Variant)
    throws(VariantError) -> Bool
  {
    if isSuppressed { return false }
    if let own = self.values { return rule.accepts(values, truth: own) }
    guard case .when(let condition) = mistake.rule else { return false }
    var environment = variant.solutionEnvironment
    environment[Variant.submittedName] = value
    return try condition.boolean(in: environment, "`when`")
  }
}
