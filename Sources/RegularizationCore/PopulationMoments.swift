/// The mean and the variance by which normalization layers divide.
enum PopulationMoments {
  /// The mean and the population variance (division by n) of at least one number.
  ///
  /// Numbers that are all the same have exactly that mean and the variance 0, whatever the rounding
  /// of their sum: a constant vector must come out of a normalization as zeros.
  static func of(_ values: [Double]) -> (mean: Double, variance: Double) {
    guard let first = values.first else { return (.nan, .nan) }
    guard values.contains(where: { $0 != first }) else { return (first, first - first) }
    var sum = CompensatedSum()
    for value in values { sum.add(value) }
    let mean = sum.total / Double(values.count)
    var squares = CompensatedSum()
    for value in values { squares.addProduct(value - mean, value - mean) }
    return (mean, squares.total / Double(values.count))
  }
}
