// Dropout of activations that are there already, by the million: nothing is allocated, and both inner
// loops are plain enough to be compiled to vector instructions.
extension Dropout {
  /// Applies inverted dropout to activations in place, drawing the mask.
  ///
  /// An activation is multiplied by 1/(1−p) with probability 1−p, or else by zero (so that a NaN stays
  /// NaN). Which of the two depends on the seed and the index alone, so that the backward pass needs
  /// no stored mask: it is the same call on the gradient with the same seed.
  ///
  /// - Parameters:
  ///   - activations: any number of them.
  ///   - dropProbability: p, from 0 to 1, of which multiples of 2⁻³² are told apart. At 0 nothing
  ///     changes; at 1 all become zero.
  ///   - seed: another one for each layer and step.
  /// - Throws: `domain` for a probability outside its range.
  public static func drop<Scalar: BinaryFloatingPoint>(
    _ activations: inout [Scalar], dropProbability: Double, seed: UInt64
  ) throws(CoreError) {
    try activations.withUnsafeMutableBufferPointer { buffer throws(CoreError) in
      try drop(buffer, dropProbability: dropProbability, seed: seed)
    }
  }

  /// Applies inverted dropout to activations in memory, drawing the mask.
  ///
  /// As ``drop(_:dropProbability:seed:)`` on an array.
  ///
  /// - Throws: `domain` for a probability outside its range.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func drop<Scalar: BinaryFloatingPoint>(
    _ activations: UnsafeMutableBufferPointer<Scalar>, dropProbability: Double, seed: UInt64
  ) throws(CoreError) {
    try Require.probability(dropProbability, "p_drop")
    guard dropProbability > 0 else { return }
    guard dropProbability < 1 else { return activations.update(repeating: 0) }
    // A draw of 32 bits below the threshold drops.
    let threshold = UInt32(clamping: Int((dropProbability * 0x1p32).rounded()))
    let scale = Scalar(1 / (1 - dropProbability))
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: chunkCount) { bits in
      for block in 0..<(activations.count + blockCount - 1) / blockCount {
        var lanes = RandomLanes(seed: seed, block: block)
        let end = min(activations.count, (block + 1) * blockCount)
        for start in stride(from: block * blockCount, to: end, by: chunkCount) {
          lanes.fill(bits)
          scaleOrDrop(
            UnsafeMutableBufferPointer(
              rebasing: activations[start..<min(start + chunkCount, end)]),
            by: scale, dropping: UnsafeBufferPointer(bits), below: threshold)
        }
      }
    }
  }

  /// Multiplies activations by the scale, or by zero where their random bits are below the threshold.
  private static func scaleOrDrop<Scalar: BinaryFloatingPoint>(
    _ activations: UnsafeMutableBufferPointer<Scalar>, by scale: Scalar,
    dropping bits: UnsafeBufferPointer<UInt32>, below threshold: UInt32
  ) {
    // A choice between two values that are there already is a vector instruction. Choosing between the
    // product and a literal zero is compiled to a branch, mispredicted every few activations.
    let zero: Scalar = 0
    for index in 0..<activations.count {
      activations[index] *= bits[index] < threshold ? zero : scale
    }
  }

  /// The activations whose random bits are drawn at a time: few enough to stay in the nearest cache.
  private static let chunkCount = 512
  /// The activations that share a stream of random bits: so many that seeding it costs nothing.
  private static let blockCount = 65_536
}
