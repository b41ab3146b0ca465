/// The loss ‖Xw − y‖²/(2n) of a linear model without intercept, and gradient descent on it.
public struct LeastSquaresLoss: Sendable {
  private let features: Matrix
  private let targets: [Double]

  /// Makes the loss of some examples.
  ///
  /// - Throws: `empty` for no rows, `shape` where the targets are not as many.
  public init(_ features: Matrix, _ targets: [Double]) throws(CoreError) {
    try Require.regression(features, targets)
    self.features = features
    self.targets = targets
  }

  /// The loss of some weights.
  ///
  /// - Throws: `shape` where the weights are not as many as the features.
  public func value(at weights: [Double]) throws(CoreError) -> Double {
    try checkLength(weights, "w")
    return try Statistics.meanSquaredError(features.times(weights), targets) / 2
  }

  /// The gradient at some weights: Xᵀ(Xw − y)/n.
  ///
  /// - Throws: `shape` where the weights are not as many as the features.
  public func gradient(at weights: [Double]) throws(CoreError) -> [Double] {
    try checkLength(weights, "w")
    var gradient = [Double](repeating: 0, count: weights.count)
    addGradient(at: weights, to: &gradient)
    return gradient
  }

  /// The weights after a number of steps of gradient descent over all examples.
  ///
  /// - Throws: `shape` where the start is not as long as a row of features, `domain` for a number of steps
  ///   below 0.
  public func weights(
    afterSteps steps: Int, of optimizer: SGD, from start: [Double]
  ) throws(CoreError) -> [Double] {
    try descend(from: start, steps: steps, optimizer) { _ in }
  }

  /// The weights before the first and after each step: `steps + 1` vectors.
  ///
  /// - Throws: as ``weights(afterSteps:of:from:)``.
  public func path(
    ofSteps steps: Int, of optimizer: SGD, from start: [Double]
  ) throws(CoreError) -> [[Double]] {
    var path = [start]
    _ = try descend(from: start, steps: steps, optimizer) { path.append($0) }
    return path
  }

  private func descend(
    from start: [Double], steps: Int, _ optimizer: SGD, afterStep: ([Double]) -> Void
  ) throws(CoreError) -> [Double] {
    try checkLength(start, "w0")
    try Require.count(steps, atLeast: 0, "steps")
    var weights = start
    var gradient = [Double](repeating: 0, count: start.count)
    for _ in 0..<steps {
      for index in gradient.indices { gradient[index] = 0 }
      addGradient(at: weights, to: &gradient)
      try optimizer.step(&weights, gradient: gradient)
      afterStep(weights)
    }
    return weights
  }

  private func addGradient(at weights: [Double], to gradient: inout [Double]) {
    let columns = features.columns
    for row in 0..<features.rows {
      var residual = -targets[row]
      for column in 0..<columns {
        residual += features.elements[row * columns + column] * weights[column]
      }
      for column in 0..<columns {
        gradient[column] += residual * features.elements[row * columns + column]
      }
    }
    for column in 0..<columns { gradient[column] /= Double(features.rows) }
  }

  private func checkLength(_ weights: [Double], _ parameter: String) throws(CoreError) {
    try Require.length(weights.count, equals: features.columns, of: "a row of X", parameter)
  }
}
