extension ElasticNetPenalty {
  /// One proximal step: soft-thresholding of w − ηg by ηαr, then division by 1 + ηα(1 − r).
  ///
  /// See Parikh and Boyd, "Proximal Algorithms", section 6.5.3.
  ///
  /// - Throws: `domain` for a learning rate below 0 or NaN, `shape` where the gradient differs in length.
  public func proximalStep(
    from weights: [Double], gradient: [Double], learningRate: Double
  ) throws(CoreError) -> [Double] {
    try Require.nonNegative(learningRate, "lr")
    try Require.length(gradient.count, equals: weights.count, of: "w", "g")
    let divisor = 1 + learningRate * l2Strength
    return zip(weights, gradient).map { weight, slope in
      SoftThreshold.shrink(weight - learningRate * slope, by: learningRate * l1Strength) / divisor
    }
  }
}
