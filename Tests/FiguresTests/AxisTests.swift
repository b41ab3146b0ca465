import Testing

@testable import Figures

@Suite struct AxisTests {
  struct TickCase: Sendable, CustomTestStringConvertible {
    let range: ClosedRange<Double>
    let parts: Int
    let labels: [String]

    var testDescription: String { "\(range) in \(parts)" }
  }

  @Test(arguments: [
    TickCase(range: 0...1, parts: 5, labels: ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    TickCase(range: 0...1, parts: 10, labels: (0...9).map { "0.\($0)" } + ["1.0"]),
    TickCase(range: 0...9, parts: 5, labels: ["0", "2", "4", "6", "8"]),
    TickCase(range: -2...2, parts: 4, labels: ["-2", "-1", "0", "1", "2"]),
    TickCase(range: -2.5...2.5, parts: 3, labels: ["-2", "0", "2"]),
    TickCase(range: 3...3.7, parts: 4, labels: ["3.0", "3.2", "3.4", "3.6"]),
    TickCase(range: 0...400, parts: 4, labels: ["0", "100", "200", "300", "400"]),
    TickCase(range: 0...0.003, parts: 3, labels: ["0.000", "0.001", "0.002", "0.003"]),
    TickCase(range: 0...3e-9, parts: 3, labels: ["0", "1e-9", "2e-9", "3e-9"]),
    TickCase(range: 0...4e8, parts: 2, labels: ["0", "2e8", "4e8"]),
    TickCase(range: 99.5...100.5, parts: 2, labels: ["99.5", "100.0", "100.5"]),
  ])
  func ticksAreRoundNumbers(tick: TickCase) {
    #expect(RoundNumbers.ticks(in: tick.range, parts: tick.parts).map(\.label) == tick.labels)
  }

  @Test(arguments: [
    TickCase(
      range: 1e-4...100, parts: 6, labels: ["0.0001", "0.001", "0.01", "0.1", "1", "10", "100"]),
    TickCase(range: 1e-6...1e6, parts: 4, labels: ["1e-6", "0.001", "1", "1000", "1000000"]),
    TickCase(range: 1...100, parts: 9, labels: ["1", "2", "5", "10", "20", "50", "100"]),
    TickCase(range: 1e-9...1e-7, parts: 3, labels: ["1e-9", "1e-8", "1e-7"]),
    TickCase(range: 2...8, parts: 3, labels: ["2", "5"]),
  ])
  func logarithmicTicksArePowersOfTen(tick: TickCase) {
    #expect(PowersOfTen.ticks(in: tick.range, parts: tick.parts).map(\.label) == tick.labels)
  }

  @Test(arguments: [
    (0.03...6.6, 0.0...8.0), (0...1, 0...1), (-1.9...2, -2...2), (5...5, 4.4...5.6),
    (0...0, -1...1), (99.2...100.1, 99.2...100.2),
  ])
  func aRangeIsRoundedOutwardsToWholeTicks(
    data: ClosedRange<Double>, range: ClosedRange<Double>
  ) {
    let axis = PlacedAxis(Axis(), values: [data.lowerBound, data.upperBound])
    #expect(axis.range == range)
  }

  @Test func aRangeIsFoundForWhateverNumbersThereAre() {
    for seed in 0..<2_000 {
      var generator = SeededGenerator(seed: seed)
      let values = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &generator))
      }
      for scale in [AxisScale.linear, .logarithmic] {
        let axis = PlacedAxis(Axis(scale: scale), values: values)
        let note = "seed \(seed), \(scale): \(values)"
        #expect(axis.range.lowerBound.isFinite && axis.range.upperBound.isFinite, "\(note)")
        #expect(axis.range.lowerBound < axis.range.upperBound, "\(note)")
        for value in values where PlacedAxis.isDrawable(value, scale) {
          let share = axis.share(of: value) ?? .nan
          #expect(share >= -1e-6 && share <= 1 + 1e-6, "\(note)")
        }
        for parts in [1, 3, 10] {
          let ticks = axis.ticks(parts: parts)
          #expect(ticks.count <= max(4 * parts, 12), "\(note): \(ticks)")
          #expect(ticks.allSatisfy { $0.position.isFinite }, "\(note)")
        }
      }
    }
  }

  @Test(arguments: [
    (0, 3, "0"), (1, 3, "1"), (1.5, 3, "1.5"), (0.12345, 3, "0.123"), (9.996, 3, "10"),
    (1_234_567, 3, "1230000"), (1_234_567, 7, "1234567"), (2e-5, 3, "2e-5"),
    (0.0001234, 2, "0.00012"),
    (-0.5, 3, "-0.5"), (1e100, 3, "1e100"), (.leastNonzeroMagnitude, 1, "5e-324"),
    (1.7976931348623157e308, 3, "1.8e308"),
    (99_999_999, 3, "1e8"),
  ])
  func aNumberIsWrittenToSoManyDigits(value: Double, digits: Int, text: String) {
    #expect(NumberText.significant(value, digits: digits) == text)
  }

  @Test(arguments: [
    (0, 2, "0.00"), (0.005, 2, "0.01"), (-0.001, 2, "0.00"), (12.345, 1, "12.3"), (7, 0, "7"),
    (-3.25, 2, "-3.25"), (1e17, 2, "1e17"),
  ])
  func aNumberIsWrittenWithSoManyDecimals(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == text)
  }
}
