/// Functions of one number as the columns of a regression.
public enum PolynomialFeatures {
  /// The powers x, x², …, xᵈ of each number: one row for each, without a column of ones.
  ///
  /// - Throws: `domain` for a degree below 0.
  public static func powers(of points: [Double], degree: Int) throws(CoreError) -> Matrix {
    try Require.count(degree, atLeast: 0, "degree")
    var elements: [Double] = []
    elements.reserveCapacity(points.count * degree)
    for x in points {
      var power = 1.0
      for _ in 0..<degree {
        power *= x
        elements.append(power)
      }
    }
    return Matrix(rows: points.count, columns: degree, elements: elements)
  }

  /// The Legendre polynomials P₀(x), …, P_d(x) of each number: one row for each.
  ///
  /// They span the same curves as powers, but are orthogonal on −1…1, so that gradient descent on their
  /// coefficients has no flat valleys to crawl along. By the recurrence (k + 1)Pₖ₊₁ = (2k + 1)xPₖ − kPₖ₋₁
  /// (DLMF, 14.10.3).
  ///
  /// - Throws: `domain` for a degree below 0.
  public static func legendre(at points: [Double], degree: Int) throws(CoreError) -> Matrix {
    try Require.count(degree, atLeast: 0, "degree")
    var elements: [Double] = []
    elements.reserveCapacity(points.count * (degree + 1))
    for x in points {
      var (before, present) = (0.0, 1.0)
      elements.append(present)
      for k in 0..<degree {
        let next = (Double(2 * k + 1) * x * present - Double(k) * before) / Double(k + 1)
        (before, present) = (present, next)
        elements.append(present)
      }
    }
    return Matrix(rows: points.count, columns: degree + 1, elements: elements)
  }
}
