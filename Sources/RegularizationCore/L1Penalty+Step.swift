// Two ways to descend on a loss plus λ‖w‖₁. Only the second reaches zero.
extension L1Penalty {
  /// One subgradient step: w − η(g + λ sign w).
  ///
  /// Its step has a fixed length, so that weights near zero jump over it and back and never rest there;
  /// see ``proximalStep(from:gradient:learningRate:)``.
  ///
  /// - Throws: `domain` for a learning rate below 0 or NaN, `shape` where the gradient differs in length.
  public func subgradientStep(
    from weights: [Double], gradient: [Double], learningRate: Double
  ) throws(CoreError) -> [Double] {
    try Require.nonNegative(learningRate, "lr")
    try Require.length(gradient.count, equals: weights.count, of: "w", "g")
    return zip(weights, gradient).map { weight, slope in
      weight - learningRate * (slope + strength * Self.sign(of: weight))
    }
  }

  /// One proximal step: a gradient step on the loss, then soft-thresholding by ηλ.
  ///
  /// The result minimizes ‖w′ − (w − ηg)‖²/(2η) + λ‖w′‖₁, so that small weights become exactly 0. See
  /// Beck and Teboulle, "A Fast Iterative Shrinkage-Thresholding Algorithm", SIAM J. Imaging Sciences 2
  /// (2009), equation 1.5.
  ///
  /// - Throws: `domain` for a learning rate below 0 or NaN, `shape` where the gradient differs in length.
  public func proximalStep(
    from weights: [Double], gradient: [Double], learningRate: Double
  ) throws(CoreError) -> [Double] {
    try Require.nonNegative(learningRate, "lr")
    try Require.length(gradient.count, equals: weights.count, of: "w", "g")
    return zip(weights, gradient).map { weight, slope in
      SoftThreshold.shrink(weight - learningRate * slope, by: learningRate * strength)
    }
  }
}
