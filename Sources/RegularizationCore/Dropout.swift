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
    try 1 / (1 - probabilityBelowOne(dropProbability))
  }

  /// The factor 1/q by which inverted dropout multiplies what it keeps with probability q.
  ///
  /// - Parameter keepProbability: q, above 0 and at most 1.
  /// - Throws: `domain` elsewhere.
  public static func scale(keepProbability: Double) throws(CoreError) -> Double {
    try 1 / Requirement.probability(keepProbability, "p_keep", allowsZero: false)
  }

  /// Checks a drop probability that has to leave something: 0 ≤ p < 1.
  static func probabilityBelowOne(_ dropProbability: Double) throws(CoreError) -> Double {
    try Requirement.probability(dropProbability, "p_drop", allowsOne: false)
  }
}
