/// The vectors that are at most as long as a radius: the hard constraint that an L2 penalty softens.
public struct L2Ball: Hashable, Sendable {
  /// The radius r, at least 0.
  public let radius: Double

  /// Makes the ball around the origin of a radius r.
  ///
  /// - Throws: `domain` for a radius below 0 or NaN.
  public init(radius: Double) throws(CoreError) {
    try Require.nonNegative(radius, "radius")
    self.radius = radius
  }

  /// The vector of the ball that is nearest to some weights: w · min(1, r/‖w‖).
  public func projection(of weights: [Double]) -> [Double] {
    let norm = VectorNorm.l2(of: weights)
    if norm <= radius { return weights }
    // r/‖w‖ of a NaN length is NaN, and passes through; a radius of 0 gives 0 without a minus sign.
    return weights.map { radius == 0 && !norm.isNaN ? 0 : $0 * (radius / norm) }
  }
}
