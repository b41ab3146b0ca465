/// The loss of a classifier, with and without smoothed targets.
public enum CrossEntropy {
  /// −ln softmax(logits)[target], in nats.
  ///
  /// - Parameters:
  ///   - logits: the scores of the classes, at least one.
  ///   - target: the right class, counted from 0.
  /// - Throws: `empty` for no logits, `domain` for a class that isn't there.
  public static func loss(logits: [Double], target: Int) throws(CoreError) -> Double {
    try Require.notEmpty(logits, "logits")
    try Require.count(target, in: 0...logits.count - 1, "target")
    // From 0, since the logarithm of a certain prediction is 0 and its negative would be −0.
    return 0 - Softmax.logProbabilities(ofNonempty: logits)[target]
  }

  /// The targets of label smoothing: (1−ε) for the right class, and ε/K for each of the K classes,
  /// the right one included.
  ///
  /// Szegedy et al., "Rethinking the Inception architecture", CVPR 2016, section 7. (Some sources
  /// share ε among the K−1 others instead.)
  ///
  /// - Parameters:
  ///   - classes: K, from 1 to 1,000,000.
  ///   - target: the right class, counted from 0.
  ///   - smoothing: ε, from 0 to 1.
  /// - Returns: K numbers that add up to 1.
  /// - Throws: `domain` for arguments outside their range.
  public static func smoothedTargets(
    classes: Int, target: Int, smoothing: Double
  ) throws(CoreError) -> [Double] {
    try Require.count(classes, in: 1...1_000_000, "k")
    try Require.count(target, in: 0...classes - 1, "target")
    try Require.probability(smoothing, "eps")
    let share = smoothing / Double(classes)
    var targets = [Double](repeating: share, count: classes)
    targets[target] = (1 - smoothing) + share
    return targets
  }

  /// The cross-entropy against smoothed targets: −Σ qᵢ·ln softmax(logits)ᵢ, in nats.
  ///
  /// - Parameters:
  ///   - logits: the scores of the classes, at least one.
  ///   - target: the right class, counted from 0.
  ///   - smoothing: ε, from 0 to 1; at 0 this is the plain cross-entropy.
  /// - Throws: `empty` for no logits, `domain` for a class that isn't there or ε outside its range.
  public static func smoothedLoss(
    logits: [Double], target: Int, smoothing: Double
  ) throws(CoreError) -> Double {
    let loss = try loss(logits: logits, target: target)
    try Require.probability(smoothing, "eps")
    // Without this, a class of logit −∞ would add 0 · ∞.
    guard smoothing > 0 else { return loss }
    let losses = Softmax.logProbabilities(ofNonempty: logits).reduce(0, -)
    let smoothed = smoothing * losses / Double(logits.count)
    return smoothing < 1 ? (1 - smoothing) * loss + smoothed : smoothed
  }
}
