import RegularizationCore
import Testing

@Suite struct AdamVariantTests {
  private static let start = [-2.0, -2]

  private func loss() throws -> QuadraticLoss {
    try QuadraticLoss(minimum: [2, 1.5], curvatures: [1, 4])
  }

  private func adam(
    _ decay: WeightDecayRule, beta1: Double = 0.9, epsilon: Double = 1e-8
  ) throws -> Adam {
    try Adam(learningRate: 0.15, beta1: beta1, epsilon: epsilon, weightDecay: decay)
  }

  private static let coupled = WeightDecayRule.addedToGradient(strength: 0.15)
  private static let decoupled = WeightDecayRule.decoupled(strength: 0.15)

  /// By hand: the first gradients are −4 and −14, and Adam's first step is η whatever they are.
  @Test func theFirstStepByHand() throws {
    let plain = try adam(Self.decoupled, epsilon: 0)
    func first(_ variant: AdamVariant) throws -> [Double] {
      try loss().weights(afterSteps: 1, of: variant, from: Self.start)
    }
    // 0.9775·(−2) + 0.15, and 0.9775·(−2 + 0.15).
    #expect(try first(AdamVariant(plain)).isClose(to: [-1.805, -1.805]))
    #expect(
      try first(AdamVariant(plain, decaysAfterStep: true)).isClose(to: [-1.808375, -1.808375]))
    // Without correction the step is 0.15·0.1/√0.001.
    let step = 0.15 * 0.1 / 0.001.squareRoot()
    #expect(
      try first(AdamVariant(plain, correctsBias: false))
        .isClose(to: [-1.955 + step, -1.955 + step]))
    // ε = 9 beside the root and in it, where v̂ is 16: 0.15·4/(4 + 9) and 0.15·4/5.
    let blunt = try adam(.none, epsilon: 9)
    #expect(try first(AdamVariant(blunt))[0].isClose(to: -2 + 0.6 / 13))
    #expect(try first(AdamVariant(blunt, hasEpsilonInRoot: true))[0].isClose(to: -2 + 0.6 / 5))
  }

  /// 100 steps of rules as texts describe them, from a script of a few lines in Python.
  @Test func publishedRulesTakenAtTheirWord() throws {
    func end(_ variant: AdamVariant) throws -> [Double] {
      try loss().weights(afterSteps: 100, of: variant, from: Self.start)
    }
    let last = AdamVariant(try adam(Self.decoupled), decaysAfterStep: true)
    #expect(try end(last).isClose(to: [1.6959, 1.3165], absolute: 5e-5))
    let uncorrected = AdamVariant(try adam(Self.decoupled), correctsBias: false)
    #expect(try end(uncorrected).isClose(to: [1.9247, 1.4581], absolute: 5e-5))
    for (decay, expected) in [
      (Self.coupled, [1.7391, 1.4458]), (Self.decoupled, [1.9637, 1.4749]),
    ] {
      let printed = AdamVariant(
        try adam(decay, beta1: 0), correctsBias: false, hasEpsilonInRoot: true)
      #expect(try end(printed).isClose(to: expected, absolute: 5e-5))
    }
  }

  /// With nothing changed, and no decay to be early or late, it is Adam.
  @Test(arguments: [WeightDecayRule.none, coupled, decoupled], [1, 10, 100, 1000])
  func withoutAChangeItIsAdam(decay: WeightDecayRule, steps: Int) throws {
    let adam = try adam(decay)
    let expected = try loss().weights(afterSteps: steps, of: .adam(adam), from: Self.start)
    var variants = [AdamVariant(adam)]
    if decay != Self.decoupled { variants.append(AdamVariant(adam, decaysAfterStep: true)) }
    for variant in variants {
      let weights = try loss().weights(afterSteps: steps, of: variant, from: Self.start)
      #expect(weights.isClose(to: expected, relative: 1e-9))
    }
  }

  @Test func degenerateRunsStayWhereTheyAre() throws {
    let variant = AdamVariant(try adam(.none, epsilon: 0), hasEpsilonInRoot: true)
    #expect(try loss().weights(afterSteps: 0, of: variant, from: Self.start) == Self.start)
    // No gradient ever, and a denominator of 0.
    #expect(try loss().weights(afterSteps: 3, of: variant, from: [2, 1.5]) == [2, 1.5])
    let nothing = try QuadraticLoss(minimum: [], curvatures: [])
    #expect(try nothing.weights(afterSteps: 3, of: variant, from: []) == [])
    #expect(throws: CoreError.self) {
      try loss().weights(afterSteps: 3, of: variant, from: [1])
    }
    #expect(throws: CoreError.self) {
      try loss().weights(afterSteps: -1, of: variant, from: Self.start)
    }
  }
}
