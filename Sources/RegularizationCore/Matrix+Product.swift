extension Matrix {
  /// The product with a vector that is as long as a row.
  func times(_ vector: [Double]) -> [Double] {
    precondition(vector.count == columns, "\(rows) x \(columns) times \(vector.count)")
    return (0..<rows).map { row in
      var sum = CompensatedSum()
      for column in 0..<columns { sum.addProduct(self[row, column], vector[column]) }
      return sum.total
    }
  }
}
