import RegularizationCore
import Testing

@Suite struct PriorTests {
  @Test func aNarrowGaussianIsAStrongPenalty() throws {
    let prior = try GaussianPrior(variance: 0.25)
    #expect(prior.penaltyStrength() == 4)
    #expect(prior.penaltyStrength(convention: .full) == 2)
    #expect(try GaussianPrior(penaltyStrength: 4).variance == 0.25)
    #expect(try GaussianPrior(penaltyStrength: 2, convention: .full).variance == 0.25)
    #expect(try prior.ridgeAlpha(noiseVariance: 0.5) == 2)
  }

  @Test func aLaplaceScaleIsTheReciprocalOfTheStrength() throws {
    let prior = try LaplacePrior(scale: 0.5)
    #expect(prior.penaltyStrength == 2)
    #expect(prior.variance == 0.5)
    #expect(try LaplacePrior(penaltyStrength: 2).scale == 0.5)
  }

  @Test func densitiesByHand() throws {
    // ½ ln 2π, and ln 2.
    #expect(
      try GaussianPrior(variance: 1).negativeLogDensity(at: [0]).isClose(to: 0.918938533204672742))
    #expect(
      try LaplacePrior(scale: 1).negativeLogDensity(at: [0]).isClose(to: 0.693147180559945309))
    #expect(try GaussianPrior(variance: 2).negativeLogDensity(at: []) == 0)
  }

  @Test func aNarrowDensityExceedsOne() throws {
    #expect(try GaussianPrior(variance: 1e-4).negativeLogDensity(at: [0]) < 0)
    #expect(try GaussianPrior(variance: 1e-300).negativeLogDensity(at: [0]).isFinite)
  }

  @Test(arguments: [0, -1, .nan] as [Double])
  func widthsAndStrengthsAreAboveZero(number: Double) {
    #expect(failure { try GaussianPrior(variance: number) } == .domain("sigma2"))
    #expect(failure { try GaussianPrior(penaltyStrength: number) } == .domain("lambda"))
    #expect(failure { try LaplacePrior(scale: number) } == .domain("b"))
    #expect(failure { try LaplacePrior(penaltyStrength: number) } == .domain("lambda"))
  }

  @Test func noiseHasNoNegativeVariance() throws {
    let prior = try GaussianPrior(variance: 1)
    #expect(failure { try prior.ridgeAlpha(noiseVariance: -1) } == .domain("noise_var"))
    #expect(try prior.ridgeAlpha(noiseVariance: 0) == 0)
  }

  /// Up to a constant, the negative logarithm of a prior is its penalty.
  @Test(arguments: 0..<20)
  func priorsArePenalties(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let (here, there) = (samples.vector(4), samples.vector(4))
    let gaussian = try GaussianPrior(variance: samples.number(0.05...3))
    let laplace = try LaplacePrior(scale: samples.number(0.05...3))
    for convention in PenaltyConvention.allCases {
      let penalty = try L2Penalty(
        strength: gaussian.penaltyStrength(convention: convention), convention: convention)
      let difference =
        gaussian.negativeLogDensity(at: here) - gaussian.negativeLogDensity(at: there)
      #expect(
        difference.isClose(
          to: penalty.value(at: here) - penalty.value(at: there), absolute: 1e-11))
    }
    let penalty = try L1Penalty(strength: laplace.penaltyStrength)
    #expect(
      (laplace.negativeLogDensity(at: here) - laplace.negativeLogDensity(at: there)).isClose(
        to: penalty.value(at: here) - penalty.value(at: there), absolute: 1e-11))
  }

  /// A density integrates to 1.
  @Test(arguments: [0.1, 1, 3])
  func densitiesAreNormalized(width: Double) throws {
    let gaussian = try GaussianPrior(variance: width * width)
    let laplace = try LaplacePrior(scale: width)
    let step = width / 500
    // Simpson's rule would see the Laplace density's peak, the trapezoid rule on a grid with 0 hardly.
    let points = (-20_000...20_000).map { Double($0) * step }
    func integral(_ negativeLogDensity: ([Double]) -> Double) -> Double {
      points.reduce(0) { $0 + step * exponential(-negativeLogDensity([$1])) }
    }
    #expect(integral(gaussian.negativeLogDensity).isClose(to: 1, relative: 1e-9))
    #expect(integral(laplace.negativeLogDensity).isClose(to: 1, relative: 1e-6))
  }
}

/// eˣ by its series, so that the test doesn't lean on what it tests.
private func exponential(_ x: Double) -> Double {
  guard abs(x) < 700 else { return x > 0 ? .infinity : 0 }
  let halvings = 12
  let small = x / Double(1 << halvings)
  var result = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4 * (1 + small / 5))))
  for _ in 0..<halvings { result *= result }
  return result
}
