extension Require {
  static func square(_ matrix: Matrix, _ parameter: String) throws(CoreError) {
    guard matrix.rows == matrix.columns else {
      throw CoreError(
        .shape, parameter, "must be square, and is \(matrix.rows) x \(matrix.columns)")
    }
  }

  /// Symmetric to within what rounding of typed or computed elements leaves. NaN passes.
  static func symmetric(_ matrix: Matrix, _ parameter: String) throws(CoreError) {
    for row in 0..<matrix.rows {
      for column in 0..<row {
        let (a, b) = (matrix[row, column], matrix[column, row])
        if abs(a - b) > 1e-9 * max(abs(a), abs(b)) {
          throw CoreError(
            .domain, parameter,
            "must be symmetric, and has \(a) in row \(row), column \(column), but \(b) opposite")
        }
      }
    }
  }

  /// The shapes of a regression: some rows, and a target for each.
  static func regression(_ features: Matrix, _ targets: [Double]) throws(CoreError) {
    guard features.rows > 0 else {
      throw CoreError(.empty, "X", "must have at least one row, and has none")
    }
    guard targets.count == features.rows else {
      throw CoreError(
        .shape, "y",
        "must have one number for each row of X: it has \(targets.count), and X has \(features.rows)"
      )
    }
  }
}

extension Require {
  /// The points of a curve: some, and a target for each.
  static func points(
    _ points: [Double], _ targets: [Double], _ parameter: String = "x",
    _ targetParameter: String = "y"
  ) throws(CoreError) {
    try notEmpty(points, parameter)
    try length(targets.count, equals: points.count, of: parameter, targetParameter)
  }
}
