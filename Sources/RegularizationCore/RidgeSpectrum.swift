/// Ridge regression for any number of strengths, from one decomposition.
///
/// With the singular value decomposition X = UΣVᵀ of the centred features, the coefficients for α are
/// Σₖ vₖ σₖ(uₖ·y)/(σₖ² + α): each direction is shrunk by its own factor (Hastie, Tibshirani and Friedman,
/// *The Elements of Statistical Learning*, equation 3.47). So a whole path of strengths costs hardly more
/// than one fit.
///
/// The decomposition is a one-sided Jacobi iteration on the triangle of a pivoted QR decomposition, which
/// finds small singular values to full relative accuracy (Drmač and Veselić, "New Fast and Accurate Jacobi
/// SVD Algorithm", SIAM J. Matrix Anal. Appl. 29, 2008): columns of powers of x need that.
struct RidgeSpectrum {
  private let columns: Int
  /// The features are divided by this power of two first, so that no square overflows.
  private let scale: Double
  /// σₖvₖ for each direction k, one after the other.
  private var directions: [Double]
  /// σₖ² for each direction k.
  private var squaredLengths: [Double] = []
  /// uₖ·y for each direction k.
  private var components: [Double]

  init(_ data: CenteredData) {
    let largest = data.features.reduce(0) { max($0, abs($1)) }
    let scale =
      largest > 0 ? Double(sign: .plus, exponent: Int(largest.exponent), significand: 1) : 1
    let rank = min(data.rows, data.columns)
    // A QR decomposition wants at least as many rows as columns; rows of zeros change nothing.
    let rows = max(data.rows, data.columns)
    var elements: [Double] = []
    elements.reserveCapacity(rows * data.columns)
    for column in 0..<data.columns {
      elements.append(contentsOf: data.column(column).lazy.map { $0 / scale })
      elements.append(contentsOf: repeatElement(0, count: rows - data.rows))
    }
    let decomposition = PivotedQR(columnMajor: elements, rows: rows, columns: data.columns)
    let padded = data.targets + [Double](repeating: 0, count: rows - data.rows)
    self.columns = data.columns
    self.scale = scale
    // The rows of R, each with its columns back in their places: RPᵀ is what the rotations make
    // orthogonal, and Qᵀy turns with them.
    components = Array(decomposition.rotated(padded).prefix(rank))
    let negligible = (0..<data.columns).map { column in
      decomposition.length(ofColumn: column) * Double(rows) * Double.ulpOfOne
    }
    directions = Array(repeating: 0, count: rank * data.columns)
    for row in 0..<rank {
      for column in row..<data.columns {
        let element = decomposition.upper(row, column)
        // What is below the rounding error of its column is noise: of columns that depend on each other it
        // would make a direction, and with a tiny α a large one.
        if abs(element) > negligible[column] {
          directions[row * data.columns + decomposition.order[column]] = element
        }
      }
    }
    makeOrthogonal()
    squaredLengths = components.indices.map { index in
      VectorNorm.squaredL2(of: Array(directions[(index * columns)..<((index + 1) * columns)]))
    }
  }

  /// The coefficients for a strength α above 0.
  func coefficients(alpha: Double) -> [Double] {
    let scaled = alpha / scale / scale
    var coefficients = [Double](repeating: 0, count: columns)
    for index in components.indices {
      let denominator = squaredLengths[index] + scaled
      // Nothing there, and an α so small that it vanished.
      guard denominator > 0 else { continue }
      let factor = components[index] / denominator / scale
      for column in 0..<columns {
        coefficients[column] += factor * directions[index * columns + column]
      }
    }
    return coefficients
  }

  /// Rotates pairs of directions until all are orthogonal.
  private mutating func makeOrthogonal() {
    // Convergence is quadratic at the end; six or seven sweeps are usual, and none needed sixty.
    for _ in 0..<60 {
      var hasRotated = false
      for first in components.indices {
        for second in components.indices.dropFirst(first + 1) where rotate(first, second) {
          hasRotated = true
        }
      }
      if !hasRotated { return }
    }
  }

  /// Makes two directions orthogonal; false where they are already.
  private mutating func rotate(_ first: Int, _ second: Int) -> Bool {
    let columns = columns
    let rotation = directions.withUnsafeMutableBufferPointer { elements in
      Rotation.orthogonalize(
        UnsafeMutableBufferPointer(
          rebasing: elements[(first * columns)..<((first + 1) * columns)]),
        UnsafeMutableBufferPointer(
          rebasing: elements[(second * columns)..<((second + 1) * columns)]))
    }
    guard let rotation else { return false }
    (components[first], components[second]) = rotation.turned(
      components[first], components[second])
    return true
  }
}

/// A plane rotation.
private struct Rotation {
  let cosine: Double
  let sine: Double

  func turned(_ x: Double, _ y: Double) -> (Double, Double) {
    (cosine * x - sine * y, sine * x + cosine * y)
  }

  /// Turns two vectors in their plane until they are orthogonal; nil where they are already.
  ///
  /// The angle is the smaller one of the two (Golub and Van Loan, *Matrix Computations*, section 8.5.2).
  static func orthogonalize(
    _ first: UnsafeMutableBufferPointer<Double>, _ second: UnsafeMutableBufferPointer<Double>
  ) -> Rotation? {
    var (a, b, product) = (0.0, 0.0, 0.0)
    for index in 0..<first.count {
      let (x, y) = (first[index], second[index])
      a += x * x
      b += y * y
      product += x * y
    }
    guard abs(product) > 0x1p-50 * a.squareRoot() * b.squareRoot() else { return nil }
    let cotangent = (b - a) / (2 * product)
    let root = (1 + cotangent * cotangent).squareRoot()
    let tangent = (cotangent >= 0 ? 1 : -1) / (abs(cotangent) + root)
    let cosine = 1 / (1 + tangent * tangent).squareRoot()
    let rotation = Rotation(cosine: cosine, sine: cosine * tangent)
    for index in 0..<first.count {
      (first[index], second[index]) = rotation.turned(first[index], second[index])
    }
    return rotation
  }
}
