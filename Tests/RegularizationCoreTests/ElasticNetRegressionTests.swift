import RegularizationCore
import Testing

@Suite struct ElasticNetRegressionTests {
  @Test func oneFeatureIsSoftThresholded() throws {
    // Centred: x = ∓1, y = ∓3; Xᵀy/n = 3 and XᵀX/n = 1, so w = S(3, αr)/(1 + α(1 - r)).
    let features = try Matrix(rows: [[1], [3]])
    let lasso = try ElasticNetRegression.fit(
      features, [2, 8], penalty: ElasticNetPenalty(strength: 1, l1Ratio: 1))
    #expect(lasso.coefficients.isClose(to: [2]) && lasso.intercept.isClose(to: 1))
    let mixed = try ElasticNetRegression.fit(
      features, [2, 8], penalty: ElasticNetPenalty(strength: 2, l1Ratio: 0.5))
    #expect(mixed.coefficients.isClose(to: [1]))
    #expect(try ElasticNetRegression.smallestZeroingStrength(features, [2, 8]) == 3)
    #expect(
      try ElasticNetRegression.objective(
        of: lasso, features, [2, 8], penalty: ElasticNetPenalty(strength: 1, l1Ratio: 1)
      ).isClose(to: 0.5 + 2))
  }

  /// The conditions of an optimum (Karush, Kuhn and Tucker), with correlated features half of the time.
  @Test(arguments: 0..<60)
  func fitsAreOptimal(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let rows = Int.random(in: 2...15, using: &samples)
    let columns = Int.random(in: 1...8, using: &samples)
    var features = Matrix(rows: rows, columns: columns, elements: samples.vector(rows * columns))
    if seed % 2 == 0 {
      for row in 0..<rows {
        for column in 1..<max(columns, 1) {
          features[row, column] = features[row, 0] + 0.01 * features[row, column]
        }
      }
    }
    let targets = samples.vector(rows)
    let ratio = [1.0, 0.5, 0.9, 0][seed % 4]
    let fitsIntercept = seed % 3 != 0
    let penalty = try ElasticNetPenalty(
      strength: samples.number(0.001...1), l1Ratio: ratio)
    let fit = try ElasticNetRegression.fit(
      features, targets, penalty: penalty, fitsIntercept: fitsIntercept)
    let residuals = try zip(targets, fit.predictions(for: features)).map { $0 - $1 }
    for column in 0..<columns {
      let slope =
        try dotProduct((0..<rows).map { features[$0, column] }, residuals) / Double(rows)
        - penalty.l2Strength * fit.coefficients[column]
      switch fit.coefficients[column] {
      case 0: #expect(abs(slope) <= penalty.l1Strength + 1e-11)
      case let weight:
        #expect(
          slope.isClose(
            to: weight > 0 ? penalty.l1Strength : -penalty.l1Strength, absolute: 1e-11))
      }
    }
    if fitsIntercept { #expect(residuals.reduce(0, +).isClose(to: 0, absolute: 1e-12)) }
  }

  @Test(arguments: 0..<20)
  func fromTheZeroingStrengthOnAllIsExactlyZero(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let features = Matrix(rows: 7, columns: 4, elements: samples.vector(28))
    let targets = samples.vector(7)
    let strength = try ElasticNetRegression.smallestZeroingStrength(features, targets)
    func fit(_ strength: Double) throws -> [Double] {
      try ElasticNetRegression.fit(
        features, targets, penalty: ElasticNetPenalty(strength: strength, l1Ratio: 1)
      ).coefficients
    }
    #expect(try fit(strength) == [0, 0, 0, 0])
    #expect(try fit(strength * 0.99) != [0, 0, 0, 0])
  }

  @Test(arguments: 0..<10)
  func noL1IsRidgeOnTheMean(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let features = Matrix(rows: 9, columns: 3, elements: samples.vector(27))
    let targets = samples.vector(9)
    let fit = try ElasticNetRegression.fit(
      features, targets, penalty: ElasticNetPenalty(strength: 0.3, l1Ratio: 0))
    let ridge = try RidgeRegression.fit(features, targets, alpha: 9 * 0.3)
    #expect(fit.coefficients.isClose(to: ridge.coefficients, 1e-12))
    #expect(fit.intercept.isClose(to: ridge.intercept, absolute: 1e-12))
  }

  @Test func aConstantFeatureGetsNothing() throws {
    let features = try Matrix(rows: [[1, 5], [3, 5]])
    for ratio in [0, 0.5, 1] {
      let fit = try ElasticNetRegression.fit(
        features, [2, 8], penalty: ElasticNetPenalty(strength: 0.1, l1Ratio: ratio))
      #expect(fit.coefficients[1] == 0)
    }
  }

  @Test func equalFeaturesShareOnlyWithAnL2Part() throws {
    let features = try Matrix(rows: [[1, 1], [2, 2], [4, 4]])
    let fit = try ElasticNetRegression.fit(
      features, [1, 3, 5], penalty: ElasticNetPenalty(strength: 0.1, l1Ratio: 0.5))
    #expect(fit.coefficients[0].isClose(to: fit.coefficients[1], relative: 1e-12))
    let lasso = try ElasticNetRegression.fit(
      features, [1, 3, 5], penalty: ElasticNetPenalty(strength: 0.1, l1Ratio: 1))
    #expect(lasso.coefficients[0] > 0 && lasso.coefficients[1] == 0)
  }

  @Test func aNaNMakesTheFitNaN() throws {
    let features = try Matrix(rows: [[1], [2]])
    let penalty = try ElasticNetPenalty(strength: 0.1, l1Ratio: 1)
    let fit = try ElasticNetRegression.fit(features, [1, .nan], penalty: penalty)
    #expect(fit.intercept.isNaN)
    #expect(try ElasticNetRegression.smallestZeroingStrength(features, [1, .nan]).isNaN)
  }

  @Test func shapesAndRangesAreChecked() throws {
    let features = try Matrix(rows: [[1], [2]])
    let penalty = try ElasticNetPenalty(strength: 0.1, l1Ratio: 1)
    #expect(
      failure { try ElasticNetRegression.fit(features, [1], penalty: penalty) } == .shape("y"))
    #expect(
      failure {
        try ElasticNetRegression.fit(features, [1, 2], penalty: penalty, tolerance: .nan)
      } == .domain("tol"))
    #expect(
      failure {
        try ElasticNetRegression.fit(features, [1, 2], penalty: penalty, maximumSweeps: 0)
      } == .domain("max_iter"))
    #expect(
      failure {
        try ElasticNetRegression.objective(
          of: LinearFit(coefficients: [], intercept: 0), features, [1, 2], penalty: penalty)
      } == .shape("coef"))
  }
}
