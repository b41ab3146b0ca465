extension Dropout {
  /// The expected value of an activation after dropout: a when inverted, (1−p)·a when standard.
  ///
  /// That inverted dropout leaves it at a is its whole contract: the network that is evaluated sees
  /// on average what the network that was trained saw.
  ///
  /// - Parameters:
  ///   - activation: a.
  ///   - dropProbability: p, from 0 to 1; below 1 when inverted, since there is then nothing left to
  ///     scale up.
  ///   - mode: where the scaling happens.
  /// - Throws: `domain` for a probability outside its range.
  public static func expectation(
    of activation: Double, dropProbability: Double, mode: DropoutMode = .inverted
  ) throws(CoreError) -> Double {
    switch mode {
    case .inverted:
      try Require.probability(dropProbability, "p_drop", allowsOne: false)
      return activation
    case .standard:
      return try testScaled(activation, dropProbability: dropProbability)
    }
  }

  /// The variance that dropout gives an activation: a²·p/(1−p) when inverted, a²·p(1−p) when standard.
  ///
  /// Dropout multiplies a by a number that is 1/(1−p) with probability 1−p and else 0, which has mean
  /// 1 and variance 1/(1−p) − 1 = p/(1−p). Without the factor the variance is that of the mask itself.
  ///
  /// - Parameters:
  ///   - activation: a.
  ///   - dropProbability: p, from 0 to 1; below 1 when inverted.
  ///   - mode: where the scaling happens.
  /// - Throws: `domain` for a probability outside its range.
  public static func variance(
    of activation: Double, dropProbability: Double, mode: DropoutMode = .inverted
  ) throws(CoreError) -> Double {
    switch mode {
    case .inverted:
      return try activation * activation * relativeVariance(dropProbability: dropProbability)
    case .standard:
      try Require.probability(dropProbability, "p_drop")
      return activation * activation * dropProbability * (1 - dropProbability)
    }
  }

  /// The standard deviation of a sum of activations after inverted dropout: √(Σ a²·p/(1−p)).
  ///
  /// Units are dropped independently, so their variances add.
  ///
  /// - Parameters:
  ///   - activations: a, any number of them; of none the deviation is 0.
  ///   - dropProbability: p, at least 0 and below 1.
  /// - Throws: `domain` for a probability outside its range.
  public static func sumStandardDeviation(
    of activations: [Double], dropProbability: Double
  ) throws(CoreError) -> Double {
    let relativeVariance = try relativeVariance(dropProbability: dropProbability)
    return VectorNorm.l2(of: activations) * relativeVariance.squareRoot()
  }

  /// The standard error of an activation's mean over n draws of inverted dropout: |a|·√(p/((1−p)n)).
  ///
  /// - Parameters:
  ///   - activation: a.
  ///   - dropProbability: p, at least 0 and below 1.
  ///   - draws: n, at least 1.
  /// - Throws: `domain` for a probability or a number of draws outside its range.
  public static func standardError(
    of activation: Double, dropProbability: Double, draws: Int
  ) throws(CoreError) -> Double {
    let relativeVariance = try relativeVariance(dropProbability: dropProbability)
    try Require.count(draws, atLeast: 1, "n")
    return activation.magnitude * (relativeVariance / Double(draws)).squareRoot()
  }

  /// How many draws bring the relative standard error of the mean down to ε: ⌈p/((1−p)ε²)⌉.
  ///
  /// - Parameters:
  ///   - relativeError: ε, above 0; 0.05 stands for five per cent.
  ///   - dropProbability: p, at least 0 and below 1. At 0 there is no error, and no draw is needed.
  /// - Returns: the number of draws. A quotient that is whole but for the rounding of its operands
  ///   counts as whole: p = 0.8 and ε = 0.1 need 400 draws, not 401.
  /// - Throws: `domain` for arguments outside their range, and where the number exceeds 2⁵³.
  public static func drawsNeeded(
    relativeError: Double, dropProbability: Double
  ) throws(CoreError) -> Int {
    let relativeVariance = try relativeVariance(dropProbability: dropProbability)
    try Require.positive(relativeError, "rel_err")
    // Two divisions: the square of a tiny error would underflow to zero.
    let draws = relativeVariance / relativeError / relativeError
    let nearest = draws.rounded()
    let isWholeButForRounding = (draws - nearest).magnitude <= 4 * nearest.ulp
    let needed = isWholeButForRounding ? nearest : draws.rounded(.up)
    guard needed <= Double(ExactInteger.limit), let count = Int(exactly: needed) else {
      throw CoreError(.domain, "rel_err", "is too small: more than 2^53 draws would be needed")
    }
    return count
  }

  /// p/(1−p), the variance of inverted dropout of an activation of 1.
  static func relativeVariance(dropProbability: Double) throws(CoreError) -> Double {
    try Require.probability(dropProbability, "p_drop", allowsOne: false)
    return dropProbability / (1 - dropProbability)
  }
}
