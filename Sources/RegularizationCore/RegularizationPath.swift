/// How training and validation error change with the strength of the penalty: the U curve.
public enum RegularizationPath {
  /// The errors at one strength.
  public struct Point: Hashable, Sendable {
    /// The ridge strength α.
    public let strength: Double
    /// The mean squared error on the points that the polynomial was fitted to.
    public let trainingError: Double
    /// The mean squared error on the other points.
    public let validationError: Double
  }

  /// Fits a polynomial for each strength, and measures it on both sets of points.
  ///
  /// The training points are decomposed once for all strengths.
  ///
  /// - Throws: `empty` for a set without points, `shape` where its targets are not as many, `domain` for a
  ///   degree or a strength below 0, `singular` for a strength of 0 with more powers than the points
  ///   determine.
  public static func polynomial(
    training: (points: [Double], targets: [Double]),
    validation: (points: [Double], targets: [Double]), degree: Int, strengths: [Double]
  ) throws(CoreError) -> [Point] {
    try Require.points(training.points, training.targets, "x_train", "y_train")
    try Require.points(validation.points, validation.targets, "x_val", "y_val")
    let features = try PolynomialFeatures.powers(of: training.points, degree: degree)
    let path = try RidgePath(features, training.targets)
    var points: [Point] = []
    points.reserveCapacity(strengths.count)
    for strength in strengths {
      let fit = try path.fit(alpha: strength)
      let curve = Polynomial(coefficients: fit.coefficients, intercept: fit.intercept)
      points.append(
        Point(
          strength: strength,
          trainingError: try Statistics.meanSquaredError(curve(training.points), training.targets),
          validationError: try Statistics.meanSquaredError(
            curve(validation.points), validation.targets)))
    }
    return points
  }
}
