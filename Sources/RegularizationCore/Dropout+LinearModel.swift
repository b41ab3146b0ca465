extension Dropout {
  /// The penalty that dropout of its inputs adds to a linear model's expected loss:
  /// p/(1−p)·Σⱼ wⱼ²·Σᵢ xᵢⱼ².
  ///
  /// The expected sum of squared errors over all masks is that of the full model plus this. It looks
  /// like an L2 penalty, but each weight has a strength of its own: the *second moment* of its input
  /// (not its variance, which is the same only for inputs of mean zero). Inputs that are large or often
  /// active are taxed most.
  ///
  /// Wager, Wang and Liang, "Dropout training as adaptive regularization", NIPS 2013; Srivastava et
  /// al. (2014), section 9.1.
  ///
  /// - Parameters:
  ///   - inputs: X, one example per row.
  ///   - weights: w, one per column of X.
  ///   - dropProbability: p, at least 0 and below 1.
  /// - Throws: `shape` where w doesn't fit X, `domain` for a probability outside its range.
  public static func linearPenalty(
    inputs: Matrix, weights: [Double], dropProbability: Double
  ) throws(CoreError) -> Double {
    let relativeVariance = try relativeVariance(dropProbability: dropProbability)
    try Require.length(weights.count, equals: inputs.columns, of: "a row of X", "w")
    var sum = CompensatedSum()
    for row in 0..<inputs.rows {
      for (weight, input) in zip(weights, inputs.row(row)) {
        let contribution = weight * input
        sum.addProduct(contribution, contribution)
      }
    }
    return relativeVariance * sum.total
  }

  /// A linear model's sum of squared errors, expected over all dropout masks of its inputs.
  ///
  /// It is ‖y − Xw‖² plus ``linearPenalty(inputs:weights:dropProbability:)``: the mean of inverted
  /// dropout is the full model's prediction, and its variance comes on top.
  ///
  /// - Parameters:
  ///   - inputs: X, one example per row.
  ///   - targets: y, one per row of X.
  ///   - weights: w, one per column of X.
  ///   - dropProbability: p, at least 0 and below 1.
  /// - Throws: `shape` where y or w doesn't fit X, `domain` for a probability outside its range.
  public static func linearExpectedSquaredError(
    inputs: Matrix, targets: [Double], weights: [Double], dropProbability: Double
  ) throws(CoreError) -> Double {
    let penalty = try linearPenalty(
      inputs: inputs, weights: weights, dropProbability: dropProbability)
    try Require.length(targets.count, equals: inputs.rows, of: "a column of X", "y")
    var squaredError = CompensatedSum()
    for (row, target) in targets.enumerated() {
      var prediction = CompensatedSum()
      for (weight, input) in zip(weights, inputs.row(row)) { prediction.addProduct(weight, input) }
      let error = target - prediction.total
      squaredError.addProduct(error, error)
    }
    return squaredError.total + penalty
  }
}
