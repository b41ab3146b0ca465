/// The checks of an optimizer's state, with the words for what is wrong.
@usableFromInline
enum OptimizerShapes {
  /// Checks that a vector is as long as the weights.
  @usableFromInline
  static func check(_ count: Int, _ parameter: String, weights: Int) throws(CoreError) {
    try Require.length(count, equals: weights, of: "w", parameter)
  }

  /// Checks a number of steps taken: the next one is one more, and steps count from 1.
  @usableFromInline
  static func checkStep(after stepsTaken: Int) throws(CoreError) {
    guard stepsTaken >= 0, stepsTaken < Int.max else {
      throw CoreError(.domain, "t", "must be at least 1: the first step is number 1")
    }
  }
}
