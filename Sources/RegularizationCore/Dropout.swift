/// Dropout of activations: each is set to zero with probability p, independently of the others.
///
/// Sources use the letter p both for the probability of dropping a unit and for that of keeping it,
/// and at p = 0.5 the two can't be told apart. Here the argument's label always says which is meant.
/// A mask says for each unit whether it is *kept*: `true` keeps it, `false` drops it.
///
/// Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov, "Dropout: a simple way to prevent
/// neural networks from overfitting", JMLR 15 (2014).
public enum Dropout {
  /// The factor 1/(1−p) by which inverted dropout multiplies what it keeps.
  ///
  /// - Parameter dropProbability: p, at least 0 and below 1. At 0 the factor is 1.
  /// - Throws: `domain` elsewhere. At 1 nothing is kept, and no factor restores the expected value.
  public static func scale(dropProbability: Double) throws(CoreError) -> Double {
    try Require.probability(dropProbability, "p_drop", allowsOne: false)
    return 1 / (1 - dropProbability)
  }

  /// The factor 1/q by which inverted dropout multiplies what it keeps with probability q.
  ///
  /// - Parameter keepProbability: q, above 0 and at most 1.
  /// - Throws: `domain` elsewhere.
  public static func scale(keepProbability: Double) throws(CoreError) -> Double {
    try Require.probability(keepProbability, "p_keep", allowsZero: false)
    return 1 / keepProbability
  }
}
