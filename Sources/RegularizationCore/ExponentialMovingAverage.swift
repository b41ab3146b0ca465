/// A mean that forgets: each update takes in a share of the new value.
public enum ExponentialMovingAverage {
  /// (1−m)·running + m·value, where m is the share of the *new* value.
  ///
  /// PyTorch's BatchNorm calls m the momentum; Keras calls 1−m that.
  ///
  /// - Parameter momentum: m, from 0 (nothing is taken in) to 1 (nothing is kept).
  /// - Throws: `domain` elsewhere.
  public static func updated(
    _ running: Double, with value: Double, momentum: Double
  ) throws(CoreError) -> Double {
    try Require.probability(momentum, "momentum")
    return (1 - momentum) * running + momentum * value
  }

  /// (1−m)·running + m·value, element by element.
  ///
  /// - Parameter momentum: m, from 0 (nothing is taken in) to 1 (nothing is kept).
  /// - Throws: `domain` elsewhere, `shape` where the lengths differ.
  public static func updated(
    _ running: [Double], with value: [Double], momentum: Double
  ) throws(CoreError) -> [Double] {
    try Require.probability(momentum, "momentum")
    try Require.length(value.count, equals: running.count, of: "running", "value")
    return zip(running, value).map { (1 - momentum) * $0 + momentum * $1 }
  }

  /// Over how many steps a mean reaches back that keeps β of itself each step: 1/(1−β).
  ///
  /// It is the mean age, plus one, of what the average holds; after that many steps a value's share
  /// has shrunk to about 1/e.
  ///
  /// - Parameter decayRate: β, at least 0 and below 1. 0.9 reaches back 10 steps, 0.999 a thousand.
  /// - Throws: `domain` elsewhere.
  public static func horizon(decayRate: Double) throws(CoreError) -> Double {
    try Require.decayRate(decayRate, "beta")
    return 1 / (1 - decayRate)
  }
}
