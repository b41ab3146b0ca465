import RegularizationCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Catalogue {
  /// The functions of the language itself.
  static var builtins: [CatalogueEntry] { elementwise + reductions }

  /// Functions of one number, which work element by element on vectors and matrices.
  private static var elementwise: [CatalogueEntry] {
    [
      CatalogueEntry(
        elementwise: "abs", formula: "|x|", summary: "The absolute value.", example: "abs(-2)"
      ) { $0.magnitude },
      CatalogueEntry(
        elementwise: "sign", formula: #"\text{sign}(x)"#,
        summary: "The sign of a number: 1, -1, or 0 for 0.",
        example: "sign([-2, 0, 3])"
      ) { $0 == 0 || $0.isNaN ? $0 : $0 > 0 ? 1 : -1 },
      CatalogueEntry(
        elementwise: "sqrt", defined: .nonNegative, formula: #"\sqrt{x}"#,
        summary: "The square root.", example: "sqrt(2)"
      ) { $0.squareRoot() },
      CatalogueEntry(
        elementwise: "exp", formula: "e^x", summary: "The exponential function.", example: "exp(1)"
      ) { exp($0) },
      CatalogueEntry(
        elementwise: "log", defined: .positive, formula: #"\ln x"#,
        summary: "The natural logarithm.", example: "log(e^2)"
      ) { log($0) },
      CatalogueEntry(
        elementwise: "log2", defined: .positive, formula: #"\log_2 x"#,
        summary: "The logarithm to base 2.", example: "log2(1024)"
      ) { log2($0) },
      CatalogueEntry(
        elementwise: "log10", defined: .positive, formula: #"\log_{10} x"#,
        summary: "The logarithm to base 10.", example: "log10(0.001)"
      ) { log10($0) },
      CatalogueEntry(
        elementwise: "sin", formula: #"\sin x"#, summary: "The sine of an angle in radians.",
        example: "sin(pi/6)"
      ) { sin($0) },
      CatalogueEntry(
        elementwise: "cos", formula: #"\cos x"#, summary: "The cosine of an angle in radians.",
        example: "cos(pi/3)"
      ) { cos($0) },
      CatalogueEntry(
        elementwise: "tan", formula: #"\tan x"#, summary: "The tangent of an angle in radians.",
        example: "tan(pi/4)"
      ) { tan($0) },
      CatalogueEntry(
        elementwise: "tanh", formula: #"\tanh x"#, summary: "The hyperbolic tangent.",
        example: "tanh(0.5)"
      ) { tanh($0) },
      CatalogueEntry(
        elementwise: "floor", formula: #"\lfloor x \rfloor"#,
        summary: "The greatest whole number that isn't above x.", example: "floor(2.7)"
      ) { $0.rounded(.down) },
      CatalogueEntry(
        elementwise: "ceil", formula: #"\lceil x \rceil"#,
        summary: "The least whole number that isn't below x.", example: "ceil(2.1)"
      ) { $0.rounded(.up) },
      CatalogueEntry(
        elementwise: "round", formula: #"\mathrm{round}(x)"#,
        summary: "The nearest whole number; of two equally near ones, the even one.",
        example: "round([0.5, 1.5, 2.4])"
      ) { $0.rounded(.toNearestOrEven) },
    ]
  }

  /// Functions that make one value of many, or many of one.
  private static var reductions: [CatalogueEntry] {
    [
      CatalogueEntry(
        "min", [CatalogueParameter("x", .numbers, occurrences: 1...FormulaLimits.greatestCount)],
        returns: .like("x"), formula: #"\min x"#,
        summary: "The least element of a vector, or the lesser of several, element by element.",
        source: "language", example: "min([3, 1, 2])"
      ) { arguments throws(CoreError) in try extreme(arguments) { $0 < $1 } },
      CatalogueEntry(
        "max", [CatalogueParameter("x", .numbers, occurrences: 1...FormulaLimits.greatestCount)],
        returns: .like("x"), formula: #"\max x"#,
        summary: "The greatest element of a vector, or the greater of several, element by element.",
        source: "language", example: "max([-1, 2], 0)"
      ) { arguments throws(CoreError) in try extreme(arguments) { $0 > $1 } },
      CatalogueEntry(
        "sum", [CatalogueParameter("x", .numbers)], returns: .number, formula: #"\sum_i x_i"#,
        summary: "The sum of all elements; 0 where there are none.", source: "language",
        example: "sum([1, 2, 3])"
      ) { arguments throws(CoreError) in
        let numbers = arguments.numbers(0)
        let sum = numbers.reduce(0, +)
        guard sum.isFinite || numbers.contains(where: { !$0.isFinite }) else {
          throw CoreError(.domain, nil, "the sum is too large for a number")
        }
        return .number(sum)
      },
      CatalogueEntry(
        "length", [CatalogueParameter("x", .sequence)], returns: .number, formula: "n",
        summary: "The number of elements of a vector or a list, or of rows of a matrix.",
        source: "language", example: "length([3, 4])", cost: one
      ) { .number($0[0].length ?? 0) },
      CatalogueEntry(
        "range",
        [
          CatalogueParameter(
            "bounds", .integer,
            .between(
              -Double(FormulaLimits.greatestInteger), Double(FormulaLimits.greatestInteger)),
            occurrences: 1...3)
        ], returns: .vector, formula: #"[a, a + s, \ldots], a + ks < b"#,
        summary: "The whole numbers from 0, or from a first one, up to below a last one, in steps.",
        source: "language", example: "range(2, 10, 3)", cost: steps
      ) { arguments throws(CoreError) in
        let steps = Steps(arguments)
        guard steps.step != 0 else { throw CoreError(.domain, nil, "the step must not be 0") }
        return .vector((0..<steps.count).map { Double(steps.start + $0 * steps.step) })
      },
    ]
  }

  private static func one(_ arguments: Arguments) -> Double { 1 }

  /// A range that would be too long costs more than there is.
  private static func steps(_ arguments: Arguments) -> Double {
    let count = Steps(arguments).count
    return count > FormulaLimits.greatestCount ? .infinity : Double(count)
  }

  /// The least or the greatest: of one argument's elements, or of several arguments in each place.
  private static func extreme(
    _ arguments: Arguments, _ precedes: (Double, Double) -> Bool
  ) throws(CoreError) -> Value {
    func preferred(_ a: Double, _ b: Double) -> Double {
      if a.isNaN || b.isNaN { return .nan }
      return precedes(b, a) ? b : a
    }
    if arguments.count == 1 {
      let numbers = arguments.numbers(0)
      guard let first = numbers.first else {
        throw CoreError(.empty, "x", "has no elements")
      }
      return .number(numbers.dropFirst().reduce(first, preferred))
    }
    var best = arguments[0]
    for place in 1..<arguments.count {
      guard let joined = best.combined(with: arguments[place], preferred) else {
        throw CoreError(
          .shape, nil, "argument \(place) doesn't have the shape of those before it")
      }
      best = joined
    }
    return best
  }
}

