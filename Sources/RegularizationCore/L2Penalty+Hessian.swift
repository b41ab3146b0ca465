extension L2Penalty {
  /// The minimum of ½(w − θ*)ᵀH(w − θ*) plus this penalty: (H + kλI)⁻¹Hθ*.
  ///
  /// What ``QuadraticLoss`` is for a diagonal Hessian matrix, this is for any. See
  /// Goodfellow, Bengio and Courville, *Deep Learning*, equation 7.10.
  ///
  /// - Parameters:
  ///   - hessian: H, n × n, symmetric.
  ///   - minimum: θ*, n numbers.
  /// - Throws: `shape` where the sizes don't fit, `domain` for a matrix that is not symmetric, or with
  ///   which the sum has no minimum, `singular` where a direction has neither curvature nor penalty.
  public func minimum(hessian: Matrix, minimum: [Double]) throws(CoreError) -> [Double] {
    try Require.square(hessian, "H")
    try Require.length(minimum.count, equals: hessian.rows, of: "a row of H", "theta_star")
    try Require.symmetric(hessian, "H")
    var penalized = hessian
    for index in 0..<hessian.rows { penalized[index, index] += gradientStrength }
    if !hessian.elements.allSatisfy(\.isFinite) || !minimum.allSatisfy(\.isFinite) {
      return minimum.map { _ in .nan }
    }
    let right = hessian.times(minimum)
    return try Cholesky(penalized, parameter: "H").solution(right)
  }
}
