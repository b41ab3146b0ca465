/// The data of a regression with their means taken off, where an intercept is to be fitted.
///
/// The best intercept for any coefficients w is ȳ − x̄·w, and putting it in leaves a problem without
/// intercept in the centred data. That is also why the intercept isn't penalized.
struct CenteredData {
  let rows: Int
  let columns: Int
  /// The features, column by column.
  let features: [Double]
  let targets: [Double]
  private let fitsIntercept: Bool
  private let featureMeans: [Double]
  private let targetMean: Double

  /// - Throws: `empty` for no rows, `shape` where the targets are not as many.
  init(_ features: Matrix, _ targets: [Double], fitsIntercept: Bool) throws(CoreError) {
    try Require.regression(features, targets)
    rows = features.rows
    columns = features.columns
    self.fitsIntercept = fitsIntercept
    var columnMajor: [Double] = []
    columnMajor.reserveCapacity(features.elements.count)
    var means: [Double] = []
    for column in 0..<features.columns {
      let values = (0..<features.rows).map { features[$0, column] }
      let mean = fitsIntercept ? Statistics.uncheckedMean(of: values) : 0
      means.append(mean)
      columnMajor.append(contentsOf: values.lazy.map { $0 - mean })
    }
    let targetMean = fitsIntercept ? Statistics.uncheckedMean(of: targets) : 0
    self.features = columnMajor
    self.targets = targets.map { $0 - targetMean }
    featureMeans = means
    self.targetMean = targetMean
  }

  var isFinite: Bool { features.allSatisfy(\.isFinite) && targets.allSatisfy(\.isFinite) }

  func column(_ index: Int) -> ArraySlice<Double> {
    features[(index * rows)..<((index + 1) * rows)]
  }

  /// The model in the data as they were.
  func fit(_ coefficients: [Double]) -> LinearFit {
    guard fitsIntercept else { return LinearFit(coefficients: coefficients, intercept: 0) }
    var intercept = CompensatedSum()
    intercept.add(targetMean)
    for (mean, coefficient) in zip(featureMeans, coefficients) {
      intercept.addProduct(-mean, coefficient)
    }
    return LinearFit(coefficients: coefficients, intercept: intercept.total)
  }

  /// What data that are not finite numbers lead to.
  var undefinedFit: LinearFit {
    LinearFit(coefficients: featureMeans.map { _ in .nan }, intercept: .nan)
  }
}
