/// An optimizer at work on a network's parameters, with the running means that it keeps.
struct NetworkDescent {
  /// The slopes that the next step goes along.
  var gradient: [Double]

  /// Decay is for the weights: what a bias shifts is not made simpler by making it smaller.
  private let weightOptimizer: Optimizer
  private let biasOptimizer: Optimizer
  private var first: [Double]
  private var second: [Double]
  private var stepsTaken = 0

  init(of network: MultilayerPerceptron, optimizer: Optimizer) throws(CoreError) {
    weightOptimizer = optimizer
    biasOptimizer = try optimizer.withoutDecay()
    gradient = [Double](repeating: 0, count: network.parameters.count)
    first = gradient
    second = gradient
  }

  mutating func clearGradient() {
    gradient.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
  }

  /// Takes one step in place.
  mutating func step(_ network: inout MultilayerPerceptron) {
    stepsTaken += 1
    let split = network.weightCount
    network.parameters.withUnsafeMutableBufferPointer { parameters in
      gradient.withUnsafeBufferPointer { gradient in
        first.withUnsafeMutableBufferPointer { first in
          second.withUnsafeMutableBufferPointer { second in
            for (optimizer, part) in [
              (weightOptimizer, 0..<split), (biasOptimizer, split..<parameters.count),
            ] {
              optimizer.step(
                weights: UnsafeMutableBufferPointer(rebasing: parameters[part]),
                first: UnsafeMutableBufferPointer(rebasing: first[part]),
                second: UnsafeMutableBufferPointer(rebasing: second[part]),
                gradient: UnsafeBufferPointer(rebasing: gradient[part]), step: stepsTaken)
            }
          }
        }
      }
    }
  }
}

extension Optimizer {
  /// The same optimizer, without decay.
  fileprivate func withoutDecay() throws(CoreError) -> Optimizer {
    switch self {
    case .sgd(let optimizer): .sgd(try SGD(learningRate: optimizer.learningRate))
    case .momentumSGD(let optimizer):
      .momentumSGD(
        try MomentumSGD(
          learningRate: optimizer.learningRate, momentum: optimizer.momentum,
          dampening: optimizer.dampening, isNesterov: optimizer.isNesterov))
    case .adam(let optimizer):
      .adam(
        try Adam(
          learningRate: optimizer.learningRate, beta1: optimizer.beta1, beta2: optimizer.beta2,
          epsilon: optimizer.epsilon))
    }
  }

  /// Takes one step in place; the first buffer is Adam's first moment or momentum's buffer.
  fileprivate func step(
    weights: UnsafeMutableBufferPointer<Double>, first: UnsafeMutableBufferPointer<Double>,
    second: UnsafeMutableBufferPointer<Double>, gradient: UnsafeBufferPointer<Double>, step: Int
  ) {
    switch self {
    case .sgd(let optimizer): optimizer.step(weights: weights, gradient: gradient)
    case .momentumSGD(let optimizer):
      optimizer.step(weights: weights, buffer: first, gradient: gradient, isFirst: step == 1)
    case .adam(let optimizer):
      optimizer.step(
        weights: weights, firstMoment: first, secondMoment: second, gradient: gradient, step: step)
    }
  }
}
