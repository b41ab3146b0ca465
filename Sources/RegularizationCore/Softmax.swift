/// Probabilities out of a network's last layer.
public enum Softmax {
  /// The probabilities exp(zᵢ)/Σexp(zⱼ).
  ///
  /// The largest logit is subtracted first, which changes nothing in the quotient and keeps the
  /// exponentials from overflowing.
  ///
  /// - Parameter logits: z, at least one; a NaN makes all probabilities NaN.
  /// - Throws: `empty` for no logits.
  public static func probabilities(of logits: [Double]) throws(CoreError) -> [Double] {
    try Require.notEmpty(logits, "z")
    return probabilities(ofNonempty: logits)
  }

  /// The logarithms of the probabilities: zᵢ − ln Σexp(zⱼ), in nats.
  ///
  /// Computed without forming the probabilities, so that even those that would round to 0 or to 1 have
  /// their logarithm to full precision.
  ///
  /// - Parameter logits: z, at least one; a NaN makes all logarithms NaN.
  /// - Throws: `empty` for no logits.
  public static func logProbabilities(of logits: [Double]) throws(CoreError) -> [Double] {
    try Require.notEmpty(logits, "z")
    return logProbabilities(ofNonempty: logits)
  }

  static func probabilities(ofNonempty logits: [Double]) -> [Double] {
    let largest = logits[indexOfLargest(logits)]
    let exponentials = logits.map { exp($0 - largest) }
    let sum = exponentials.reduce(0, +)
    return exponentials.map { $0 / sum }
  }

  static func logProbabilities(ofNonempty logits: [Double]) -> [Double] {
    let position = indexOfLargest(logits)
    let largest = logits[position]
    // The largest contributes exp(0) = 1, so that the logarithm of the sum is log1p of the others':
    // this is what keeps the tiny loss of a confident, right prediction from rounding to zero.
    var others = 0.0
    for (index, logit) in logits.enumerated() where index != position {
      others += exp(logit - largest)
    }
    let logarithmOfSum = log1p(others)
    return logits.map { ($0 - largest) - logarithmOfSum }
  }

  /// The first of the largest; of a vector that begins with NaN, that NaN, which then spreads.
  private static func indexOfLargest(_ logits: [Double]) -> Int {
    var position = 0
    for (index, logit) in logits.enumerated() where logit > logits[position] { position = index }
    return position
  }
}
