/// A small generator of good 64-bit numbers, whose state is a counter.
///
/// Each call adds the golden ratio's 64-bit fraction to the state and returns a mix of the new state:
///
///     z ← (z ⊕ z≫30)·0xBF58476D1CE4E5B9, z ← (z ⊕ z≫27)·0x94D049BB133111EB, z ⊕ z≫31
///
/// Its period is 2⁶⁴, and every 64-bit number comes once in it. The same seed gives the same numbers on
/// every machine and in every release, so what was drawn can be drawn again; that also means it is no
/// source of secrets.
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Makes the generator whose first number follows from a seed; every seed is as good as any other.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits, each number equally likely.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
