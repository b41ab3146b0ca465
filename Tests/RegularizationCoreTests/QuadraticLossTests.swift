import RegularizationCore
import Testing

@Suite struct QuadraticLossTests {
  /// A published figure: θ* = (2, 1.5), h = (1, 4), λ = ½ in the full convention.
  @Test func thePublishedSphereByHand() throws {
    let loss = try QuadraticLoss(minimum: [2, 1.5], curvatures: [1, 4])
    let minimum = loss.minimum(with: try L2Penalty(strength: 0.5, convention: .full))
    #expect(minimum == [1, 1.2000000000000002])
    #expect(
      try QuadraticLoss.shrinkagePercent(from: [2, 1.5], to: minimum).isClose(
        to: 37.5, absolute: 0.05))
    #expect(loss.zeroingStrengths == [2, 6])
    #expect(try loss.value(at: [0, 0]) == 6.5)
  }

  @Test func withoutPenaltyTheMinimumStays() throws {
    let loss = try QuadraticLoss(minimum: [-0.3, 0.1], curvatures: [0.7, 3])
    #expect(loss.minimum(with: try L2Penalty(strength: 0)) == [-0.3, 0.1])
    #expect(loss.minimum(with: try L1Penalty(strength: 0)) == [-0.3, 0.1])
    #expect(
      try loss.minimum(l1Strength: 0, l2Strength: 0).isClose(to: [-0.3, 0.1]))
    #expect(try loss.value(at: [-0.3, 0.1]) == 0)
  }

  @Test func l1SnapsToZeroExactlyAtItsStrength() throws {
    let loss = try QuadraticLoss(minimum: [1.6, 0.5], curvatures: [2, 2])
    #expect(loss.minimum(with: try L1Penalty(strength: 1)) == [1.1, 0])
    #expect(loss.minimum(with: try L1Penalty(strength: 3.2)) == [0, 0])
  }

  @Test(arguments: 0..<30)
  func penalizedMinimaAreOptimal(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let loss = try QuadraticLoss(minimum: samples.vector(4), curvatures: samples.vector(4, 0.1...4))
    let (l1, l2) = (samples.number(0...2), samples.number(0...2))
    for convention in PenaltyConvention.allCases {
      let penalty = try L2Penalty(strength: l2, convention: convention)
      let minimum = loss.minimum(with: penalty)
      let slopes = try zip(loss.gradient(at: minimum), penalty.gradient(at: minimum)).map(+)
      #expect(slopes.isClose(to: [0, 0, 0, 0], 1e-14))
    }
    let both = try loss.minimum(l1Strength: l1, l2Strength: l2)
    for (weight, slope) in try zip(both, loss.gradient(at: both)) {
      if weight == 0 {
        #expect(abs(slope) <= l1 + 1e-14)
      } else {
        #expect((slope + l2 * weight + (weight > 0 ? l1 : -l1)).isClose(to: 0, absolute: 1e-13))
      }
    }
    #expect(
      try loss.minimum(l1Strength: l1, l2Strength: 0).isClose(
        to: loss.minimum(with: try L1Penalty(strength: l1)), 1e-15))
  }

  @Test(arguments: 0..<30)
  func theStrengthForARadiusGivesThatRadius(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    // Curvatures over twelve decades.
    let curvatures = samples.vector(4, -6...6).map { exponent in
      (0..<12).reduce(1.0) { product, _ in product * (1 + exponent / 12 * 0.9) }
    }
    let loss = try QuadraticLoss(minimum: samples.vector(4), curvatures: curvatures)
    let radius = VectorNorm.l2(of: loss.minimum) * samples.number(1e-6...1)
    let convention: PenaltyConvention = seed % 2 == 0 ? .half : .full
    let strength = try loss.l2Strength(forRadius: radius, convention: convention)
    let penalty = try L2Penalty(strength: strength, convention: convention)
    #expect(VectorNorm.l2(of: loss.minimum(with: penalty)).isClose(to: radius, relative: 1e-12))
  }

  @Test func aRadiusBeyondTheMinimumNeedsNoPenalty() throws {
    let loss = try QuadraticLoss(minimum: [3, 4], curvatures: [1, 2])
    #expect(try loss.l2Strength(forRadius: 5) == 0)
    #expect(try loss.l2Strength(forRadius: .infinity) == 0)
    #expect(failure { try loss.l2Strength(forRadius: 0) } == .domain("radius"))
    #expect(failure { try loss.l2Strength(forRadius: .nan) } == .domain("radius"))
    let round = try QuadraticLoss(minimum: [3, 4], curvatures: [2, 2])
    #expect(try round.l2Strength(forRadius: 2.5).isClose(to: 2))
  }

  @Test func shrinkFactorsAndDegreesOfFreedom() throws {
    let penalty = try L2Penalty(strength: 1)
    #expect(try penalty.shrinkFactors(curvatures: [1, 3, 0]) == [0.5, 0.75, 0])
    #expect(try penalty.effectiveDegreesOfFreedom(curvatures: [1, 3, 0]) == 1.25)
    let none = try L2Penalty(strength: 0)
    #expect(try none.effectiveDegreesOfFreedom(curvatures: [0.1, 3]) == 2)
    #expect(failure { try none.shrinkFactors(curvatures: [1, 0]) } == .domain("h"))
    #expect(failure { try penalty.shrinkFactors(curvatures: [-1]) } == .domain("h"))
  }

  @Test func aNaNInTheDataPropagates() throws {
    let loss = try QuadraticLoss(minimum: [.nan, 1], curvatures: [1, .nan])
    let penalty = try L2Penalty(strength: 1)
    #expect(loss.minimum(with: penalty).allSatisfy { $0.isNaN })
    #expect(loss.minimum(with: try L1Penalty(strength: 1)).allSatisfy(\.isNaN))
    #expect(try loss.value(at: [0, 0]).isNaN)
    #expect(try loss.l2Strength(forRadius: 1).isNaN)
    #expect(try penalty.shrinkFactors(curvatures: [.nan])[0].isNaN)
  }

  @Test func lengthsAndRangesAreChecked() throws {
    #expect(failure { try QuadraticLoss(minimum: [1], curvatures: []) } == .shape("h"))
    #expect(failure { try QuadraticLoss(minimum: [1], curvatures: [0]) } == .domain("h"))
    let loss = try QuadraticLoss(minimum: [1], curvatures: [1])
    #expect(failure { try loss.value(at: []) } == .shape("w"))
    #expect(failure { try loss.minimum(l1Strength: -1, l2Strength: 0) } == .domain("l1"))
    #expect(failure { try loss.minimum(l1Strength: 0, l2Strength: .nan) } == .domain("l2"))
    #expect(
      failure { try QuadraticLoss.shrinkagePercent(from: [0, 0], to: [1, 1]) }
        == .domain("theta_star"))
    #expect(
      failure { try QuadraticLoss.shrinkagePercent(from: [1], to: []) } == .shape("theta_reg"))
  }
}
