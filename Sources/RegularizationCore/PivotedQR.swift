/// The decomposition AP = QR of a matrix with at least as many rows as columns.
///
/// P reorders the columns so that the diagonal of R does not grow, Q is a product of Householder
/// reflections, and R is upper triangular. Least squares solved by it keep the accuracy that the normal
/// equations AᵀA lose by squaring the condition number, and a small last diagonal element shows that the
/// columns depend on each other. See Golub and Van Loan, *Matrix Computations*, 4th edition, section
/// 5.4.2.
struct PivotedQR {
  let rows: Int
  let columns: Int
  /// Column by column: R above the diagonal, and from the diagonal down the vector of each reflection.
  private var elements: [Double]
  /// The diagonal of R.
  private(set) var diagonal: [Double]
  /// 2/vᵀv of each reflection's vector v, or 0 for no reflection.
  private var scales: [Double]
  /// Which column of A stands at each place.
  private(set) var order: [Int]

  /// Decomposes a matrix, given column by column.
  init(columnMajor elements: [Double], rows: Int, columns: Int) {
    precondition(rows >= columns && elements.count == rows * columns, "\(rows) x \(columns)")
    self.rows = rows
    self.columns = columns
    self.elements = elements
    diagonal = []
    scales = []
    order = Array(0..<columns)
    for step in 0..<columns {
      bringLongestColumn(to: step)
      reflect(step)
    }
  }

  /// The element of R in a row and the same or a later column.
  func upper(_ row: Int, _ column: Int) -> Double {
    row == column ? diagonal[row] : elements[column * rows + row]
  }

  /// The length of a column of R, and so of the column of A that stands at its place.
  func length(ofColumn column: Int) -> Double {
    VectorNorm.l2(of: (0...column).map { upper($0, column) })
  }

  /// The number of columns that are independent to within rounding.
  ///
  /// NaN counts as independent, so that it reaches the result.
  var rank: Int {
    guard let first = diagonal.first else { return 0 }
    let tolerance = abs(first) * Double(rows) * Double.ulpOfOne
    return diagonal.firstIndex { abs($0) <= tolerance } ?? columns
  }

  /// Qᵀb.
  func rotated(_ vector: [Double]) -> [Double] {
    var result = vector
    elements.withUnsafeBufferPointer { elements in
      result.withUnsafeMutableBufferPointer { result in
        for step in 0..<columns {
          Self.reflect(
            result, from: step, along: elements[(step * rows)...], scale: scales[step], rows: rows)
        }
      }
    }
    return result
  }

  /// The x that makes ‖Ax − b‖ least, or nil where the columns of A depend on each other.
  func leastSquaresSolution(_ vector: [Double]) -> [Double]? {
    guard rank == columns else { return nil }
    let rotated = rotated(vector)
    var solution = [Double](repeating: 0, count: columns)
    for row in (0..<columns).reversed() {
      var sum = rotated[row]
      for column in (row + 1)..<max(columns, row + 1) {
        sum -= upper(row, column) * solution[order[column]]
      }
      solution[order[row]] = sum / diagonal[row]
    }
    return solution
  }

  private mutating func bringLongestColumn(to step: Int) {
    var longest = step
    var greatest = -1.0
    for column in step..<columns {
      // Computed anew each time: updating the lengths is faster and, for nearly dependent columns,
      // wrong.
      var square = 0.0
      for index in (column * rows + step)..<((column + 1) * rows) {
        square += elements[index] * elements[index]
      }
      if square > greatest { (longest, greatest) = (column, square) }
    }
    guard longest != step else { return }
    order.swapAt(step, longest)
    for row in 0..<rows { elements.swapAt(step * rows + row, longest * rows + row) }
  }

  /// Reflects the rest of the columns so that the one at `step` points along its axis.
  private mutating func reflect(_ step: Int) {
    let start = step * rows
    let norm = VectorNorm.l2(of: Array(elements[(start + step)..<(start + rows)]))
    let head = elements[start + step]
    guard norm != 0 else {
      diagonal.append(0)
      scales.append(0)
      return
    }
    // Away from the axis, so that the sum does not cancel.
    elements[start + step] = head >= 0 ? head + norm : head - norm
    let scale = 1 / (norm * (norm + abs(head)))
    diagonal.append(head >= 0 ? -norm : norm)
    scales.append(scale)
    elements.withUnsafeMutableBufferPointer { elements in
      let vector = UnsafeBufferPointer(elements)[start...]
      for column in (step + 1)..<max(columns, step + 1) {
        Self.reflect(
          UnsafeMutableBufferPointer(rebasing: elements[(column * rows)..<((column + 1) * rows)]),
          from: step, along: vector, scale: scale, rows: rows)
      }
    }
  }

  /// x − v(vᵀx)·scale, for the elements from a row on.
  private static func reflect(
    _ target: UnsafeMutableBufferPointer<Double>, from row: Int,
    along vector: Slice<UnsafeBufferPointer<Double>>, scale: Double, rows: Int
  ) {
    guard scale != 0 else { return }
    let start = vector.startIndex
    var product = 0.0
    for index in row..<rows { product += vector[start + index] * target[index] }
    let multiple = product * scale
    for index in row..<rows { target[index] -= multiple * vector[start + index] }
  }
}
