import RegularizationCore
import SourceText

/// Why a value can't be given for a parameter; the reason follows the parameter's name.
struct ParameterProblem {
  let kind: FormulaError.Kind
  let reason: String
  let help: String?

  init(_ kind: FormulaError.Kind, _ reason: String, help: String? = nil) {
    self.kind = kind
    self.reason = reason
    self.help = help
  }

  /// A length that isn't that of another parameter's argument.
  static func length(_ count: Int, _ expected: Int, of other: String) -> ParameterProblem {
    ParameterProblem(
      .shape,
      "must be as long as \(other), which has \(counted(expected, "element")), and has \(count)")
  }
}

extension CatalogueParameter {
  /// What is wrong with a value for this parameter, if anything is.
  func problem(with value: Value) -> ParameterProblem? {
    switch (kind, value) {
    case (.number, .number(let number)), (.integer, .number(let number)),
      (.numberOrVector, .number(let number)), (.numbers, .number(let number)):
      return problem(with: number)
    case (.vector, .vector(let numbers)), (.integers, .vector(let numbers)),
      (.numberOrVector, .vector(let numbers)), (.numbers, .vector(let numbers)):
      return problem(withElements: numbers)
    case (.matrix, .matrix(let matrix)), (.numbers, .matrix(let matrix)):
      return problem(withElements: matrix.elements)
    case (.matrix, .vector(let vector)) where vector.isEmpty: return nil
    case (.boolean, .boolean), (.text, .text): return nil
    case (.sequence, .vector), (.sequence, .matrix), (.sequence, .list): return nil
    case (.option(let choices), .text(let text)): return problem(with: text, choices)
    case (.texts, .list(let values)):
      let odd = values.firstIndex { if case .text = $0 { false } else { true } }
      return odd.map {
        ParameterProblem(
          .type,
          "must be a list of texts, and element \($0) is "
            + values[$0].kindName)
      }
    case (.texts, .vector(let vector)) where vector.isEmpty: return nil
    default:
      return ParameterProblem(.type, "must be \(kind.description), and is \(value.kindName)")
    }
  }

  private func problem(with number: Double) -> ParameterProblem? {
    if !range.contains(number) {
      let need = kind == .integer && !number.isFinite ? "a whole number" : range.requirement
      return ParameterProblem(.domain, "must be \(need), and is \(written(number))")
    }
    if kind == .integer, number != number.rounded() {
      return ParameterProblem(.domain, "must be a whole number, and is \(written(number))")
    }
    return nil
  }

  /// NaN passes among data, except where whole numbers are needed.
  private func problem(withElements numbers: [Double]) -> ParameterProblem? {
    if range.isUnbounded && kind != .integers { return nil }
    for (place, number) in numbers.enumerated() {
      if kind == .integers, number != number.rounded() || !number.isFinite {
        return ParameterProblem(
          .domain, "must have whole numbers, and element \(place) is \(written(number))")
      }
      if !number.isNaN, !range.contains(number) {
        return ParameterProblem(
          .domain,
          "must have elements \(range.requirement), and element \(place) is \(written(number))")
      }
    }
    return nil
  }

  private func problem(with text: String, _ choices: [String]) -> ParameterProblem? {
    if choices.contains(text) { return nil }
    let close = closestName(to: text, among: choices).map { "did you mean \(quoted($0))?" }
    return ParameterProblem(
      .domain, "must be \(alternatives(choices)), and is \(quoted(shortened(text)))", help: close)
  }
}

extension CatalogueParameter.Kind {
  /// What may be given, in words: "a number", "a list of texts".
  public var description: String {
    switch self {
    case .number: "a number"
    case .integer: "a whole number"
    case .boolean: "true or false"
    case .text: "a text"
    case .option(let choices): alternatives(choices)
    case .vector: "a vector"
    case .integers: "a vector of whole numbers"
    case .matrix: "a matrix"
    case .numberOrVector: "a number or a vector"
    case .numbers: "a number, a vector or a matrix"
    case .texts: "a list of texts"
    case .sequence: "a vector, a matrix or a list"
    }
  }
}

/// Texts as a choice: `"half" or "full"`.
private func alternatives(_ choices: [String]) -> String {
  let quotedChoices = choices.map(quoted)
  guard let last = quotedChoices.last, quotedChoices.count > 1 else {
    return quotedChoices.joined()
  }
  return quotedChoices.dropLast().joined(separator: ", ") + " or " + last
}

extension Value {
  /// How many elements or rows it has, where it has any.
  var length: Int? {
    switch self {
    case .vector(let vector): vector.count
    case .matrix(let matrix): matrix.rows
    case .list(let list): list.count
    default: nil
    }
  }
}
