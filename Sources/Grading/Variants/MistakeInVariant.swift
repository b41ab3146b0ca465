import CourseContent
import Formula

extension MistakeInVariant {
  /// The mistakes of a question with a variant's values, in file order.
  static func all(_ mistakes: [Mistake], _ key: Variant.Key, _ environment: Environment)
    throws(VariantError) -> [MistakeInVariant]
  {
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
}

extension AcceptanceRule {
  /// True where every number is near enough to its own truth, and there are as many.
  func accepts(_ values: [Double], truth: [Double]) -> Bool {
    values.count == truth.count
      && zip(values, truth).allSatisfy { accepts($0, truth: $1) }
  }
}
