import RegularizationCore

/// What a formula comes to at one place, and what was met on the way there: what is needed to hold
/// two formulas against each other by their values.
public struct Probe: Sendable {
  /// The formula's value.
  public let value: Value
  /// The greatest size of a finite number that was computed or read on the way.
  ///
  /// Where it is far above the value, digits were lost: 64 ulp of it bound the error of a formula of
  /// ordinary length.
  public let greatestMagnitude: Double
  /// The greatest size of an exponent of `^`; 0 where there is none.
  public let greatestExponent: Double
  /// On which side of each kink the place lies: a number that is 0 on the kink and changes its sign
  /// across it. Kinks in parts that were not evaluated are not among them.
  public let kinks: [Kink: Double]
}

/// A place in a formula where its slope, or its value, may jump: `abs(x)` at 0, `max(a, b)` where
/// a = b, `a < b` likewise.
public struct Kink: Hashable, Sendable {
  /// The part of the formula that has it, as ``ParsedFormula/kinkSurroundings`` counts.
  public let part: Int
  /// Which one of several at this place.
  let place: Int
}

extension ParsedFormula {
  /// The value for values of the ``freeVariables``, in their order, with what was met on the way.
  ///
  /// - Precondition: there are as many values as free variables.
  /// - Throws: what ``evaluate(in:limits:)`` throws.
  public func probe(
    with values: [Value], limits: FormulaLimits = .answer
  ) throws(FormulaError) -> Probe {
    var results: [Value?] = Array(repeating: nil, count: nodes.count)
    var greatest = 0.0
    let value = try run(values, limits: limits) { node, result in
      results[node] = result
      greatest = max(greatest, result.greatestMagnitude)
    }
    var exponent = 0.0
    var kinks: [Kink: Double] = [:]
    for (index, node) in nodes.enumerated() {
      if node.operation == .power, let power = results[node.second] {
        exponent = max(exponent, power.greatestMagnitude)
      }
      guard results[index] != nil, hasKinks(node) else { continue }
      let operands = parts(of: index).compactMap { results[$0]?.numbers }
      for (place, side) in sides(node, operands).enumerated() {
        kinks[Kink(part: index, place: place)] = side
      }
    }
    return Probe(
      value: value, greatestMagnitude: greatest, greatestExponent: exponent, kinks: kinks)
  }

  /// For each part with a kink, the numbers and the free variables in it: near the numbers, or those
  /// that the variables stand for, the kink may lie.
  public var kinkSurroundings: [(part: Int, numbers: [Double], names: [String])] {
    nodes.indices.filter { hasKinks(nodes[$0]) }.map { index in
      var numbers: [Double] = []
      var names: [String] = []
      var waiting = [index]
      while let part = waiting.popLast() {
        switch nodes[part].operation {
        case .number: numbers.append(nodes[part].number)
        case .variable: names.append(freeVariables[Int(nodes[part].operand)])
        default: waiting += parts(of: part)
        }
      }
      return (index, numbers, names)
    }
  }

  private static let kinkedFunctions: Set<String> = [
    "abs", "sign", "min", "max", "soft_threshold", "l1_penalty", "l1_subgrad",
    "elastic_net_penalty", "elastic_net_subgrad", "norm_l1", "l1_subgrad_step", "l1_prox_step",
  ]

  private func hasKinks(_ node: Node) -> Bool {
    switch node.operation {
    case .less, .lessEqual, .greater, .greaterEqual, .equal, .notEqual: true
    case .call: Self.kinkedFunctions.contains(sites[Int(node.operand)].name)
    default: false
    }
  }

  /// The sides on which the operands lie: differences of any two, and what depends on one alone.
  private func sides(_ node: Node, _ operands: [[Double]]) -> [Double] {
    // More operands, or longer ones, have too many kinks to look after each.
    let operands = operands.prefix(8).map { $0.prefix(8) }
    var sides: [Double] = []
    let isSymmetric: Bool
    if node.operation == .call {
      let name = sites[Int(node.operand)].name
      isSymmetric = name != "min" && name != "max"
    } else {
      isSymmetric = false
    }
    if isSymmetric, let first = operands.first { sides += first }
    if operands.count == 1, let first = operands.first, !isSymmetric {
      for (place, a) in first.enumerated() { sides += first.dropFirst(place + 1).map { a - $0 } }
    }
    for (place, first) in operands.enumerated() {
      for second in operands.dropFirst(place + 1) {
        for pair in 0..<max(first.count, second.count) {
          guard let a = first.element(pair), let b = second.element(pair) else { continue }
          sides.append(a - b)
          if isSymmetric { sides.append(a + b) }
        }
      }
    }
    return sides
  }
}

extension ArraySlice<Double> {
  /// The element at a place; of a single number, that number.
  fileprivate func element(_ place: Int) -> Double? {
    if count == 1 { return first }
    return place < count ? self[startIndex + place] : nil
  }
}

extension Value {
  /// The numbers of a number or a vector.
  fileprivate var numbers: [Double]? {
    switch self {
    case .number(let number): [number]
    case .vector(let numbers): numbers
    default: nil
    }
  }

  /// The greatest size of a finite number in it; 0 where there is none.
  fileprivate var greatestMagnitude: Double {
    switch self {
    case .number(let number): number.isFinite ? abs(number) : 0
    case .vector(let numbers): numbers.lazy.filter(\.isFinite).map(abs).max() ?? 0
    case .matrix(let matrix): matrix.elements.lazy.filter(\.isFinite).map(abs).max() ?? 0
    default: 0
    }
  }
}
