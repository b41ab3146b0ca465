extension QuadraticLoss {
  /// The strength λ of the L2 penalty whose minimum has a given length.
  ///
  /// It is the Lagrange multiplier of the constraint ‖w‖ ≤ r: 0 where the unpenalized minimum is inside,
  /// and otherwise the one λ with ‖hθ*/(h + kλ)‖ = r.
  ///
  /// - Throws: `domain` for a radius that is not above 0.
  public func l2Strength(
    forRadius radius: Double, convention: PenaltyConvention = .half
  ) throws(CoreError) -> Double {
    try Require.positive(radius, "radius")
    let norm = VectorNorm.l2(of: minimum)
    if norm <= radius { return 0 }
    guard norm.isFinite, let flattest = curvatures.min(), let sharpest = curvatures.max(),
      curvatures.allSatisfy(\.isFinite)
    else { return .nan }

    // Were all curvatures equal to h, the answer would be h(‖θ*‖/r − 1); so it is between these two.
    var low = flattest * (norm / radius - 1)
    var high = sharpest * (norm / radius - 1)
    // Newton's method on 1/‖w‖, which is nearly linear in λ (Moré and Sorensen, "Computing a Trust Region
    // Step", SIAM J. Sci. Stat. Comput. 4, 1983): it takes a handful of steps. Where a step leaves the
    // bracket, bisection takes over, so that 100 are more than enough in any case.
    var strength = low
    for _ in 0..<100 where low < high {
      let length = VectorNorm.l2(of: shrunk(by: strength))
      if length == radius { break }
      if length > radius { low = strength } else { high = strength }
      let step = (length / radius - 1) * length * length / slope(at: strength)
      let newton = strength + step
      let next = newton > low && newton < high ? newton : low + (high - low) / 2
      if next == strength || next <= low || next >= high { break }
      strength = next
    }
    return strength / convention.gradientFactor
  }

  private func shrunk(by strength: Double) -> [Double] {
    zip(minimum, curvatures).map { $0 * ($1 / ($1 + strength)) }
  }

  /// −½ d‖w‖²/dλ = Σwᵢ²/(hᵢ + λ).
  private func slope(at strength: Double) -> Double {
    var sum = CompensatedSum()
    for (weight, curvature) in zip(minimum, curvatures) {
      let shrunk = weight * (curvature / (curvature + strength))
      sum.add(shrunk * shrunk / (curvature + strength))
    }
    return sum.total
  }
}
