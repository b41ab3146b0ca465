import Foundation
import RegularizationCore
import Testing

/// The two curves of a published capacity simulator, on ten noisy points of a sine. The points are a
/// reconstruction, and the numbers what NumPy and scikit-learn give for it.
@Suite struct CapacityCurvesTests {
  private let training: (points: [Double], targets: [Double])
  private let validation: (points: [Double], targets: [Double])

  init() throws {
    let noise = try LinearCongruentialNormals.draw(
      seed: 3, count: 35, standardDeviation: 0.35)
    func noisy(_ points: [Double], _ noise: ArraySlice<Double>) -> [Double] {
      zip(points, noise).map { sin(.pi * $0) + $1 }
    }
    let points = (0..<10).map { -1 + 2 * Double($0) / 9 }
    let others = (0..<25).map { -1 + 2 * (Double($0) + 0.5) / 25 }
    training = (points, noisy(points, noise[..<10]))
    validation = (others, noisy(others, noise[10...]))
  }

  @Test func theValidationErrorIsAUOverTheStrength() throws {
    let path = try RegularizationPath.polynomial(
      training: training, validation: validation, degree: 9,
      strengths: [0, 1e-5, 1e-3, 1e-2, 1e-1, 1, 100])
    #expect(
      path.map(\.trainingError).isClose(
        to: [0, 0.00316768, 0.0197145, 0.0304085, 0.0962153, 0.206406, 0.484166], 5e-7))
    #expect(
      path.map(\.validationError).isClose(
        to: [0.374369, 0.264605, 0.1843, 0.174076, 0.221302, 0.376437, 0.716631], 5e-7))
  }

  @Test func theValidationErrorIsAUOverTheEpochs() throws {
    let features = try PolynomialFeatures.legendre(at: training.points, degree: 9)
    let others = try PolynomialFeatures.legendre(at: validation.points, degree: 9)
    let path = try LeastSquaresLoss(features, training.targets).path(
      ofSteps: 400, of: SGD(learningRate: 0.5), from: Array(repeating: 0, count: 10))
    func errors(_ features: Matrix, _ targets: [Double]) throws -> [Double] {
      try path.map { weights in
        try Statistics.meanSquaredError(
          LinearFit(coefficients: weights, intercept: 0).predictions(for: features), targets)
      }
    }
    let trainingErrors = try errors(features, training.targets)
    let validationErrors = try errors(others, validation.targets)
    #expect(zip(trainingErrors, trainingErrors.dropFirst()).allSatisfy(>))
    let best = try #require(
      validationErrors.indices.min { validationErrors[$0] < validationErrors[$1] })
    #expect(best == 31)
    #expect(validationErrors[31].isClose(to: 0.17066, absolute: 5e-6))
    #expect(trainingErrors[31].isClose(to: 0.0235, absolute: 5e-5))
    #expect(validationErrors[400].isClose(to: 0.3438, absolute: 5e-5))
    #expect(trainingErrors[400].isClose(to: 0.0002, absolute: 5e-5))
  }
}
