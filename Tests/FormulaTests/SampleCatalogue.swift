import Formula
import RegularizationCore

/// A few functions with every way to declare a parameter, so that the language is tested without
/// the core.
let sampleCatalogue = Catalogue(
  Catalogue.standard.entries.filter { $0.source == "language" } + [
    CatalogueEntry(
      "strength", [.number("variance", .positive), .convention()], returns: .number,
      formula: #"1/\sigma^2"#, summary: "A reciprocal.", source: "ours", example: "strength(0.25)"
    ) { arguments throws(CoreError) in
      .number(try strength(arguments.number(0), arguments.convention(1)))
    },
    CatalogueEntry(
      "step",
      [.vector("w"), .vector("g", lengthOf: "w"), .number("lr", .nonNegative, default: 0.1)],
      returns: .record(["w", "size"]), formula: #"w - \eta g"#, summary: "A step.", source: "ours",
      example: "step([1], [2])"
    ) { arguments in
      let moved = zip(arguments.vector(0), arguments.vector(1)).map {
        $0 - arguments.number(2) * $1
      }
      return .record(["w": .vector(moved), "size": .number(moved.count)])
    },
    CatalogueEntry(
      "keep", [.numberOrVector("a"), .integers("mask", 0...1), .number("p_drop", .belowOne)],
      returns: .like("a"), formula: #"a m / (1 - p)"#, summary: "A scale.", source: "ours",
      example: "keep(1, [1], 0.5)"
    ) { arguments in
      arguments.isNumber(0)
        ? .number(arguments.number(0) / (1 - arguments.number(2)))
        : .vector(arguments.integers(1))
    },
    CatalogueEntry(
      "repeat", [.vector("w"), .repetitions("steps")], returns: .vector, formula: "w",
      summary: "Does nothing, often.", source: "ours", example: "repeat([1], 2)"
    ) { arguments in .vector(arguments.vector(0)) },
    CatalogueEntry(
      "count", [.texts("names"), .boolean("twice", default: false), .integer("base", 0...10)],
      returns: .number, formula: "n", summary: "A count.", source: "ours",
      example: "count([\"a\"], base=1)"
    ) { arguments in
      .number(
        arguments.texts(0).count * (arguments.boolean(1) ? 2 : 1) + arguments.integer(2))
    },
    CatalogueEntry(
      "trace_of", [.matrix("X")], returns: .number, formula: "tr X", summary: "A trace.",
      source: "ours", example: "trace_of([[1]])"
    ) { arguments throws(CoreError) in
      let matrix = arguments.matrix(0)
      guard matrix.rows == matrix.columns else {
        throw CoreError(.shape, "X", "must be square, and has \(matrix.rows) rows")
      }
      return .number((0..<matrix.rows).reduce(0) { $0 + matrix[$1, $1] })
    },
  ])

private func strength(
  _ variance: Double, _ convention: PenaltyConvention
) throws(CoreError) -> Double {
  guard variance < 1e300 else { throw CoreError(.domain, "variance", "is beyond measure") }
  return 1 / (convention.gradientFactor * variance)
}

/// The value of a formula over the sample catalogue, as the language writes it, or the error.
func outcome(_ source: String, _ environment: Environment = [:]) -> String {
  do throws(FormulaError) {
    let formula = try ParsedFormula(source, catalogue: sampleCatalogue)
    return try formula.evaluate(in: environment).formatted
  } catch {
    let bytes = Array(source.utf8)[error.span]
    return "\(error.kind.rawValue) at <\(String(decoding: bytes, as: UTF8.self))>: \(error)"
  }
}

/// Numbers that are the same in every run: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
