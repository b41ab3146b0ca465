// Optimizers at work on the loss. Gradients are computed weight by weight within the step, and nothing
// is allocated from step to step: ten thousand steps are one screen of a figure.
extension QuadraticLoss {
  /// The weights after a number of steps of an optimizer.
  ///
  /// - Throws: `shape` where the start and the loss differ in length, `domain` for a number of steps
  ///   below 0.
  public func weights(
    afterSteps steps: Int, of optimizer: Optimizer, from start: [Double]
  ) throws(CoreError) -> [Double] {
    try checkLength(start, "start")
    try Require.count(steps, atLeast: 0, "steps")
    var weights = start
    descend(&weights, steps: steps, optimizer: optimizer) { _ in }
    return weights
  }

  /// The weights before the first and after each step of an optimizer: `steps + 1` rows.
  ///
  /// - Throws: `shape` where the start and the loss differ in length, `domain` for a number of steps
  ///   below 0.
  public func path(
    ofSteps steps: Int, of optimizer: Optimizer, from start: [Double]
  ) throws(CoreError) -> Matrix {
    try checkLength(start, "start")
    try Require.count(steps, atLeast: 0, "steps")
    var weights = start
    var path = start
    descend(&weights, steps: steps, optimizer: optimizer) { path.append(contentsOf: $0) }
    return Matrix(rows: steps + 1, columns: start.count, elements: path)
  }

  @inline(__always)
  private func descend(
    _ weights: inout [Double], steps: Int, optimizer: Optimizer,
    afterStep: (UnsafeMutableBufferPointer<Double>) -> Void
  ) {
    switch optimizer {
    case .sgd(let optimizer):
      descend(&weights, steps: steps, optimizer, afterStep: afterStep)
    case .momentumSGD(let optimizer):
      descend(&weights, steps: steps, optimizer, afterStep: afterStep)
    case .adam(let optimizer):
      descend(&weights, steps: steps, optimizer, afterStep: afterStep)
    }
  }
}

extension QuadraticLoss {
  @inline(__always)
  private func descend(
    _ weights: inout [Double], steps: Int, _ optimizer: SGD,
    afterStep: (UnsafeMutableBufferPointer<Double>) -> Void
  ) {
    let rate = optimizer.learningRate
    let strength = optimizer.weightDecay.gradientStrength
    let factor = optimizer.weightDecay.weightFactor(learningRate: rate)
    weights.withUnsafeMutableBufferPointer { weights in
      withLoss { minimum, curvatures in
        for _ in 0..<steps {
          for i in 0..<weights.count {
            let weight = weights[i]
            let slope = curvatures[i] * (weight - minimum[i])
            weights[i] =
              factor * weight - rate * (strength == 0 ? slope : slope + strength * weight)
          }
          afterStep(weights)
        }
      }
    }
  }

  @inline(__always)
  private func descend(
    _ weights: inout [Double], steps: Int, _ optimizer: MomentumSGD,
    afterStep: (UnsafeMutableBufferPointer<Double>) -> Void
  ) {
    let rule = MomentumStep<Double>(optimizer)
    var buffer = [Double](repeating: 0, count: weights.count)
    weights.withUnsafeMutableBufferPointer { weights in
      buffer.withUnsafeMutableBufferPointer { buffer in
        withLoss { minimum, curvatures in
          for step in 0..<steps {
            for i in 0..<weights.count {
              let slope = curvatures[i] * (weights[i] - minimum[i])
              rule.move(&weights[i], &buffer[i], slope, isFirst: step == 0)
            }
            afterStep(weights)
          }
        }
      }
    }
  }

  @inline(__always)
  private func descend(
    _ weights: inout [Double], steps: Int, _ optimizer: Adam,
    afterStep: (UnsafeMutableBufferPointer<Double>) -> Void
  ) {
    var first = [Double](repeating: 0, count: weights.count)
    var second = first
    var correction1 = RunningBiasCorrection(decayRate: optimizer.beta1)
    var correction2 = RunningBiasCorrection(decayRate: optimizer.beta2)
    weights.withUnsafeMutableBufferPointer { weights in
      first.withUnsafeMutableBufferPointer { first in
        second.withUnsafeMutableBufferPointer { second in
          withLoss { minimum, curvatures in
            for _ in 0..<steps {
              correction1.advance()
              correction2.advance()
              let rule = AdamStep<Double>(
                optimizer, correction1: correction1.value, correction2: correction2.value)
              for i in 0..<weights.count {
                let slope = curvatures[i] * (weights[i] - minimum[i])
                rule.average(weights[i], slope, &first[i], &second[i])
                weights[i] = rule.moved(weights[i], first[i], second[i])
              }
              afterStep(weights)
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private func withLoss(
    _ body: (_ minimum: UnsafeBufferPointer<Double>, _ curvatures: UnsafeBufferPointer<Double>) ->
      Void
  ) {
    minimum.withUnsafeBufferPointer { minimum in
      curvatures.withUnsafeBufferPointer { curvatures in body(minimum, curvatures) }
    }
  }
}