/// The whole numbers that `range` gives.
private struct Steps {
  let start: Int
  let step: Int
  /// How many there are; none where the step is 0.
  let count: Int

  init(_ arguments: Arguments) {
    let bounds = (0..<arguments.count).map { arguments.integer($0) }
    start = bounds.count > 1 ? bounds[0] : 0
    step = bounds.count > 2 ? bounds[2] : 1
    let distance = (bounds.count > 1 ? bounds[1] : bounds[0]) - start
    let isAhead = step != 0 && distance != 0 && (distance > 0) == (step > 0)
    count = isAhead ? (distance.magnitude - 1).quotient(by: step.magnitude) + 1 : 0
  }
}

extension UInt {
  fileprivate func quotient(by divisor: UInt) -> Int { Int(clamping: self / divisor) }
}

extension Value {
  /// Two numbers, vectors or matrices joined element by element; a number goes with every element.
  fileprivate func combined(
    with other: Value, _ function: (Double, Double) -> Double
  ) -> Value? {
    switch (self, other) {
    case (.number(let a), .number(let b)): return .number(function(a, b))
    case (.vector(let a), .number(let b)): return .vector(a.map { function($0, b) })
    case (.number(let a), .vector(let b)): return .vector(b.map { function(a, $0) })
    case (.vector(let a), .vector(let b)) where a.count == b.count:
      return .vector(zip(a, b).map { function($0, $1) })
    case (.matrix(let a), .number(let b)):
      return .matrix(
        Matrix(rows: a.rows, columns: a.columns, elements: a.elements.map { function($0, b) }))
    case (.number(let a), .matrix(let b)):
      return .matrix(
        Matrix(rows: b.rows, columns: b.columns, elements: b.elements.map { function(a, $0) }))
    case (.matrix(let a), .matrix(let b)) where a.rows == b.rows && a.columns == b.columns:
      let elements = zip(a.elements, b.elements).map { function($0, $1) }
      return .matrix(Matrix(rows: a.rows, columns: a.columns, elements: elements))
    default: return nil
    }
  }
}
