/// NumPy's legacy generator, MT19937, so that what a NumPy listing prints can be reproduced.
///
/// `numpy.random.seed(42)` followed by `numpy.random.rand()` is ``init(seed:)`` with 42, followed by
/// ``nextUniform()``. Matsumoto and Nishimura, "Mersenne twister", ACM TOMACS 8 (1998); seeded by
/// their 2002 `init_genrand`, as NumPy does for a single number.
public struct MersenneTwister: Sendable {
  private var state: [UInt32]
  private var position: Int

  private static let size = 624
  private static let middle = 397

  /// Seeds the generator.
  public init(seed: UInt32) {
    state = [seed]
    state.reserveCapacity(Self.size)
    var word = seed
    for index in 1..<UInt32(Self.size) {
      word = 1_812_433_253 &* (word ^ (word >> 30)) &+ index
      state.append(word)
    }
    position = Self.size
  }

  /// The next 32 random bits.
  public mutating func nextBits() -> UInt32 {
    if position == Self.size { twist() }
    var word = state[position]
    position += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9d2c_5680
    word ^= (word << 15) & 0xefc6_0000
    return word ^ (word >> 18)
  }

  /// The next number from 0 to, without, 1: 53 bits out of two words, as `random_sample` makes it.
  public mutating func nextUniform() -> Double {
    let high = nextBits() >> 5
    let low = nextBits() >> 6
    return (Double(high) * 67_108_864 + Double(low)) / 9_007_199_254_740_992
  }

  /// The first numbers that `numpy.random.RandomState(seed).random_sample(count)` returns.
  ///
  /// - Parameters:
  ///   - seed: from 0 to 2³² − 1.
  ///   - count: from 0 to 1,000,000.
  /// - Throws: `domain` elsewhere.
  public static func uniforms(seed: Int, count: Int) throws(CoreError) -> [Double] {
    try Require.count(count, in: 0...greatestCount, "n")
    var generator = MersenneTwister(seed: try checkedSeed(seed))
    return (0..<count).map { _ in generator.nextUniform() }
  }

  /// The most numbers that one call returns.
  static let greatestCount = 1_000_000

  /// A seed that a caller gave as any whole number.
  static func checkedSeed(_ seed: Int) throws(CoreError) -> UInt32 {
    guard let seed = UInt32(exactly: seed) else {
      throw CoreError(.domain, "seed", "must be from 0 to 4294967295, and is \(seed)")
    }
    return seed
  }

  private mutating func twist() {
    for index in 0..<Self.size {
      let bits =
        (state[index] & 0x8000_0000) | (state[(index + 1) % Self.size] & 0x7fff_ffff)
      let twisted = (bits >> 1) ^ (bits & 1 == 0 ? 0 : 0x9908_b0df)
      state[index] = state[(index + Self.middle) % Self.size] ^ twisted
    }
    position = 0
  }
}
