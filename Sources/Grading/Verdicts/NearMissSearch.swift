import Formula

/// The unnamed-error search: the key is computed again with one thing changed, and an answer that
/// exactly one change leads to is explained by it.
///
/// A number is looked for in the one environment of its variant; a formula in all points where it
/// was compared, so that a change must explain it everywhere.
struct NearMissSearch {
  /// The key.
  let formula: ParsedFormula
  /// The values of all names, at each place.
  let environments: [Environment]
  /// The truth at each place.
  let truth: [[Double]]
  /// True where the truth is a vector.
  let isVector: Bool
  /// The names in the answer, where that is a formula; nil where it is a number.
  let namesInAnswer: Set<String>?
  /// Whether numbers would be accepted as the truth itself.
  let isTruth: ([[Double]]) -> Bool
  /// Whether numbers, place by place, are near enough to those of a truth.
  let accepts: (_ found: [[Double]], _ expected: [[Double]]) -> Bool

  /// Limits for one of the computations; all together stay within what an answer may take.
  private static let limits = FormulaLimits(
    bytes: 1 << 20, nodes: 100_000, depth: 200, elementOperations: 20_000)

  /// A change, and what the key comes to with it.
  struct Candidate {
    let miss: NearMiss
    let value: (Place) -> [Double]?
  }

  /// Where the key is computed again: the values of all names, and what is the same for every
  /// change.
  struct Place {
    let environment: Environment
    /// The values of the key's variables, in their order; nil where one has none.
    let values: [Value]?
    /// What the unchanged key comes to.
    let original: [Double]?
  }

  /// The one change that leads to the answer; nil where there is none, or more than one.
  ///
  /// Changes that come to the same for other numbers too are one change by two names: a quotient
  /// s/n divided once more by n has its n squared. Of these the first is told. Changes that only
  /// happen to meet at these numbers (2·2 and 2²) explain nothing, unless they are the same kind
  /// of change in two places: then that is told, and no place.
  func explanation(of answer: [[Double]]) -> NearMiss? {
    let places = environments.map(place)
    let matches = candidates.filter { candidate in
      guard canBeAbout(candidate.miss) else { return false }
      guard let values = values(of: candidate, at: places) else { return false }
      return !isTruth(values) && accepts(answer, values)
    }
    guard let first = matches.first else { return isFormula ? offset(of: answer) : nil }
    let others = matches.dropFirst().filter { !isSameThing(first, $0) }
    if others.isEmpty { return first.miss }
    guard others.allSatisfy({ $0.miss.edit == first.miss.edit }) else { return nil }
    return first.miss.edit.namelessMiss
  }

  /// False for a change of a quantity that does not occur in the answer.
  private func canBeAbout(_ miss: NearMiss) -> Bool {
    guard let namesInAnswer, miss.edit != .overCount, miss.edit != .timesCount else { return true }
    return miss.names.allSatisfy {
      namesInAnswer.contains($0) || !formula.freeVariables.contains($0)
    }
  }

  private func values(of candidate: Candidate, at places: [Place]) -> [[Double]]? {
    var result: [[Double]] = []
    for (place, truth) in zip(places, truth) {
      guard let values = candidate.value(place), values.count == truth.count,
        values.allSatisfy(\.isFinite)
      else { return nil }
      result.append(values)
    }
    return result
  }

  /// True where two changes come to the same whatever the numbers are.
  private func isSameThing(_ a: Candidate, _ b: Candidate) -> Bool {
    if a.miss == b.miss { return true }
    for moved in environments.prefix(1).flatMap(\.moved).map(place) {
      guard let left = a.value(moved), let right = b.value(moved), left.count == right.count else {
        return false
      }
      // Two ways of computing one number differ by its last digits.
      let isEqual = zip(left, right).allSatisfy { abs($0 - $1) <= 1e-9 * max(abs($0), abs($1)) }
      if !isEqual { return false }
    }
    return true
  }

  /// A formula that differs by the same amount everywhere.
  private func offset(of answer: [[Double]]) -> NearMiss? {
    guard let first = answer.first, let start = truth.first, first.count == start.count else {
      return nil
    }
    let constant = zip(first, start).map { $0 - $1 }
    let shifted = truth.map { zip($0, constant).map { $0 + $1 } }
    guard shifted.count > 1, isConstantAway(answer), accepts(answer, shifted) else { return nil }
    return NearMiss(edit: .offset, names: [])
  }

  /// False where the truth itself is constant: then every constant is a constant away.
  private func isConstantAway(_ answer: [[Double]]) -> Bool {
    guard let first = truth.first else { return false }
    return truth.contains { !accepts([$0], [first]) }
  }

  /// True where the answer is a formula.
  var isFormula: Bool { namesInAnswer != nil }

  // MARK: - Evaluating

  private func place(_ environment: Environment) -> Place {
    let variables = formula.freeVariables
    let values = variables.compactMap { environment[$0] }
    let known = values.count == variables.count ? values : nil
    return Place(
      environment: environment, values: known, original: known.flatMap(original))
  }

  /// The numbers of the key for values of its variables.
  func original(_ values: [Value]) -> [Double]? {
    numbers(try? formula.evaluate(with: values, limits: Self.limits))
  }

  func evaluate(_ formula: ParsedFormula, _ environment: Environment) -> [Double]? {
    numbers(try? formula.evaluate(in: environment, limits: Self.limits))
  }

  private func numbers(_ value: Value?) -> [Double]? {
    switch value {
    case .number(let number)? where !isVector: [number]
    case .vector(let numbers)? where isVector: numbers
    default: nil
    }
  }
}

extension Environment {
  /// The same names with other numbers of the same kind, twice: what is equal in these too is equal
  /// by algebra.
  fileprivate var moved: [Environment] {
    [(0.83, 1.0, 1.13), (0.61, 2.0, 1.37)].map { share, step, factor in
      var environment = self
      for (place, name) in names.enumerated() {
        // Numbers that happen to be alike must not stay so.
        let factor = factor + Double(place) / 64
        let step = step + Double(place)
        func moved(_ number: Double) -> Double {
          if number > 0, number < 1 { return number * share + (1 - share) / Double(4 + place) }
          return number == number.rounded() && number != 0 ? number + step : number * factor
        }
        switch self[name] {
        case .number(let number)?: environment[name] = .number(moved(number))
        case .vector(let numbers)?:
          // Zeros and ones may be a mask.
          let isMask = numbers.allSatisfy { $0 == 0 || $0 == 1 }
          environment[name] = .vector(isMask ? numbers : numbers.map(moved))
        default: break
        }
      }
      return environment
    }
  }
}

extension NearMiss.Edit {
  /// What can be said where the change of any one of several quantities would explain an answer:
  /// the change alone, or nothing where that would be about the whole result.
  fileprivate var namelessMiss: NearMiss? {
    switch self {
    case .sign, .overCount, .timesCount, .square, .root, .swapped, .double, .half:
      NearMiss(edit: self, names: [])
    case .reciprocal, .complement, .offset, .domain: nil
    }
  }
}
