import Formula

/// A formula whose variables are looked up once, to be computed at many points.
struct SampledFormula {
  /// What a formula comes to at a point.
  enum Outcome {
    /// Numbers, with what was met on the way.
    case defined([Double], Probe, kinks: [Kink: Double])
    /// It has no finite value there.
    case undefined
  }

  let parsed: ParsedFormula
  private let slots: [Slot]
  private let limits: FormulaLimits
  /// The parts whose kinks depend on a variable; others stay on their side, or on the kink.
  private let movingParts: Set<Int>

  private enum Slot {
    /// The variable at this place.
    case variable(Int)
    case constant(Value)
  }

  /// Binds a formula; nil where it uses a name that is neither a variable nor in the environment.
  init?(
    _ parsed: ParsedFormula, variables: [String], environment: Environment, limits: FormulaLimits
  ) {
    var slots: [Slot] = []
    for name in parsed.freeVariables {
      if let place = variables.firstIndex(of: name) {
        slots.append(.variable(place))
      } else if let value = environment[name] {
        slots.append(.constant(value))
      } else {
        return nil
      }
    }
    self.parsed = parsed
    self.slots = slots
    self.limits = limits
    movingParts = Set(
      parsed.kinkSurroundings.filter { !Set($0.names).isDisjoint(with: variables) }.map(\.part))
  }

  /// What it comes to for values of the variables.
  ///
  /// - Throws: `FormulaError` where that is not for a number outside its domain: more work than the
  ///   limits allow, vectors that don't fit.
  func value(at point: [Value]) throws(FormulaError) -> Outcome {
    let values = slots.map { slot in
      switch slot {
      case .variable(let place): point[place]
      case .constant(let value): value
      }
    }
    do throws(FormulaError) {
      let probe = try parsed.probe(with: values, limits: limits)
      let numbers: [Double]
      switch probe.value {
      case .number(let number): numbers = [number]
      case .vector(let vector): numbers = vector
      default: return .undefined
      }
      let kinks = probe.kinks.filter { movingParts.contains($0.key.part) }
      return numbers.allSatisfy(\.isFinite) ? .defined(numbers, probe, kinks: kinks) : .undefined
    } catch {
      switch error.kind {
      case .domain, .singular, .empty: return .undefined
      case .limit, .syntax, .name, .arity, .type, .shape: throw error
      }
    }
  }

  /// The numbers near which its kinks may lie, and the variables that they depend on.
  func kinkThresholds(_ variables: [String], _ environment: Environment)
    -> [(numbers: [Double], variables: [Int])]
  {
    parsed.kinkSurroundings.map { surrounding in
      var numbers = surrounding.numbers
      var places: [Int] = []
      for name in surrounding.names {
        if let place = variables.firstIndex(of: name) {
          places.append(place)
        } else if case .number(let number)? = environment[name] {
          numbers.append(number)
        }
      }
      return (numbers.filter { $0 != 0 && $0.isFinite }, places)
    }
  }
}

extension Probe {
  /// True where the point lies on one of the kinks, or too near for it to be known on which side.
  func isOn(_ kinks: [Kink: Double]) -> Bool {
    let width = 1e-9 * max(1, greatestMagnitude)
    return kinks.values.contains { abs($0) <= width }
  }

  /// 64 ulp of the greatest number on the way: what cancellation may have cost.
  var cancellation: Double { 64 * greatestMagnitude.ulp }
}
