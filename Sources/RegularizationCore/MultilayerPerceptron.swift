/// A small network that tells two classes apart: layers of rectified units, and one logistic output.
///
/// Each hidden unit is h = max(0, b + Σ wᵢxᵢ), and the output is the logit z of the probability
/// 1/(1 + e⁻ᶻ) of class 1. The loss of a point is the cross-entropy, ln(1 + e⁻ᶻ) for class 1 and
/// ln(1 + eᶻ) for class 0; of a data set it is the mean.
public struct MultilayerPerceptron: Hashable, Sendable {
  /// The number of units of each layer, from the inputs to the one output.
  public let layers: [Int]
  /// All parameters: the weights of each layer in turn, then the biases of each layer in turn.
  ///
  /// A layer's weights stand input by input, so that what an input adds to all its units lies together.
  public var parameters: [Double]
  /// How many of the parameters are weights; they come first, and decay acts on them alone.
  public let weightCount: Int

  /// The most units of a layer.
  public static let greatestWidth = 256
  /// The most hidden layers.
  public static let greatestDepth = 8

  /// Makes a network whose weights are drawn from normals of variance 2/inputs, with biases of 0
  /// (He, Zhang, Ren and Sun, "Delving deep into rectifiers", ICCV 2015).
  ///
  /// - Parameters:
  ///   - inputs: the number of features, from 1 to 256.
  ///   - hidden: the units of each hidden layer, from 1 to 256; at most 8 layers, or none at all for
  ///     logistic regression.
  ///   - seed: what all the weights follow from.
  /// - Throws: `domain` for sizes outside their range.
  public init(inputs: Int, hidden: [Int], seed: UInt64) throws(CoreError) {
    try Require.count(hidden.count, in: 0...Self.greatestDepth, "hidden")
    for units in [inputs] + hidden {
      try Require.count(units, in: 1...Self.greatestWidth, "layers")
    }
    layers = [inputs] + hidden + [1]
    var generator = SplitMix64(seed: seed)
    var weights: [Double] = []
    for (inputs, outputs) in zip(layers, layers.dropFirst()) {
      let deviation = (2 / Double(inputs)).squareRoot()
      for _ in 0..<inputs * outputs { weights.append(deviation * generator.nextNormal()) }
    }
    weightCount = weights.count
    parameters = weights + [Double](repeating: 0, count: layers.dropFirst().reduce(0, +))
  }

  /// The weights of all layers, without the biases.
  public var weights: ArraySlice<Double> { parameters[..<weightCount] }

  /// The logit of class 1 for a point, with all units at work.
  ///
  /// - Throws: `shape` where the point has not as many features as the network has inputs.
  public func logit(for point: [Double]) throws(CoreError) -> Double {
    try Require.length(point.count, equals: layers[0], of: "the input layer", "x")
    var pass = NetworkPass(of: self)
    return point.withUnsafeBufferPointer { pass.logit(of: self, for: $0) }
  }

  /// The logits of class 1 for many points, one row each, with all units at work.
  ///
  /// - Throws: `shape` where the points have not as many features as there are inputs.
  public func logits(for points: Matrix) throws(CoreError) -> [Double] {
    try Require.length(points.columns, equals: layers[0], of: "the input layer", "X")
    var pass = NetworkPass(of: self)
    var logits: [Double] = []
    logits.reserveCapacity(points.rows)
    points.elements.withUnsafeBufferPointer { elements in
      for row in 0..<points.rows {
        let point = elements[row * points.columns..<(row + 1) * points.columns]
        logits.append(pass.logit(of: self, for: UnsafeBufferPointer(rebasing: point)))
      }
    }
    return logits
  }

  /// The logit for a point under one mask of dropout, drawn from a generator: a sample of Monte-Carlo
  /// dropout.
  ///
  /// - Parameter dropProbability: of each hidden unit, at least 0 and below 1.
  /// - Throws: `shape` as ``logit(for:)``, `domain` for a probability outside its range.
  public func sampledLogit(
    for point: [Double], dropProbability: Double, using generator: inout SplitMix64
  ) throws(CoreError) -> Double {
    try Require.length(point.count, equals: layers[0], of: "the input layer", "x")
    try Require.probability(dropProbability, "p_drop", allowsOne: false)
    var pass = NetworkPass(of: self)
    pass.drawMask(dropProbability: dropProbability, using: &generator)
    return point.withUnsafeBufferPointer { pass.logit(of: self, for: $0) }
  }
}
