/// Random test data that a seed repeats: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
struct SeededSamples: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Double> = -2...2) -> Double {
    Double.random(in: range, using: &self)
  }

  mutating func vector(_ count: Int, _ range: ClosedRange<Double> = -2...2) -> [Double] {
    (0..<count).map { _ in number(range) }
  }
}
