import RegularizationCore
import Testing

@Suite struct SoftThresholdTests {
  @Test func numbersMoveTowardsZeroAndNoFurther() throws {
    let shrink = try SoftThreshold(0.5)
    #expect(shrink([2, -2, 0.5, -0.5, 0.3, 0]) == [1.5, -1.5, 0, 0, 0, 0])
    #expect(try SoftThreshold(0)([-0.25, 0]) == [-0.25, 0])
  }

  @Test func whatIsZeroIsPlainZero() throws {
    #expect(try SoftThreshold(1)(-1).sign == .plus)
    #expect(try SoftThreshold(.infinity)(-.infinity) == 0)
  }

  @Test func aNaNPropagates() throws {
    #expect(try SoftThreshold(1)(.nan).isNaN)
  }

  @Test(arguments: [-1, .nan] as [Double])
  func aThresholdIsNotNegative(threshold: Double) {
    #expect(failure { try SoftThreshold(threshold) } == .domain("gamma"))
  }

  @Test(arguments: 0..<30)
  func itIsTheMinimumOfTheProximalProblem(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let target = samples.number(-3...3)
    let threshold = samples.number(0...2)
    func objective(_ w: Double) -> Double {
      (w - target) * (w - target) / 2 + threshold * abs(w)
    }
    let found = try SoftThreshold(threshold)(target)
    let best = stride(from: -3.0, through: 3.0, by: 0.001).map(objective).min() ?? .infinity
    #expect(objective(found) <= best + 1e-12)
    #expect(best - objective(found) < 1e-6)
  }
}
