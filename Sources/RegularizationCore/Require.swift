/// The checks of scalar arguments.
///
/// Each comparison is written so that NaN fails it: a scalar that is not a number is a domain error,
/// while NaN inside a vector is data and passes through the arithmetic.
enum Require {
  static func nonNegative(_ value: Double, _ parameter: String) throws(CoreError) {
    guard value >= 0 else {
      throw CoreError(.domain, parameter, "must be at least 0, and is \(value)")
    }
  }

  static func positive(_ value: Double, _ parameter: String) throws(CoreError) {
    guard value > 0 else {
      throw CoreError(.domain, parameter, "must be above 0, and is \(value)")
    }
  }

  /// For the decay rates of running means: at 1 the mean would never take in anything.
  static func decayRate(_ value: Double, _ parameter: String) throws(CoreError) {
    guard value >= 0, value < 1 else {
      throw CoreError(.domain, parameter, "must be at least 0 and below 1, and is \(value)")
    }
  }

  static func count(
    _ value: Int, atLeast minimum: Int, _ parameter: String
  ) throws(CoreError) {
    guard value >= minimum else {
      throw CoreError(.domain, parameter, "must be at least \(minimum), and is \(value)")
    }
  }

  static func notEmpty(_ values: [Double], _ parameter: String) throws(CoreError) {
    guard !values.isEmpty else {
      throw CoreError(.empty, parameter, "must have at least one number, and has none")
    }
  }

  static func length(
    _ count: Int, equals expected: Int, of other: String, _ parameter: String
  ) throws(CoreError) {
    guard count == expected else {
      throw CoreError(
        .shape, parameter,
        "must be as long as \(other): it has length \(count), and \(other) has length \(expected)")
    }
  }
}
