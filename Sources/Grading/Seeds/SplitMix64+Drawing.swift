public import RegularizationCore

/// What variants draw from the core's generator.
///
/// The same seed gives the same draws on every machine and in every release; that is what lets a
/// result be graded again from its record.
extension SplitMix64 {
  /// The next number in [0, 1): the upper 53 bits times 2⁻⁵³.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// The next number in 0..<bound, each equally likely (Lemire, "Fast random integer generation in
  /// an interval", 2019); `bound` is at least 1.
  public mutating func below(_ bound: UInt64) -> UInt64 {
    precondition(bound > 0, "nothing lies below 0")
    let threshold = (0 &- bound) % bound  // (2^64 − bound) mod bound
    while true {
      let product = next().multipliedFullWidth(by: bound)
      if product.low >= threshold { return product.high }
    }
  }

  /// The elements in an order drawn by Fisher and Yates' method, from the end.
  ///
  /// Swift's own `shuffled(using:)` promises no particular order, so it can't serve records.
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    guard result.count > 1 else { return result }
    for index in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(index, Int(below(UInt64(index) + 1)))
    }
    return result
  }
}
