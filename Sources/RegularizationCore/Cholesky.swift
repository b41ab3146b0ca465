/// The decomposition A = LLᵀ of a symmetric positive definite matrix, with L lower triangular.
///
/// It needs no pivoting, and finding it is the test of definiteness. See Golub and Van Loan, *Matrix
/// Computations*, 4th edition, section 4.2.
struct Cholesky {
  private let size: Int
  /// Row by row; above the diagonal unused.
  private var lower: [Double]

  /// Decomposes a symmetric matrix, of which only the lower half is read.
  ///
  /// - Throws: `singular` where a pivot is 0 to within rounding, `domain` where one is below that: the
  ///   matrix then curves downwards in some direction.
  init(_ matrix: Matrix, parameter: String) throws(CoreError) {
    size = matrix.rows
    lower = matrix.elements
    for row in 0..<size {
      for column in 0...row {
        var sum = lower[row * size + column]
        for index in 0..<column {
          sum -= lower[row * size + index] * lower[column * size + index]
        }
        if column < row {
          lower[row * size + column] = sum / lower[column * size + column]
        } else {
          // What rounding can leave of a pivot that should be 0, out of what was subtracted from it.
          let tolerance = abs(matrix[row, row]) * Double(size) * Double.ulpOfOne
          if sum < -tolerance {
            throw CoreError(
              .domain, parameter, "must curve upwards in every direction (be positive definite)")
          }
          if sum <= tolerance {
            throw CoreError(
              .singular, parameter,
              "has a direction without curvature, and no penalty gives it one")
          }
          lower[row * size + column] = sum.squareRoot()
        }
      }
    }
  }

  /// The x with Ax = b.
  func solution(_ vector: [Double]) -> [Double] {
    var solution = vector
    for row in 0..<size {
      var sum = solution[row]
      for column in 0..<row { sum -= lower[row * size + column] * solution[column] }
      solution[row] = sum / lower[row * size + row]
    }
    for row in (0..<size).reversed() {
      var sum = solution[row]
      for index in (row + 1)..<max(size, row + 1) {
        sum -= lower[index * size + row] * solution[index]
      }
      solution[row] = sum / lower[row * size + row]
    }
    return solution
  }
}
