import RegularizationCore
import Testing

@Suite struct LeastSquaresLossTests {
  @Test func oneStepByHand() throws {
    let loss = try LeastSquaresLoss(Matrix(rows: [[1], [2]]), [1, 4])
    #expect(try loss.value(at: [1]) == 1)
    #expect(try loss.gradient(at: [1]) == [-2])
    let optimizer = try SGD(learningRate: 0.5, weightDecay: .addedToGradient(strength: 0.5))
    #expect(try loss.weights(afterSteps: 1, of: optimizer, from: [1]) == [1.75])
    #expect(try loss.path(ofSteps: 1, of: optimizer, from: [1]) == [[1], [1.75]])
  }

  @Test(arguments: 0..<10)
  func theGradientIsTheSlope(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let loss = try LeastSquaresLoss(
      Matrix(rows: 5, columns: 3, elements: samples.vector(15)), samples.vector(5))
    let weights = samples.vector(3)
    let found = slopes(of: { (try? loss.value(at: $0)) ?? .nan }, at: weights)
    #expect(found.isClose(to: try loss.gradient(at: weights), 1e-7))
  }

  @Test(arguments: 0..<10)
  func manyStepsEndAtRidge(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let features = Matrix(rows: 6, columns: 3, elements: samples.vector(18))
    let targets = samples.vector(6)
    let optimizer = try SGD(learningRate: 0.1, weightDecay: .addedToGradient(strength: 0.3))
    let weights = try LeastSquaresLoss(features, targets)
      .weights(afterSteps: 2000, of: optimizer, from: [0, 0, 0])
    let ridge = try RidgeRegression.fit(
      features, targets, alpha: 6 * 0.3, fitsIntercept: false)
    #expect(weights.isClose(to: ridge.coefficients, 1e-11))
  }

  @Test func shapesAndRangesAreChecked() throws {
    #expect(failure { try LeastSquaresLoss(Matrix(rows: []), []) } == .empty("X"))
    let loss = try LeastSquaresLoss(Matrix(rows: [[1], [2]]), [1, 4])
    let optimizer = try SGD(learningRate: 0.5)
    #expect(
      failure { try loss.weights(afterSteps: 1, of: optimizer, from: []) } == .shape("w0"))
    #expect(
      failure { try loss.weights(afterSteps: -1, of: optimizer, from: [1]) } == .domain("steps"))
  }
}
