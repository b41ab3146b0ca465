/// Ridge regression of the same data for any number of strengths: `‖y − Xw − b‖² + α‖w‖²`.
///
/// The data are decomposed once, when the path is made; each strength then costs a few sums.
public struct RidgePath: Sendable {
  private let features: Matrix
  private let targets: [Double]
  private let fitsIntercept: Bool
  private let data: CenteredData
  private let spectrum: RidgeSpectrum?

  /// Decomposes the data.
  ///
  /// - Throws: `empty` for no rows, `shape` where the targets are not as many.
  public init(
    _ features: Matrix, _ targets: [Double], fitsIntercept: Bool = true
  ) throws(CoreError) {
    self.features = features
    self.targets = targets
    self.fitsIntercept = fitsIntercept
    data = try CenteredData(features, targets, fitsIntercept: fitsIntercept)
    spectrum = data.isFinite ? RidgeSpectrum(data) : nil
  }

  /// The model for a strength.
  ///
  /// - Throws: as ``RidgeRegression/fit(_:_:alpha:fitsIntercept:)``, with the strength called `lambdas`.
  public func fit(alpha: Double) throws(CoreError) -> LinearFit {
    try Require.nonNegative(alpha, "lambdas")
    guard let spectrum else { return data.undefinedFit }
    // Without a penalty the question is whether there is one solution at all, which is asked there.
    guard alpha > 0 else {
      return try RidgeRegression.fit(
        features, targets, alpha: alpha, fitsIntercept: fitsIntercept)
    }
    return data.fit(spectrum.coefficients(alpha: alpha))
  }
}
