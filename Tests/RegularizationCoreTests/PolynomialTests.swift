import RegularizationCore
import Testing

@Suite struct PolynomialTests {
  @Test func powersAndLegendrePolynomialsByHand() throws {
    #expect(
      try PolynomialFeatures.powers(of: [2, -1], degree: 3)
        == Matrix(rows: [[2, 4, 8], [-1, 1, -1]]))
    // P₂ = (3x² - 1)/2 and P₃ = (5x³ - 3x)/2.
    #expect(
      try PolynomialFeatures.legendre(at: [0.5, 1], degree: 3)
        == Matrix(rows: [[1, 0.5, -0.125, -0.4375], [1, 1, 1, 1]]))
    #expect(try PolynomialFeatures.powers(of: [3], degree: 0).columns == 0)
    #expect(try PolynomialFeatures.legendre(at: [3], degree: 0).elements == [1])
    #expect(failure { try PolynomialFeatures.powers(of: [1], degree: -1) } == .domain("degree"))
    #expect(failure { try PolynomialFeatures.legendre(at: [1], degree: -1) } == .domain("degree"))
  }

  @Test func legendrePolynomialsAreOrthogonal() throws {
    // The midpoint rule on many points, up to degree 6.
    let count = 20_000
    let points = (0..<count).map { (Double($0) + 0.5) * 2 / Double(count) - 1 }
    let features = try PolynomialFeatures.legendre(at: points, degree: 6)
    for first in 0...6 {
      for second in 0...first {
        let integral =
          (0..<count).reduce(0) { $0 + features[$1, first] * features[$1, second] } * 2
          / Double(count)
        let expected = first == second ? 2 / Double(2 * first + 1) : 0
        #expect(integral.isClose(to: expected, absolute: 1e-6))
      }
    }
  }

  @Test func valuesByHand() {
    let polynomial = Polynomial(coefficients: [2, -3], intercept: 1)
    #expect(polynomial(2) == -7)
    #expect(polynomial([0, 1]) == [1, 0])
    #expect(Polynomial(coefficients: [], intercept: 5)(3) == 5)
  }

  @Test(arguments: 0..<10)
  func thePathMeasuresEachFit(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let training = (points: samples.vector(8, -1...1), targets: samples.vector(8))
    let validation = (points: samples.vector(5, -1...1), targets: samples.vector(5))
    let strengths = [0, 1e-8, 0.1, 3]
    let path = try RegularizationPath.polynomial(
      training: training, validation: validation, degree: 4, strengths: strengths)
    for (strength, point) in zip(strengths, path) {
      let curve = try Polynomial(
        fittedTo: training.points, training.targets, degree: 4, alpha: strength)
      #expect(
        point.trainingError.isClose(
          to: try Statistics.meanSquaredError(curve(training.points), training.targets),
          relative: 1e-9))
      #expect(
        point.validationError.isClose(
          to: try Statistics.meanSquaredError(curve(validation.points), validation.targets),
          relative: 1e-7))
    }
  }

  @Test func pointsAndTargetsAreChecked() throws {
    #expect(failure { try Polynomial(fittedTo: [], [], degree: 1, alpha: 1) } == .empty("x"))
    #expect(failure { try Polynomial(fittedTo: [1], [], degree: 1, alpha: 1) } == .shape("y"))
    #expect(
      failure { try Polynomial(fittedTo: [1, 2], [1, 2], degree: 2, alpha: 0) }
        == Failure(kind: .singular, parameter: "X"))
    #expect(
      failure {
        try RegularizationPath.polynomial(
          training: ([1], [1]), validation: ([], []), degree: 1, strengths: [])
      } == .empty("x_val"))
  }
}
