import RegularizationCore
import Testing

@Suite struct CrossEntropyTests {
  @Test func theLossOfAnEvenGuessIsTheLogarithmOfTheClasses() throws {
    #expect(try CrossEntropy.loss(logits: [1, 1, 1, 1], target: 2).isClose(to: 1.3862943611198906))
  }

  @Test func aCertainPredictionCostsNothing() throws {
    let loss = try CrossEntropy.loss(logits: [5], target: 0)
    #expect(loss == 0 && loss.sign == .plus)
    #expect(try CrossEntropy.loss(logits: [0, -.infinity], target: 1) == .infinity)
    #expect(try CrossEntropy.loss(logits: [0, .nan], target: 0).isNaN)
  }

  @Test(arguments: 1...10)
  func withoutSmoothingBothLossesAreOne(seed: Int) throws {
    var generator = SeededSamples(seed: seed)
    let logits = generator.vector(5, -10...10)
    for target in 0..<5 {
      #expect(
        try CrossEntropy.smoothedLoss(logits: logits, target: target, smoothing: 0)
          == CrossEntropy.loss(logits: logits, target: target), "seed \(seed)")
    }
  }

  @Test(arguments: 1...10)
  func theSmoothedLossIsThatAgainstTheSmoothedTargets(seed: Int) throws {
    var generator = SeededSamples(seed: seed)
    let logits = generator.vector(5)
    let smoothing = Double.random(in: 0...1, using: &generator)
    let targets = try CrossEntropy.smoothedTargets(classes: 5, target: 3, smoothing: smoothing)
    let logarithms = try Softmax.logProbabilities(of: logits)
    let expected = zip(targets, logarithms).reduce(0) { $0 - $1.0 * $1.1 }
    #expect(
      try CrossEntropy.smoothedLoss(logits: logits, target: 3, smoothing: smoothing)
        .isClose(to: expected), "seed \(seed)")
    #expect(targets.reduce(0, +).isClose(to: 1), "seed \(seed)")
  }

  @Test func anImpossibleClassCostsNothingUnlessSmoothed() throws {
    #expect(
      try CrossEntropy.smoothedLoss(logits: [0, -.infinity], target: 0, smoothing: 0) == 0)
    #expect(
      try CrossEntropy.smoothedLoss(logits: [0, -.infinity], target: 0, smoothing: 0.1)
        == .infinity)
  }

  @Test func smoothingSharesAmongAllClasses() throws {
    #expect(
      try CrossEntropy.smoothedTargets(classes: 4, target: 1, smoothing: 0.5)
        == [0.125, 0.625, 0.125, 0.125])
    #expect(try CrossEntropy.smoothedTargets(classes: 1, target: 0, smoothing: 0.5) == [1])
  }

  @Test func classesAndSmoothingAreChecked() {
    for target in [-1, 2] {
      #expect(
        failure { try CrossEntropy.loss(logits: [1, 2], target: target) } == .domain("target"))
      #expect(
        failure { try CrossEntropy.smoothedTargets(classes: 2, target: target, smoothing: 0) }
          == .domain("target"))
    }
    #expect(failure { try CrossEntropy.loss(logits: [], target: 0) } == .empty("logits"))
    for classes in [0, -3, 1_000_001] {
      #expect(
        failure { try CrossEntropy.smoothedTargets(classes: classes, target: 0, smoothing: 0) }
          == .domain("k"))
    }
    #expect(
      failure { try CrossEntropy.smoothedLoss(logits: [1], target: 0, smoothing: .nan) }
        == .domain("eps"))
  }
}
