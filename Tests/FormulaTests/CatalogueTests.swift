import Formula
import RegularizationCore
import Testing

private let sample = Catalogue([
  CatalogueEntry(
    "reciprocal", [.number("sigma2", .positive), .convention()], returns: .number,
    formula: #"\lambda = 1/\sigma^2"#, summary: "A reciprocal.", source: "ours",
    example: "reciprocal(0.25)"
  ) { arguments throws(CoreError) in
    .number(try reciprocal(arguments.number(0), convention: arguments.convention(1)))
  },
  CatalogueEntry(
    "step", [.vector("w"), .vector("g", lengthOf: "w"), .repetitions("steps")],
    returns: .record(["w"]), formula: "w", summary: "A step.", source: "ours",
    example: "step([1], [2], 3)"
  ) { arguments throws(CoreError) in
    let lr = try reciprocal(1, convention: .half)
    let moved = zip(arguments.vector(0), arguments.vector(1)).map { $0 - lr * $1 }
    return .record(["w": .vector(moved)])
  },
])

private func reciprocal(
  _ value: Double, convention: PenaltyConvention
) throws(CoreError) -> Double {
  guard value > 0 else { throw CoreError(.domain, "sigma2", "must be above 0, and is \(value)") }
  return 1 / (convention.gradientFactor * value)
}

@Test func findsFunctionsByName() {
  #expect(sample["step"]?.parameters.map { $0.name } == ["w", "g", "steps"])
  #expect(sample["stop"] == nil)
}
