extension MultilayerPerceptron {
  /// A data set's mean loss and its slope along each parameter.
  public struct Slope: Hashable, Sendable {
    /// The mean cross-entropy, in nats.
    public let loss: Double
    /// The gradient, laid out as ``MultilayerPerceptron/parameters``.
    public let gradient: [Double]
  }

  /// How well a network does on a data set, with all units at work.
  public struct Score: Hashable, Sendable {
    /// The mean cross-entropy, in nats.
    public let loss: Double
    /// The share of points whose class is the likelier one, from 0 to 1.
    public let accuracy: Double
  }

  /// The loss of a data set under dropout, and its gradient by backpropagation.
  ///
  /// Each point has a mask of its own. The masks follow from the seed, so that the loss is a function
  /// of the parameters whose slope can be checked by differences.
  ///
  /// - Parameter dropProbability: of each hidden unit, at least 0 and below 1.
  /// - Throws: `shape` where the points have not as many features as there are inputs, `domain` for a
  ///   probability outside its range.
  public func slope(
    on data: Dataset, dropProbability: Double = 0, seed: UInt64 = 0
  ) throws(CoreError) -> Slope {
    try check(data)
    try Require.probability(dropProbability, "p_drop", allowsOne: false)
    var generator = SplitMix64(seed: seed)
    var pass = NetworkPass(of: self)
    var gradient = [Double](repeating: 0, count: parameters.count)
    let loss = pass.addGradient(
      of: self, on: data, points: data.labels.indices, order: Array(data.labels.indices),
      dropProbability: dropProbability, using: &generator, to: &gradient)
    return Slope(loss: loss, gradient: gradient)
  }

  /// The loss and the accuracy on a data set.
  ///
  /// - Throws: `shape` where the points have not as many features as there are inputs.
  public func score(on data: Dataset) throws(CoreError) -> Score {
    try check(data)
    var pass = NetworkPass(of: self)
    return pass.score(of: self, on: data)
  }

  func check(_ data: Dataset) throws(CoreError) {
    try Require.length(data.features.columns, equals: layers[0], of: "the input layer", "X")
  }
}
