/// The corrections 1 − βᵗ by which Adam's running means are divided.
///
/// A running mean that starts at 0 has taken in the weights (1 − β)(1 + β + … + βᵗ⁻¹) = 1 − βᵗ of the
/// data after t steps; dividing by that makes it an average (Kingma and Ba, "Adam", ICLR 2015,
/// section 3).
public struct BiasCorrection: Hashable, Sendable {
  /// The decay rate β of the running mean, at least 0 and below 1.
  public let decayRate: Double

  /// Makes the corrections of a decay rate β.
  ///
  /// - Throws: `domain` for a rate outside 0 to 1, for 1 itself, and for NaN.
  public init(decayRate: Double) throws(CoreError) {
    try Require.decayRate(decayRate, "beta")
    self.decayRate = decayRate
  }

  /// The correction after a number of steps: 1 − βᵗ.
  ///
  /// - Throws: `domain` for a step below 1: before the first step there is nothing to correct.
  public func callAsFunction(step: Int) throws(CoreError) -> Double {
    try Require.count(step, atLeast: 1, "t")
    return Self.value(decayRate, step)
  }

  /// 1 − βᵗ for arguments known to be in range.
  ///
  /// Written as −expm1(t ln β): with β = 0.999 the subtraction would lose three digits at t = 1, and
  /// for a large t the exponential vanishes and leaves exactly 1. (β = 0 gives ln β = −∞ and also 1.)
  @usableFromInline
  static func value(_ decayRate: Double, _ step: Int) -> Double {
    -expm1(Double(step) * log(decayRate))
  }
}

/// 1 − βᵗ for t = 1, 2, 3 …, without a logarithm for each.
///
/// From cₜ = 1 − βᵗ follows cₜ₊₁ = βcₜ + (1 − β), a sum of positive terms, so that nothing cancels and
/// rounding errors grow by one half unit in the last place a step at most. Each 64th step starts
/// anew from the exact form.
struct RunningBiasCorrection {
  private let decayRate: Double
  private let complement: Double
  private var step = 0
  private(set) var value = 0.0

  init(decayRate: Double) {
    self.decayRate = decayRate
    self.complement = 1 - decayRate
  }

  mutating func advance() {
    step += 1
    value =
      step & 63 == 0
      ? BiasCorrection.value(decayRate, step) : decayRate * value + complement
  }
}
