/// Checks of arguments, each returning what it was given or throwing what is wrong with it.
enum Requirement {
  /// A probability, from 0 to 1; each end can be excluded.
  static func probability(
    _ value: Double, _ parameter: String, allowsZero: Bool = true, allowsOne: Bool = true
  ) throws(CoreError) -> Double {
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
    return value
  }

  /// A finite number, 0 or more.
  static func nonnegative(_ value: Double, _ parameter: String) throws(CoreError) -> Double {
    guard value >= 0, value.isFinite else {
      throw CoreError(.domain, parameter, "must be a number from 0 up, and is \(value)")
    }
    return value
  }

  /// A finite number above 0.
  static func positive(_ value: Double, _ parameter: String) throws(CoreError) -> Double {
    guard value > 0, value.isFinite else {
      throw CoreError(.domain, parameter, "must be a number above 0, and is \(value)")
    }
    return value
  }

  /// A whole number in a range.
  static func count(
    _ value: Int, _ parameter: String, in range: ClosedRange<Int>
  ) throws(CoreError) -> Int {
    guard range.contains(value) else {
      let bounds =
        range.upperBound == .max
        ? "at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
      throw CoreError(.domain, parameter, "must be \(bounds), and is \(value)")
    }
    return value
  }

  /// As many of something as of something else.
  static func sameCount(
    _ count: Int, _ parameter: String, as expected: Int, of other: String
  ) throws(CoreError) {
    guard count == expected else {
      throw CoreError(
        .shape, parameter, "has length \(count) where \(other) has length \(expected)")
    }
  }

  /// A vector with at least one number.
  static func nonempty(_ isEmpty: Bool, _ parameter: String) throws(CoreError) {
    guard !isEmpty else { throw CoreError(.empty, parameter, "must not be empty") }
  }
}
