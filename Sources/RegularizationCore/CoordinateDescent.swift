/// Coordinate descent for ``ElasticNetRegression``: one coefficient after the other to its own optimum.
///
/// For coefficient j, with the others held, that is the soft-thresholded slope of the data over the
/// curvature (Friedman, Hastie and Tibshirani, "Regularization Paths for Generalized Linear Models via
/// Coordinate Descent", J. Stat. Software 33, 2010, equation 5). Coordinate descent soon knows *which*
/// coefficients are zero, but may take forever over the last digits of the others where features are
/// correlated; those are then one system of linear equations, which is solved, and kept if it passes
/// the test of an optimum.
struct CoordinateDescent {
  private(set) var coefficients: [Double]
  private let count: Int
  private let l1Strength: Double
  private let l2Strength: Double
  /// XᵀX/n, column by column.
  private let curvatures: [Double]
  /// Xᵀy/n.
  private let slopes: [Double]

  init(_ data: CenteredData, _ penalty: ElasticNetPenalty) {
    count = data.columns
    coefficients = Array(repeating: 0, count: data.columns)
    l1Strength = penalty.l1Strength
    l2Strength = penalty.l2Strength
    slopes = Self.slopesAtZero(data)
    var curvatures = [Double](repeating: 0, count: data.columns * data.columns)
    for first in 0..<data.columns {
      for second in 0...first {
        let value = Self.product(data.column(first), data.column(second)) / Double(data.rows)
        curvatures[first * data.columns + second] = value
        curvatures[second * data.columns + first] = value
      }
    }
    self.curvatures = curvatures
  }

  /// Xᵀy/n: how fast the error falls with each coefficient at 0.
  static func slopesAtZero(_ data: CenteredData) -> [Double] {
    (0..<data.columns).map {
      product(data.column($0), data.targets[...]) / Double(data.rows)
    }
  }

  private static func product(_ a: ArraySlice<Double>, _ b: ArraySlice<Double>) -> Double {
    var sum = 0.0
    for (x, y) in zip(a, b) { sum += x * y }
    return sum
  }

  mutating func run(tolerance: Double, maximumSweeps: Int) {
    // What is left of each slope at the present coefficients.
    var residuals = slopes
    var support: [Bool] = []
    var sweepsWithSupport = 0
    for _ in 0..<maximumSweeps {
      let change = sweep(&residuals)
      let largest = coefficients.reduce(0) { max($0, abs($1)) }
      let now = coefficients.map { $0 != 0 }
      sweepsWithSupport = now == support ? sweepsWithSupport + 1 : 0
      support = now
      // Once in a while only, and ever more seldom: solving costs as much as many sweeps.
      if sweepsWithSupport >= 4, sweepsWithSupport.nonzeroBitCount == 1, solveOnSupport() { return }
      if change <= tolerance * largest { break }
    }
    dropRounding()
  }

  /// Makes zero what only rounding kept from it, as with two equal features, of which the second finds
  /// nothing left to explain but the rounding error of the first.
  private mutating func dropRounding() {
    let effects = coefficients.indices.map {
      abs(coefficients[$0]) * curvatures[$0 * count + $0].squareRoot()
    }
    let negligible = effects.reduce(0, max) * 16 * Double.ulpOfOne
    for index in coefficients.indices where effects[index] <= negligible { coefficients[index] = 0 }
  }

  /// Brings each coefficient to its optimum in turn, and returns the greatest change.
  private mutating func sweep(_ residuals: inout [Double]) -> Double {
    var greatest = 0.0
    for index in 0..<count {
      let curvature = curvatures[index * count + index]
      guard curvature + l2Strength > 0 else { continue }
      let before = coefficients[index]
      let after =
        SoftThreshold.shrink(residuals[index] + curvature * before, by: l1Strength)
        / (curvature + l2Strength)
      guard after != before else { continue }
      coefficients[index] = after
      let change = after - before
      for other in 0..<count { residuals[other] -= change * curvatures[index * count + other] }
      greatest = max(greatest, abs(change))
    }
    return greatest
  }

  /// Solves for the coefficients that aren't zero, given their signs; false where that is no optimum.
  private mutating func solveOnSupport() -> Bool {
    let active = coefficients.indices.filter { coefficients[$0] != 0 }
    guard !active.isEmpty, active.count <= 512 else { return false }
    var elements: [Double] = []
    for column in active {
      for row in active {
        elements.append(curvatures[column * count + row] + (row == column ? l2Strength : 0))
      }
    }
    let right = active.map {
      slopes[$0] - l1Strength * L1Penalty.sign(of: coefficients[$0])
    }
    guard
      let solution = PivotedQR(columnMajor: elements, rows: active.count, columns: active.count)
        .leastSquaresSolution(right)
    else { return false }
    var candidate = [Double](repeating: 0, count: count)
    for (index, value) in zip(active, solution) {
      guard value * coefficients[index] > 0 else { return false }
      candidate[index] = value
    }
    guard isOptimal(candidate) else { return false }
    coefficients = candidate
    return true
  }

  /// Whether no coefficient that is zero would rather not be: the slope there is at most αr.
  private func isOptimal(_ candidate: [Double]) -> Bool {
    candidate.indices.allSatisfy { index in
      guard candidate[index] == 0 else { return true }
      var slope = CompensatedSum()
      slope.add(slopes[index])
      for other in candidate.indices where candidate[other] != 0 {
        slope.addProduct(-curvatures[index * count + other], candidate[other])
      }
      return abs(slope.total) <= l1Strength
    }
  }
}
