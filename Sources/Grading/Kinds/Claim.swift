public import CourseContent
import Formula

extension Variant {
  /// Whether a claim holds.
  public struct Claim: Sendable {
    /// True where it does.
    public let isTrue: Bool
    /// The claim as a formula, where it is computed.
    public let formula: ContentFormula?
  }
}

extension Variant.Claim: AskedKey {
  init(_ key: TrueFalseKey, _ environment: Environment) throws(VariantError) {
    switch key.truth {
    case .fixed(let isTrue):
      self.isTrue = isTrue
      formula = nil
    case .claim(let formula):
      isTrue = try formula.boolean(in: environment, "the claim")
      self.formula = formula
    }
  }

  var truthValue: Value? { .boolean(isTrue) }
  var shownAnswer: String { isTrue ? "true" : "false" }

  func judge(_ raw: String, _ variant: Variant, earlierWrong: [String]) throws(InvalidAnswer)
    -> Verdict
  {
    let answer = try TruthAnswer.read(raw)
    if answer == isTrue {
      return Verdict(.correct, variant, score: 1, submitted: .boolean(answer))
    }
    let isRepeated = earlierWrong.contains { (try? TruthAnswer.read($0)) == answer }
    return Verdict(isRepeated ? .repeated : .wrong, variant, submitted: .boolean(answer))
  }
}
