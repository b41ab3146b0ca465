/// The lengths of a vector of weights.
public enum VectorNorm {
  /// The sum of absolute values, ‖w‖₁ = Σ|wᵢ|.
  ///
  /// It is 0 for a vector without elements, and NaN if an element is.
  public static func l1(of weights: [Double]) -> Double {
    var sum = CompensatedSum()
    for weight in weights { sum.add(abs(weight)) }
    return sum.total
  }

  /// The sum of squares, ‖w‖₂² = Σwᵢ².
  ///
  /// It is 0 for a vector without elements, NaN if an element is, and infinite where a square is
  /// too large for a `Double` (weights beyond about 10¹⁵⁴).
  public static func squaredL2(of weights: [Double]) -> Double {
    var sum = CompensatedSum()
    for weight in weights { sum.addProduct(weight, weight) }
    return sum.total
  }

  /// The Euclidean length, ‖w‖₂ = √Σwᵢ².
  ///
  /// It is 0 for a vector without elements, and NaN if an element is. It is right also where the
  /// squares would overflow or vanish: such vectors are scaled by a power of two first.
  public static func l2(of weights: [Double]) -> Double {
    let square = squaredL2(of: weights)
    // Between these bounds no square that matters has overflowed or lost digits to underflow.
    if square > 0x1p-900, square < .infinity { return square.squareRoot() }
    if square.isNaN { return .nan }
    let largest = weights.reduce(0) { max($0, abs($1)) }
    guard largest > 0, largest.isFinite else { return largest }
    // Scaling in two steps, since 2 to the minus exponent of a subnormal number is infinite.
    let exponent = -Int(largest.exponent)
    let half = exponent / 2
    let first = Double(sign: .plus, exponent: half, significand: 1)
    let second = Double(sign: .plus, exponent: exponent - half, significand: 1)
    let scaled = weights.map { $0 * first * second }
    return squaredL2(of: scaled).squareRoot() / first / second
  }
}
