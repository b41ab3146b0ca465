/// How many numbers fall into each of equally wide bins.
public enum Histogram {
  /// The counts, as `numpy.histogram` gives them.
  ///
  /// Each bin includes its lower edge and excludes its upper one, but for the last, which includes
  /// both. Numbers outside, and NaN, are in no bin.
  ///
  /// - Parameters:
  ///   - values: any number of numbers.
  ///   - lower: the lower edge of the first bin.
  ///   - upper: the upper edge of the last bin, above `lower`.
  ///   - bins: from 1 to 1,000,000.
  /// - Throws: `domain` for edges that aren't finite or in order, and for a number of bins outside
  ///   its range.
  public static func counts(
    of values: [Double], from lower: Double, to upper: Double, bins: Int
  ) throws(CoreError) -> [Int] {
    try Require.finite(lower, "lo")
    try Require.finite(upper, "hi")
    guard lower < upper, (upper - lower).isFinite else {
      throw CoreError(.domain, "hi", "must be above lo, which is \(lower), and is \(upper)")
    }
    try Require.count(bins, in: 1...1_000_000, "bins")
    let width = (upper - lower) / Double(bins)
    func edge(_ index: Int) -> Double { index == bins ? upper : lower + Double(index) * width }
    var counts = [Int](repeating: 0, count: bins)
    for value in values where value >= lower && value <= upper {
      // In range but for rounding, and then held against the edges: the quotient of a number that
      // lies on an edge can come out on either side of it.
      let quotient = (value - lower) / (upper - lower) * Double(bins)
      var bin = min(Int(quotient), bins - 1)
      if bin > 0, value < edge(bin) { bin -= 1 }
      if bin < bins - 1, value >= edge(bin + 1) { bin += 1 }
      counts[bin] += 1
    }
    return counts
  }
}
