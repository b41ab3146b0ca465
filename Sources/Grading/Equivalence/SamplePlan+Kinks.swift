import CourseContent
import Formula

/// Points on both sides of where a formula has kinks: two formulas may agree on one side only.
extension SamplePlan {
  /// The most points that are added for kinks.
  private static let greatestAdded = 40

  /// Points at ±½ and ±3 times each number in a part with a kink, one variable of the part at a time.
  func kinkPoints(of formula: SampledFormula) -> [[Value]] {
    let bases = counted.map(\.values)
    var result: [[Value]] = []
    for (numbers, places) in formula.kinkThresholds(variables.map(\.name), environment) {
      for number in Set(numbers.map(abs)).sorted() {
        for place in places {
          for factor in [0.5, -0.5, 3, -3] {
            guard variables[place].domain.allows(factor * number),
              result.count < Self.greatestAdded
            else { continue }
            var values = bases[result.count % bases.count]
            values[place] = .number(factor * number)
            result.append(values)
          }
        }
      }
    }
    return result
  }

  /// Points on both sides of the kinks of an answer, as far as they can be found.
  func points(around answer: SampledFormula) throws(FormulaError) -> [Point] {
    guard !answer.parsed.kinkSurroundings.isEmpty else { return [] }
    var plan = self
    var added: [Point] = []
    var sides = KinkSides()
    for point in counted {
      if case .defined(_, _, let kinks) = try answer.value(at: point.values) { sides.note(kinks) }
    }
    var truthSides = KinkSides()
    func consider(_ values: [Value], always: Bool) throws(FormulaError) {
      guard case .defined(_, let probe, let kinks) = try answer.value(at: values) else { return }
      guard !probe.isOn(kinks), always || sides.isNew(kinks),
        let point = try point(values, &truthSides)
      else { return }
      sides.note(kinks)
      added.append(point)
    }
    for values in kinkPoints(of: answer) { try consider(values, always: true) }
    var draws = 0
    while sides.isOneSided, draws < Self.greatestDraws / 2 {
      draws += 1
      try consider(plan.drawn(far: draws.isMultiple(of: 2)), always: false)
    }
    return added
  }
}

/// On which sides of its kinks a formula was tried.
struct KinkSides {
  private var above: Set<Kink> = []
  private var below: Set<Kink> = []

  /// True where a kink was seen from one side only.
  var isOneSided: Bool { above != below }

  mutating func note(_ kinks: [Kink: Double]) {
    for (kink, side) in kinks {
      if side > 0 { above.insert(kink) } else { below.insert(kink) }
    }
  }

  func isNew(_ kinks: [Kink: Double]) -> Bool {
    kinks.contains { kink, side in !(side > 0 ? above : below).contains(kink) }
  }
}
