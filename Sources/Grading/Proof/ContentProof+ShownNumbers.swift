import CourseContent
import Formula
import SourceText

extension ContentProof {
  /// Who computes with the numbers as the prompt shows them must come out right.
  ///
  /// Parameters are shown exactly; what a text rounds are computed values, and numbers for which it
  /// asks for fewer digits.
  func checkShownNumbers(
    _ variant: Variant, _ key: Variant.NumberKey, _ report: inout ProofReport
  ) {
    let texts =
      [question.prompt] + (variant.question.id == question.id ? [] : [variant.question.prompt])
    let shown = texts.flatMap { $0.roundedNumbers(in: variant.environment) }
    guard !shown.isEmpty, let environment = recomputed(variant.environment, with: shown),
      let value = try? key.answer.parsed.evaluate(in: environment),
      let numbers = key.numbers(of: value), numbers.count == key.truths.count,
      let place = numbers.indices.first(where: {
        numbers[$0].isFinite && !key.rule.accepts(numbers[$0], truth: key.truths[$0])
      })
    else { return }
    let distance = abs(numbers[place] - key.truths[place])
    func text(_ number: Double) -> String { Value.number(number).formatted(significantDigits: 3) }
    var allowed = ""
    if let width = key.rule.width(key.truths[place]) { allowed = "; \(text(width)) is allowed" }
    let names = shown.map(\.name).joined(separator: ", ")
    report.add(
      .roundedNumbers,
      "with \(names) as the prompt shows \(shown.count == 1 ? "it" : "them"), the answer comes out "
        + "\(text(distance)) off\(allowed)",
      help: "show more digits, such as {{\(shown[0].name) | 6}}, or accept more", at: key.answer,
      severity: .warning)
  }

  /// The values with some of them as they are shown, and what is computed from those.
  private func recomputed(
    _ environment: Environment, with shown: [(name: String, value: Value)]
  ) -> Environment? {
    var result = environment
    for (name, value) in shown { result[name] = value }
    let names = Set(shown.map(\.name))
    for binding in question.bindings where !names.contains(binding.name) {
      guard let value = try? binding.formula.parsed.evaluate(in: result) else { return nil }
      result[binding.name] = value
    }
    return result
  }
}

extension Template {
  /// The named numbers that the text shows otherwise than they are, as it shows them.
  fileprivate func roundedNumbers(in environment: Environment) -> [(name: String, value: Value)] {
    var result: [(name: String, value: Value)] = []
    for shown in interpolations {
      guard let name = shown.formula.freeVariables.first,
        FormulaName.canonical(shown.formula.source) == name,
        let value = environment[name], let rounded = value.rounded(as: shown), rounded != value,
        !result.contains(where: { $0.name == name })
      else { continue }
      result.append((name, rounded))
    }
    return result
  }
}

extension Value {
  /// The number, or numbers, that a text shows for this value.
  fileprivate func rounded(as shown: Interpolation) -> Value? {
    func rounded(_ number: Double) -> Double? {
      let value = Value.number(number)
      return Double(
        shown.significantDigits.map(value.formatted(significantDigits:)) ?? value.readable)
    }
    switch self {
    case .number(let number): return rounded(number).map(Value.number)
    case .vector(let numbers):
      let all = numbers.compactMap(rounded)
      return all.count == numbers.count ? .vector(all) : nil
    default: return nil
    }
  }
}
