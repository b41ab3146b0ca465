extension Require {
  /// A probability, a share or a mixing ratio, of which either end can be excluded.
  static func probability(
    _ value: Double, _ parameter: String, allowsZero: Bool = true, allowsOne: Bool = true
  ) throws(CoreError) {
    guard value >= 0, value <= 1, allowsZero || value > 0, allowsOne || value < 1 else {
      let range =
        switch (allowsZero, allowsOne) {
        case (true, true): "from 0 to 1"
        case (true, false): "at least 0 and below 1"
        case (false, true): "above 0 and at most 1"
        case (false, false): "between 0 and 1"
        }
      throw CoreError(.domain, parameter, "must be \(range), and is \(value)")
    }
  }

  /// For numbers that infinity would make meaningless.
  static func finite(_ value: Double, _ parameter: String) throws(CoreError) {
    guard value.isFinite else {
      throw CoreError(.domain, parameter, "must be finite, and is \(value)")
    }
  }

  /// For counts that bound the work or index something.
  static func count(
    _ value: Int, in range: ClosedRange<Int>, _ parameter: String
  ) throws(CoreError) {
    guard range.contains(value) else {
      throw CoreError(
        .domain, parameter,
        "must be from \(range.lowerBound) to \(range.upperBound), and is \(value)")
    }
  }
}
