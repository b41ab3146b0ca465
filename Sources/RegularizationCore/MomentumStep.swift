/// One step of ``MomentumSGD`` for one weight, with all that is the same for every weight worked out.
@usableFromInline
struct MomentumStep<Scalar: BinaryFloatingPoint> {
  @usableFromInline let rate: Scalar
  // (1 − ηλ) for decoupled decay, or 1; λ for decay added to the gradient, or 0.
  @usableFromInline let weightFactor: Scalar
  @usableFromInline let gradientStrength: Scalar
  @usableFromInline let kept: Scalar
  @usableFromInline let taken: Scalar
  @usableFromInline let isNesterov: Bool

  @inlinable
  init(_ optimizer: MomentumSGD) {
    rate = Scalar(optimizer.learningRate)
    weightFactor = Scalar(
      optimizer.weightDecay.weightFactor(learningRate: optimizer.learningRate))
    gradientStrength = Scalar(optimizer.weightDecay.gradientStrength)
    kept = Scalar(optimizer.momentum)
    taken = Scalar(1 - optimizer.dampening)
    isNesterov = optimizer.isNesterov
  }

  // What doesn't enter a sum is left out, not multiplied by 0, which would give NaN for an infinite
  // weight, or for whatever the buffer holds before the first step.
  @inlinable @inline(__always)
  func move(_ weight: inout Scalar, _ buffer: inout Scalar, _ gradient: Scalar, isFirst: Bool) {
    let slope = gradientStrength == 0 ? gradient : gradient + gradientStrength * weight
    buffer = isFirst ? slope : kept * buffer + taken * slope
    let direction = isNesterov ? slope + kept * buffer : buffer
    weight = weightFactor * weight - rate * direction
  }
}
