import RegularizationCore
import Testing

@Suite struct AnswerToleranceTests {
  @Test(arguments: [
    (99, 100, 1e-8, 0.01, true), (98.9999999, 100, 1e-8, 0.01, false),
    (101, 100, 1e-8, 0.01, true), (101.0000001, 100, 1e-8, 0.01, false),
    (1.05, 1, 0, 0.05, true), (0.95, 1, 0, 0.05, true), (1.1, 1, 0, 0.05, false),
    (0.949, 1, 0, 0.05, false), (1.05e33, 1e33, 0, 0.05, true), (1.06e33, 1e33, 0, 0.05, false),
    (1.05e-33, 1e-33, 0, 0.05, true), (0.949e-33, 1e-33, 0, 0.05, false),
    (3.14, 3.14159265358979, 0.001, 0, false), (1.05, 1, 0.05, 0, true), (-1, 1, 0.5, 0.5, false),
  ])
  func boundsAreInclusive(
    given: Double, expected: Double, absolute: Double, relative: Double, isAccepted: Bool
  ) throws {
    let tolerance = try AnswerTolerance(absolute: absolute, relative: relative)
    #expect(tolerance.accepts(given, for: expected) == isAccepted)
    #expect(tolerance.accepts(-given, for: -expected) == isAccepted)
  }

  @Test func roundingIsForgivenWithoutAnyTolerance() throws {
    let exact = try AnswerTolerance()
    #expect(exact.accepts(0.1 + 0.2, for: 0.3))
    #expect(exact.accepts(0.0, for: -0.0))
    #expect(!exact.accepts(1 + 5 * Double.ulpOfOne, for: 1))
    #expect(exact.accepts(1 + 4 * Double.ulpOfOne, for: 1))
  }

  @Test func nanIsNeverAccepted() throws {
    let generous = try AnswerTolerance(absolute: 1e300, relative: 1e300)
    #expect(!generous.accepts(.nan, for: 1))
    #expect(!generous.accepts(1, for: .nan))
    #expect(!generous.accepts(.nan, for: .nan))
  }

  @Test func onlyTheSameInfinityIsAccepted() throws {
    let generous = try AnswerTolerance(absolute: 1e300, relative: 1e300)
    #expect(generous.accepts(.infinity, for: .infinity))
    #expect(!generous.accepts(-.infinity, for: .infinity))
    #expect(!generous.accepts(.infinity, for: 1e308))
    #expect(!generous.accepts(1e308, for: .infinity))
  }

  @Test(arguments: [-1, .nan, .infinity] as [Double])
  func tolerancesAreFiniteAndNotNegative(tolerance: Double) {
    #expect(failure { try AnswerTolerance(absolute: tolerance) } == .domain("abs_tol"))
    #expect(failure { try AnswerTolerance(relative: tolerance) } == .domain("rel_tol"))
  }
}
