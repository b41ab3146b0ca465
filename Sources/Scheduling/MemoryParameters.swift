/// The 21 weights w₀ … w₂₀ of FSRS-6, each within its bounds.
///
/// Source: the FSRS-6 algorithm of the open-spaced-repetition project; the default weights, and the
/// bounds, are those of its py-fsrs.
public struct MemoryParameters: Hashable, Sendable {
  /// How many weights there are.
  public static let count = 21

  /// The weights that a large collection of reviews was fitted with.
  public static let standard = MemoryParameters(unchecked: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ])

  /// The least and the greatest value of each weight.
  public static let bounds: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4,
    0.001...0.75, 0...4.5, 0...0.8, 0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4,
    0...1, 1...6, 0...2, 0...2, 0...0.8, 0.1...0.8,
  ]

  /// The weights, in order.
  public let weights: [Double]
  /// −w₂₀: the exponent of the forgetting curve.
  let decay: Double
  /// 0.9^(1/decay) − 1, so that after S days the probability of recall is 0.9.
  let factor: Double

  /// Takes weights that came from elsewhere.
  ///
  /// - Returns: nil unless there are 21 numbers, each within its bounds.
  public init?(_ weights: [Double]) {
    guard weights.count == Self.count,
      zip(weights, Self.bounds).allSatisfy({ $1.contains($0) })
    else { return nil }
    self.init(unchecked: weights)
  }

  /// The same weights with each moved to the nearest bound where it lies outside.
  init(clamping weights: [Double]) {
    self.init(unchecked: zip(weights, Self.bounds).map { $0.clamped(to: $1) })
  }

  private init(unchecked weights: [Double]) {
    self.weights = weights
    decay = -weights[20]
    factor = pow(0.9, 1 / decay) - 1
  }

  subscript(index: Int) -> Double { weights[index] }
}

extension Double {
  func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
