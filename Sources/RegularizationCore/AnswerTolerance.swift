/// How far a number may lie from the expected one and still be accepted.
public struct AnswerTolerance: Hashable, Sendable {
  /// The distance that is allowed whatever the expected number.
  public let absolute: Double
  /// The distance that is allowed for each unit of the expected number's magnitude.
  public let relative: Double

  /// Makes a tolerance.
  ///
  /// - Parameters:
  ///   - absolute: 0 or more.
  ///   - relative: 0 or more; 0.005 accepts every number that is right to three significant figures.
  /// - Throws: `domain` for negative or infinite tolerances.
  public init(absolute: Double = 0, relative: Double = 0) throws(CoreError) {
    try Require.nonNegative(absolute, "abs_tol")
    try Require.finite(absolute, "abs_tol")
    try Require.nonNegative(relative, "rel_tol")
    try Require.finite(relative, "rel_tol")
    self.absolute = absolute
    self.relative = relative
  }

  /// Whether a number is accepted: |given − expected| ≤ absolute + relative·|expected| + 4 ulp.
  ///
  /// The last term, four units in the last place of the larger of the two numbers, makes up for
  /// rounding: with both tolerances 0, 0.1 + 0.2 is still 0.3. NaN is never accepted, nor where NaN
  /// is expected; of infinities only the very same one is.
  public func accepts(_ given: Double, for expected: Double) -> Bool {
    guard given.isFinite, expected.isFinite else { return given == expected }
    let rounding = 4 * max(given.magnitude, expected.magnitude).ulp
    return (given - expected).magnitude
      <= absolute + relative * expected.magnitude + rounding
  }
}
