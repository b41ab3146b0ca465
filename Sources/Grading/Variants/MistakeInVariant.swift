import CourseContent
import Formula

extension MistakeInVariant {
  /// The mistakes of a question with a variant's values, in file order.
  static func all(_ mistakes: [Mistake], _ key: Variant.Key, _ environment: Environment)
    throws(VariantError) -> [MistakeInVariant]
  {
    if case .formula(let key) = key { return try all(mistakes, key, environment) }
    guard let key = key.numbers else { return [] }
    var environment = environment
    environment[Variant.truthName] = key.value(key.truths)
    var result: [MistakeInVariant] = []
    for mistake in mistakes {
      let rule = mistake.tolerance.map(AcceptanceRule.init) ?? key.rule.forMistakes
      guard case .value(let formula) = mistake.rule else {
        result.append(
          MistakeInVariant(mistake: mistake, values: nil, rule: rule, isSuppressed: false))
        continue
      }
      let value = try formula.value(in: environment)
      guard let values = key.numbers(of: value) else {
        throw VariantError(
          .wrongKind(
            of: "a mistake's value", wanted: key.isVector ? "a vector" : "a number",
            found: value.kindName), at: formula)
      }
      result.append(
        MistakeInVariant(
          mistake: mistake, values: values, rule: rule,
          isSuppressed: key.rule.accepts(values, truth: key.truths)))
    }
    return result
  }

  /// Wrong formulas, at the points where answers are held against the right one.
  private static func all(
    _ mistakes: [Mistake], _ key: Variant.FormulaKey, _ environment: Environment
  ) throws(VariantError) -> [MistakeInVariant] {
    let truth = key.plan.points.map(\.sample)
    var result: [MistakeInVariant] = []
    for mistake in mistakes {
      guard case .value(let formula) = mistake.rule,
        let sampled = SampledFormula(
          formula.parsed, variables: key.expectation.names, environment: environment,
          limits: .content)
      else { continue }
      do {
        let samples = try sampled.samples(at: key.plan.points)
        let comparison = FormulaComparison(samples, truth, freedom: key.key.freedom)
        result.append(
          MistakeInVariant(
            mistake: mistake, values: nil, samples: samples, rule: .exact,
            isSuppressed: comparison.isEqual))
      } catch {
        throw VariantError(kind: .formula(error), diagnostic: formula.diagnostic(for: error))
      }
    }
    return result
  }
}

extension AcceptanceRule {
  /// True where every number is near enough to its own truth, and there are as many.
  func accepts(_ values: [Double], truth: [Double]) -> Bool {
    values.count == truth.count
      && zip(values, truth).allSatisfy { accepts($0, truth: $1) }
  }
}
