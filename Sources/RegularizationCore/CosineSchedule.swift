/// A learning rate that rises in a straight line and then falls along half a cosine.
///
/// During the warm-up of s_w steps it is peak·s/s_w; after it, with the progress
/// t = (s − s_w)/(total − s_w), it is peak·(r + (1−r)·(1 + cos πt)/2), which ends at r·peak.
/// Loshchilov and Hutter, "SGDR", ICLR 2017; with warm-up it is the schedule of most language models.
public struct CosineSchedule: Hashable, Sendable {
  /// The steps of the warm-up.
  public let warmupSteps: Int
  /// All steps, the warm-up included.
  public let totalSteps: Int
  /// The largest learning rate, at the end of the warm-up.
  public let peak: Double
  /// The last learning rate's share of the peak.
  public let finalRatio: Double

  /// Makes a schedule.
  ///
  /// - Parameters:
  ///   - warmupSteps: from 0 to `totalSteps`.
  ///   - totalSteps: 0 or more.
  ///   - peak: 0 or more.
  ///   - finalRatio: r, from 0 to 1.
  /// - Throws: `domain` for arguments outside their range.
  public init(
    warmupSteps: Int, totalSteps: Int, peak: Double, finalRatio: Double
  ) throws(CoreError) {
    try Require.count(totalSteps, atLeast: 0, "total")
    try Require.count(warmupSteps, in: 0...totalSteps, "warmup")
    try Require.nonNegative(peak, "peak")
    try Require.finite(peak, "peak")
    try Require.probability(finalRatio, "min_ratio")
    self.warmupSteps = warmupSteps
    self.totalSteps = totalSteps
    self.peak = peak
    self.finalRatio = finalRatio
  }

  /// The learning rate at a step.
  ///
  /// - Parameter step: from 0 (nothing done) to ``totalSteps``.
  /// - Throws: `domain` elsewhere.
  public func learningRate(at step: Int) throws(CoreError) -> Double {
    try Require.count(step, in: 0...totalSteps, "step")
    if step < warmupSteps { return peak * Double(step) / Double(warmupSteps) }
    // At the end of a schedule that is all warm-up there is no progress to speak of.
    guard step > warmupSteps else { return peak }
    let progress = Double(step - warmupSteps) / Double(totalSteps - warmupSteps)
    return peak * (finalRatio + (1 - finalRatio) * (1 + cos(.pi * progress)) / 2)
  }
}
