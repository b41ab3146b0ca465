/// The loss ½Σhᵢ(wᵢ − θ*ᵢ)², which any smooth loss looks like near its minimum θ*, along its axes.
///
/// The curvatures h are the eigenvalues of the Hessian matrix: how sharply the data want each weight. What
/// a penalty does to such a loss can be computed in one line, weight by weight; see Goodfellow, Bengio and
/// Courville, *Deep Learning*, sections 7.1.1 and 7.1.2.
public struct QuadraticLoss: Hashable, Sendable {
  /// The weights θ* at which the loss is 0.
  public let minimum: [Double]
  /// The curvature h of each weight, above 0.
  public let curvatures: [Double]

  /// Makes a loss of its minimum and its curvatures.
  ///
  /// - Throws: `shape` where they differ in length, `domain` for a curvature that is 0 or less.
  public init(minimum: [Double], curvatures: [Double]) throws(CoreError) {
    try Require.length(curvatures.count, equals: minimum.count, of: "theta_star", "h")
    for (index, curvature) in curvatures.enumerated() where curvature <= 0 {
      throw CoreError(
        .domain, "h", "must be above 0 everywhere, and element \(index) is \(curvature)")
    }
    self.minimum = minimum
    self.curvatures = curvatures
  }

  /// The loss of some weights: ½Σhᵢ(wᵢ − θ*ᵢ)².
  ///
  /// - Throws: `shape` where the weights are not as many as the minimum's.
  public func value(at weights: [Double]) throws(CoreError) -> Double {
    try checkLength(weights, "w")
    var sum = CompensatedSum()
    for index in weights.indices {
      let distance = weights[index] - minimum[index]
      sum.add(curvatures[index] * distance * distance)
    }
    return sum.total / 2
  }

  /// The gradient of the loss: hᵢ(wᵢ − θ*ᵢ).
  ///
  /// - Throws: `shape` where the weights are not as many as the minimum's.
  public func gradient(at weights: [Double]) throws(CoreError) -> [Double] {
    try checkLength(weights, "w")
    return weights.indices.map { curvatures[$0] * (weights[$0] - minimum[$0]) }
  }

  func checkLength(_ weights: [Double], _ parameter: String) throws(CoreError) {
    try Require.length(weights.count, equals: minimum.count, of: "theta_star", parameter)
  }
}
