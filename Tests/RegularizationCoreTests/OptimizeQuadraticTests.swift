import RegularizationCore
import Testing

@Suite struct OptimizeQuadraticTests {
  static let figure = (minimum: [2, 1.5], curvatures: [1.0, 4], start: [-2.0, -2])

  private func loss() throws -> QuadraticLoss {
    try QuadraticLoss(minimum: Self.figure.minimum, curvatures: Self.figure.curvatures)
  }

  /// Where two optimizers end in a published figure: 100 steps, learning rate and decay 0.15.
  @Test(arguments: [
    (Optimizer.Name.adamL2, 1, [-1.85, -1.85]), (.adamL2, 10, [-0.527154, -0.530350]),
    (.adamL2, 50, [2.025839, 1.685467]), (.adamL2, 100, [1.743364, 1.461719]),
    (.adamW, 1, [-1.805, -1.805]), (.adamW, 10, [-0.267105, -0.273679]),
    (.adamW, 50, [1.736509, 1.332984]), (.adamW, 100, [1.705775, 1.321813]),
  ])
  func thePublishedTrajectories(name: Optimizer.Name, steps: Int, expected: [Double]) throws {
    let optimizer = try Optimizer(name, learningRate: 0.15, weightDecay: 0.15)
    let weights = try loss().weights(
      afterSteps: steps, of: optimizer, from: Self.figure.start)
    #expect(weights.isClose(to: expected, 6e-7))
  }

  @Test(arguments: Optimizer.Name.allCases)
  func thePathHoldsTheStartAndEveryStep(name: Optimizer.Name) throws {
    let optimizer = try Optimizer(
      name, learningRate: 0.05, weightDecay: 0.1, momentum: 0.5)
    let path = try loss().path(ofSteps: 7, of: optimizer, from: Self.figure.start)
    #expect(path.rows == 8)
    for steps in 0..<path.rows {
      #expect(
        try loss().weights(afterSteps: steps, of: optimizer, from: Self.figure.start)
          == Array(path.row(steps)))
    }
  }

  /// The loop without allocations and with running bias corrections against steps with exact ones.
  @Test(arguments: [Optimizer.Name.adam, .adamL2, .adamW])
  func tenThousandStepsFollowSingleSteps(name: Optimizer.Name) throws {
    let optimizer = try Optimizer(
      name, learningRate: 0.001, weightDecay: 0.1, beta2: 0.9999)
    guard case .adam(let adam) = optimizer else {
      Issue.record("not Adam")
      return
    }
    var state = AdamState(weights: Self.figure.start)
    for _ in 0..<10_000 {
      try adam.step(&state, gradient: try loss().gradient(at: state.weights))
    }
    let weights = try loss().weights(
      afterSteps: 10_000, of: optimizer, from: Self.figure.start)
    #expect(weights.isClose(to: state.weights, relative: 1e-11))
  }

  @Test(arguments: [Optimizer.Name.sgdL2, .sgdDecoupled, .sgdMomentum, .sgdwMomentum])
  func descentEndsWhereItsUpdateVanishes(name: Optimizer.Name) throws {
    let optimizer = try Optimizer(name, learningRate: 0.1, weightDecay: 0.3, momentum: 0.5)
    let weights = try loss().weights(
      afterSteps: 2000, of: optimizer, from: Self.figure.start)
    // With momentum μ the data's slope counts 1/(1 - μ) times, and decoupled decay only once.
    let strength = name == .sgdwMomentum ? 0.3 * 0.5 : 0.3
    #expect(
      weights.isClose(to: try loss().minimum(with: try L2Penalty(strength: strength)), 1e-12))
  }

  @Test func adamWithL2EndsAtTheL2MinimumAndAdamWElsewhere() throws {
    let target = try loss().minimum(with: try L2Penalty(strength: 0.15))
    let coupled = try Optimizer(.adamL2, learningRate: 0.001, weightDecay: 0.15)
    let decoupled = try Optimizer(.adamW, learningRate: 0.001, weightDecay: 0.15)
    let start = Self.figure.start
    let near = try loss().weights(afterSteps: 30_000, of: coupled, from: start)
    let far = try loss().weights(afterSteps: 30_000, of: decoupled, from: start)
    #expect(near.isClose(to: target, 1e-3))
    #expect(!far.isClose(to: target, 1e-2))
  }

  @Test func whatAnOptimizerDoesNotUseDoesNotMatter() throws {
    let plain = try Optimizer(.adam, learningRate: 0.1, weightDecay: 0)
    let decayed = try Optimizer(.adam, learningRate: 0.1, weightDecay: 0.2, momentum: 0.9)
    #expect(plain == decayed)
  }

  @Test func lengthsAndRangesAreChecked() throws {
    let optimizer = try Optimizer(.adamW, learningRate: 0.1, weightDecay: 0.1)
    #expect(
      failure { try loss().weights(afterSteps: -1, of: optimizer, from: [0, 0]) }
        == .domain("steps"))
    #expect(
      failure { try loss().path(ofSteps: 1, of: optimizer, from: [0]) } == .shape("start"))
    #expect(
      failure { try Optimizer(.adamW, learningRate: 0.1, weightDecay: -1) }
        == .domain("weight_decay"))
    #expect(try loss().weights(afterSteps: 0, of: optimizer, from: [7, 8]) == [7, 8])
  }
}
