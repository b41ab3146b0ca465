/// Samples of inverted dropout on a few units, and how their running means close in on the activations.
///
/// Each draw masks all units afresh. The mean of a unit's samples so far is a·(draws that kept it)/
/// (draws·(1−p)), for which it is enough to count: the means are exact however many draws there are.
/// The same seed gives the same samples, in however many calls they are drawn.
public struct DropoutSampler: Sendable {
  /// The activations, which are also what evaluation shows.
  public let activations: [Double]
  /// The probability that a draw drops a unit.
  public let dropProbability: Double
  /// How many draws there have been.
  public private(set) var draws = 0

  private let table: MaskByteTable
  private var generator: SplitMix64
  /// How often each mask of each group of eight units has been drawn: 256 counts for each group.
  private var maskCounts: [Int]
  /// The last mask of each group.
  private var latest: [UInt8]

  /// Makes a sampler that has drawn nothing yet.
  ///
  /// - Parameters:
  ///   - activations: a, at most 4096.
  ///   - dropProbability: p, at least 0 and below 1.
  ///   - seed: what all the draws follow from.
  /// - Throws: `domain` for a probability outside its range or for too many activations.
  public init(activations: [Double], dropProbability: Double, seed: UInt64) throws(CoreError) {
    try Require.probability(dropProbability, "p_drop", allowsOne: false)
    guard activations.count <= 4096 else {
      throw CoreError(.domain, "a", "must have at most 4096 units, and has \(activations.count)")
    }
    self.activations = activations
    self.dropProbability = dropProbability
    table = MaskByteTable(dropProbability: dropProbability)
    generator = SplitMix64(seed: seed)
    let groups = (activations.count + 7) / 8
    maskCounts = [Int](repeating: 0, count: groups * 256)
    latest = [UInt8](repeating: 0, count: groups)
  }

  /// The most draws of one call.
  public static let greatestDraws = 100_000_000

  /// Draws a number of samples.
  ///
  /// - Throws: `domain` for a negative number or one above ``greatestDraws``.
  public mutating func draw(_ count: Int) throws(CoreError) {
    try Require.count(count, in: 0...Self.greatestDraws, "n")
    sample(count) { _, _ in }
  }

  /// Draws samples and records the running mean of their *sum* over the units after each.
  ///
  /// It is what a network's linear output does in Monte-Carlo dropout, with the weights as activations;
  /// it tends to the sum of the activations.
  ///
  /// - Parameter means: where the mean after each draw goes, of this call's draws alone; its length is
  ///   the number of draws.
  /// - Throws: `domain` for more than ``greatestDraws``.
  public mutating func recordMeansOfSum(
    into means: UnsafeMutableBufferPointer<Float>
  ) throws(CoreError) {
    try Require.count(means.count, in: 0...Self.greatestDraws, "n")
    var total = 0.0
    var sum = 0.0
    let lastGroup = latest.count - 1
    guard lastGroup >= 0 else { return means.update(repeating: 0) }
    let sums = sumsByMask
    sums.withUnsafeBufferPointer { sums in
      var draw = 0
      sample(means.count) { group, mask in
        sum += sums[group &* 256 &+ Int(mask)]
        guard group == lastGroup else { return }
        total += sum
        sum = 0
        means[draw] = Float(total / Double(draw &+ 1))
        draw &+= 1
      }
    }
  }

  /// The mean of each unit's samples so far; zeros before the first draw.
  public var runningMeans: [Double] {
    guard draws > 0 else { return activations.map { _ in 0 } }
    return activations.indices.map { unit in
      let kept = Double(keptCount(of: unit))
      return activations[unit] * (kept / (Double(draws) * (1 - dropProbability)))
    }
  }

  /// The mean distance between the running means and the activations, over the units; 0 before the
  /// first draw.
  public var meanAbsoluteGap: Double {
    guard draws > 0, !activations.isEmpty else { return 0 }
    let gaps = zip(runningMeans, activations).map { ($0 - $1).magnitude }
    return gaps.reduce(0, +) / Double(gaps.count)
  }

  /// Which units the last draw kept; none before the first draw.
  public var latestMask: [Bool] {
    activations.indices.map { latest[$0 / 8] >> ($0 % 8) & 1 == 1 }
  }

  /// In how many draws a unit was kept.
  private func keptCount(of unit: Int) -> Int {
    let counts = maskCounts[unit / 8 * 256..<(unit / 8 + 1) * 256]
    return counts.enumerated().reduce(0) { kept, count in
      kept + (count.offset >> (unit % 8) & 1 == 1 ? count.element : 0)
    }
  }

  /// What each mask of each group leaves of the sum of the activations.
  private var sumsByMask: [Double] {
    (0..<maskCounts.count).map { index in
      let units = index / 256 * 8..<min(index / 256 * 8 + 8, activations.count)
      return units.reduce(0) { sum, unit in
        index >> (unit % 8) & 1 == 1 ? sum + activations[unit] / (1 - dropProbability) : sum
      }
    }
  }

  @inline(__always)
  private mutating func sample(_ count: Int, _ record: (_ group: Int, _ mask: UInt8) -> Void) {
    var generator = generator
    let groups = latest.count
    maskCounts.withUnsafeMutableBufferPointer { maskCounts in
      latest.withUnsafeMutableBufferPointer { latest in
        table.withUncheckedMasks { mask in
          for _ in 0..<count {
            for group in 0..<groups {
              let drawn = mask(generator.next())
              maskCounts[group &* 256 &+ Int(drawn)] &+= 1
              latest[group] = drawn
              record(group, drawn)
            }
          }
        }
      }
    }
    self.generator = generator
    draws += count
  }
}
