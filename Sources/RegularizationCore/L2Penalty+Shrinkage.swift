extension L2Penalty {
  /// The share of each weight that this penalty leaves, given the loss's curvatures: h/(h + kλ).
  ///
  /// - Throws: `domain` for a curvature below 0, and for one of 0 without a penalty: nothing then says
  ///   where the weight is.
  public func shrinkFactors(curvatures: [Double]) throws(CoreError) -> [Double] {
    var factors: [Double] = []
    factors.reserveCapacity(curvatures.count)
    for (index, curvature) in curvatures.enumerated() {
      if curvature < 0 {
        throw CoreError(
          .domain, "h", "must be at least 0 everywhere, and element \(index) is \(curvature)")
      }
      if curvature == 0, gradientStrength == 0 {
        throw CoreError(
          .domain, "h", "must be above 0 where lambda is 0: element \(index) makes 0/0")
      }
      factors.append(curvature / (curvature + gradientStrength))
    }
    return factors
  }

  /// The effective number of parameters: Σh/(h + kλ).
  ///
  /// From the number of weights without a penalty down to 0. For ridge regression the curvatures are the
  /// eigenvalues of XᵀX. See Hastie, Tibshirani and Friedman, *The Elements of Statistical Learning*,
  /// equation 3.50.
  ///
  /// - Throws: `domain` as ``shrinkFactors(curvatures:)``.
  public func effectiveDegreesOfFreedom(curvatures: [Double]) throws(CoreError) -> Double {
    var sum = CompensatedSum()
    for factor in try shrinkFactors(curvatures: curvatures) { sum.add(factor) }
    return sum.total
  }
}
