import RegularizationCore
import Testing

@Suite struct RidgeRegressionTests {
  @Test func aLineThroughTwoPoints() throws {
    let features = try Matrix(rows: [[1], [3]])
    let fit = try RidgeRegression.fit(features, [2, 8], alpha: 0)
    #expect(fit.coefficients.isClose(to: [3]) && fit.intercept.isClose(to: -1))
    // Centred: x = ∓1, y = ∓3, so w = 6/(2 + α).
    let shrunk = try RidgeRegression.fit(features, [2, 8], alpha: 2)
    #expect(shrunk.coefficients.isClose(to: [1.5]) && shrunk.intercept.isClose(to: 2))
    // Without intercept: w = 26/(10 + α).
    let bare = try RidgeRegression.fit(features, [2, 8], alpha: 3, fitsIntercept: false)
    #expect(bare.coefficients.isClose(to: [2]) && bare.intercept == 0)
  }

  @Test(arguments: 0..<30)
  func theNormalEquationsHold(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let rows = Int.random(in: 1...12, using: &samples)
    let columns = Int.random(in: 1...6, using: &samples)
    let features = Matrix(rows: rows, columns: columns, elements: samples.vector(rows * columns))
    let targets = samples.vector(rows)
    let alpha = samples.number(0.01...3)
    let fitsIntercept = seed % 3 != 0
    let fit = try RidgeRegression.fit(
      features, targets, alpha: alpha, fitsIntercept: fitsIntercept)
    let residuals = try zip(fit.predictions(for: features), targets).map { $0 - $1 }
    for column in 0..<columns {
      let slope = try dotProduct((0..<rows).map { features[$0, column] }, residuals)
      #expect((slope + alpha * fit.coefficients[column]).isClose(to: 0, absolute: 1e-12))
    }
    if fitsIntercept { #expect(residuals.reduce(0, +).isClose(to: 0, absolute: 1e-12)) }
  }

  @Test(arguments: 0..<30)
  func onePathHoldsEachFit(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let rows = Int.random(in: 1...12, using: &samples)
    let columns = Int.random(in: 1...6, using: &samples)
    let features = Matrix(rows: rows, columns: columns, elements: samples.vector(rows * columns))
    let targets = samples.vector(rows)
    let path = try RidgePath(features, targets, fitsIntercept: seed % 2 == 0)
    for alpha in [1e-6, 0.01, 1, 1e4] {
      let fit = try RidgeRegression.fit(
        features, targets, alpha: alpha, fitsIntercept: seed % 2 == 0)
      let onPath = try path.fit(alpha: alpha)
      #expect(onPath.coefficients.isClose(to: fit.coefficients, absolute: 1e-9, relative: 1e-8))
      #expect(onPath.intercept.isClose(to: fit.intercept, absolute: 1e-9, relative: 1e-8))
    }
  }

  @Test func correlatedPowersKeepTheirDigits() throws {
    // A polynomial of degree 12 is found again from exact values: XᵀX alone would lose all digits.
    let points = (0...24).map { Double($0) / 12 - 1 }
    let truth = Polynomial(
      coefficients: [1, -2, 0.5, 3, -1, 2, 0.25, -3, 1, 1, -2, 0.5], intercept: 0.75)
    let found = try Polynomial(fittedTo: points, truth(points), degree: 12, alpha: 0)
    #expect(found.coefficients.isClose(to: truth.coefficients, 1e-8))
    #expect(found.intercept.isClose(to: 0.75, absolute: 1e-10))
  }

  @Test func dependentColumnsNeedAPenalty() throws {
    let features = try Matrix(rows: [[1, 2], [2, 4], [3, 6]])
    #expect(
      failure { try RidgeRegression.fit(features, [1, 2, 4], alpha: 0) }
        == Failure(kind: .singular, parameter: "X"))
    #expect(
      failure { try RidgePath(features, [1, 2, 4]).fit(alpha: 0) }
        == Failure(kind: .singular, parameter: "X"))
    // The smallest penalty shares the slope as the columns' sizes ask: w₂ = 2w₁, 5w₁ = 1.5.
    for alpha in [1e-3, 1e-20] {
      let fit = try RidgeRegression.fit(features, [1, 2, 4], alpha: alpha)
      #expect(fit.coefficients.isClose(to: [0.3, 0.6], 1e-4))
    }
  }

  @Test func moreFeaturesThanExamplesNeedAPenalty() throws {
    let features = try Matrix(rows: [[1, 2, 3]])
    #expect(
      failure { try RidgeRegression.fit(features, [6], alpha: 0, fitsIntercept: false) }
        == Failure(kind: .singular, parameter: "X"))
    let fit = try RidgeRegression.fit(features, [6], alpha: 1e-12, fitsIntercept: false)
    #expect(fit.coefficients.isClose(to: [3.0 / 7, 6.0 / 7, 9.0 / 7], 1e-9))
  }

  @Test(arguments: [1e-150, 1e-8, 1e8, 1e150])
  func unitsDoNotDecideWhatDepends(unit: Double) throws {
    let features = try Matrix(rows: [[1 * unit, 1], [2 * unit, 0], [3 * unit, 3]])
    let fit = try RidgeRegression.fit(features, [1, 2, 4], alpha: 0)
    let plain = try RidgeRegression.fit(
      try Matrix(rows: [[1, 1], [2, 0], [3, 3]]), [1, 2, 4], alpha: 0)
    #expect((fit.coefficients[0] * unit).isClose(to: plain.coefficients[0], relative: 1e-10))
    #expect(fit.coefficients[1].isClose(to: plain.coefficients[1], relative: 1e-10))
  }

  @Test func aHugePenaltyLeavesTheMean() throws {
    let features = try Matrix(rows: [[1], [2], [6]])
    let fit = try RidgeRegression.fit(features, [1, 2, 6], alpha: 1e12)
    #expect(
      fit.coefficients.isClose(to: [0], 1e-10) && fit.intercept.isClose(to: 3, absolute: 1e-9))
    #expect(
      try RidgeRegression.fit(features, [1, 2, 6], alpha: .infinity)
        == LinearFit(coefficients: [0], intercept: 3))
  }

  @Test func noFeaturesLeaveTheMeanToo() throws {
    let none = Matrix(rows: 2, columns: 0, elements: [])
    #expect(
      try RidgeRegression.fit(none, [1, 3], alpha: 0) == LinearFit(coefficients: [], intercept: 2))
    #expect(try RidgePath(none, [1, 3]).fit(alpha: 1).intercept == 2)
  }

  @Test func aNaNMakesTheFitNaN() throws {
    let features = try Matrix(rows: [[1], [.nan]])
    #expect(try RidgeRegression.fit(features, [1, 2], alpha: 1).coefficients[0].isNaN)
    #expect(try RidgePath(features, [1, 2]).fit(alpha: 1).intercept.isNaN)
  }

  @Test func shapesAndRangesAreChecked() throws {
    let features = try Matrix(rows: [[1], [2]])
    let empty = try Matrix(rows: [])
    #expect(failure { try RidgeRegression.fit(features, [1], alpha: 1) } == .shape("y"))
    #expect(failure { try RidgeRegression.fit(empty, [], alpha: 1) } == .empty("X"))
    #expect(failure { try RidgeRegression.fit(features, [1, 2], alpha: -1) } == .domain("alpha"))
    #expect(failure { try RidgePath(features, [1, 2]).fit(alpha: .nan) } == .domain("lambdas"))
    let fit = LinearFit(coefficients: [1, 2], intercept: 0)
    #expect(failure { try fit.predictions(for: features) } == .shape("coef"))
  }
}
