/// A polynomial b + c₁x + c₂x² + … + c_dxᵈ, as regression on powers of x fits it.
public struct Polynomial: Hashable, Sendable {
  /// The coefficients c of x, x², …: as many as the degree.
  public var coefficients: [Double]
  /// The constant term b.
  public var intercept: Double

  /// Makes a polynomial of its numbers.
  public init(coefficients: [Double], intercept: Double) {
    self.coefficients = coefficients
    self.intercept = intercept
  }

  /// Fits a polynomial to points by ridge regression: the minimum of Σ(yᵢ − f(xᵢ))² + α‖c‖².
  ///
  /// The constant term isn't penalized.
  ///
  /// - Throws: as ``RidgeRegression/fit(_:_:alpha:fitsIntercept:)``, and `domain` for a degree below 0.
  public init(
    fittedTo points: [Double], _ targets: [Double], degree: Int, alpha: Double
  ) throws(CoreError) {
    try Require.points(points, targets)
    let features = try PolynomialFeatures.powers(of: points, degree: degree)
    let fit = try RidgeRegression.fit(features, targets, alpha: alpha)
    self.init(coefficients: fit.coefficients, intercept: fit.intercept)
  }

  /// The value at a point, by Horner's rule.
  public func callAsFunction(_ x: Double) -> Double {
    coefficients.reversed().reduce(0) { ($0 + $1) * x } + intercept
  }

  /// The values at some points.
  public func callAsFunction(_ points: [Double]) -> [Double] { points.map { self($0) } }
}
