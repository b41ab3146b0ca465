/// How many of n independent units are kept, or dropped.
public enum Binomial {
  /// The number of ways to choose k of n: n!/(k!(n−k)!).
  ///
  /// - Parameters:
  ///   - chosen: k, 0 or more; there is no way to choose more than there are.
  ///   - total: n, 0 or more.
  /// - Throws: `domain` for a negative count, and where the number exceeds 2⁵³.
  public static func coefficient(choosing chosen: Int, of total: Int) throws(CoreError) -> Int {
    try Require.count(total, atLeast: 0, "n")
    try Require.count(chosen, atLeast: 0, "k")
    guard chosen <= total else { return 0 }
    let tooLarge = CoreError(
      .domain, "n", "makes more than 2^53 combinations, which a number can't hold exactly")
    // After step i this is the number of ways to choose i of n−k+i: a whole number, and at least 2ⁱ,
    // so that the limit is reached long before a large k is.
    var combinations: UInt = 1
    for step in 1..<UInt(min(chosen, total - chosen)) + 1 {
      let remaining = UInt(total) - UInt(min(chosen, total - chosen)) + step
      let product = combinations.multipliedFullWidth(by: remaining)
      guard product.high < step else { throw tooLarge }
      combinations = step.dividingFullWidth(product).quotient
      guard combinations <= UInt(ExactInteger.limit) else { throw tooLarge }
    }
    return Int(combinations)
  }

  /// The probability of exactly k successes in n independent trials: C(n,k)·pᵏ·(1−p)ⁿ⁻ᵏ.
  ///
  /// For large n, where the coefficient overflows and the powers vanish, it is computed by Loader's
  /// saddle-point expansion ("Fast and accurate computation of binomial probabilities", 2000), whose
  /// error is a few units in the last place.
  ///
  /// - Parameters:
  ///   - successes: k; the probability is 0 where it isn't from 0 to n.
  ///   - trials: n, 0 or more.
  ///   - probability: p, from 0 to 1, of a success in each trial.
  /// - Throws: `domain` for a negative n or a probability outside its range.
  public static func probability(
    successes: Int, trials: Int, probability: Double
  ) throws(CoreError) -> Double {
    try Require.count(trials, atLeast: 0, "n")
    try Require.probability(probability, "p")
    guard successes >= 0, successes <= trials else { return 0 }
    let failures = trials - successes
    if probability == 0 { return successes == 0 ? 1 : 0 }
    if probability == 1 { return failures == 0 ? 1 : 0 }
    if successes == 0 { return exp(Double(trials) * log1p(-probability)) }
    if failures == 0 { return pow(probability, Double(trials)) }
    if trials <= smallTrials {
      let combinations = try coefficient(choosing: successes, of: trials)
      return Double(combinations) * pow(probability, Double(successes))
        * pow(1 - probability, Double(failures))
    }
    return saddlePoint(Double(successes), Double(failures), probability)
  }

  /// Up to here every coefficient is below 2⁵³.
  private static let smallTrials = 56

  private static func saddlePoint(
    _ successes: Double, _ failures: Double, _ probability: Double
  ) -> Double {
    let trials = successes + failures
    let exponent =
      stirlingError(trials) - stirlingError(successes) - stirlingError(failures)
      - deviance(successes, from: trials * probability)
      - deviance(failures, from: trials * (1 - probability))
    return (trials / (2 * .pi * successes * failures)).squareRoot() * exp(exponent)
  }

  /// What Stirling's formula lacks: ln n! − ln(√(2πn)·(n/e)ⁿ).
  private static func stirlingError(_ n: Double) -> Double {
    guard n >= 16 else {
      let factorial = (1...Int(n)).reduce(1) { $0 * Double($1) }
      return log(factorial) - (n + 0.5) * log(n) + n - 0.5 * log(2 * .pi)
    }
    let square = n * n
    return
      (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square)
        / square)
      / n
  }

  /// x·ln(x/m) + m − x, without cancellation where x is near m.
  private static func deviance(_ x: Double, from m: Double) -> Double {
    guard (x - m).magnitude < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    let ratio = (x - m) / (x + m)
    var term = 2 * x * ratio
    var sum = (x - m) * ratio
    // Each term is at least a hundred times smaller than the one before.
    for divisor in stride(from: 3.0, to: 60, by: 2) {
      term *= ratio * ratio
      let next = sum + term / divisor
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
