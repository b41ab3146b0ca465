// What figures and small experiments draw. The standard library's own `random(in:)` and `shuffled` may
// change their algorithms between releases; these may not, since printed results follow from them.
extension SplitMix64 {
  /// The next number from 0 to, without, 1: the upper 53 bits, divided by 2⁵³.
  public mutating func nextUniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// The next normally distributed number of mean 0 and standard deviation 1, by the cosine of
  /// Box and Muller's transform: √(−2 ln(1 − u₁))·cos(2πu₂).
  public mutating func nextNormal() -> Double {
    let radius = (-2 * log(1 - nextUniform())).squareRoot()
    return radius * cos(2 * .pi * nextUniform())
  }

  /// The next whole number from 0 to, without, a bound that is at least 1.
  ///
  /// By the upper half of a product of 64 bits each: one bound in 2⁶⁴/bound draws is off, which for the
  /// sizes of a data set nobody can notice.
  mutating func nextIndex(below bound: Int) -> Int {
    precondition(bound >= 1, "no index below \(bound)")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Puts elements into an order of which each is equally likely (Fisher and Yates).
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, nextIndex(below: last + 1))
    }
  }
}
