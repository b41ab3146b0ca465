/// One step of ``Adam`` for one weight, with all that is the same for every weight worked out.
@usableFromInline
struct AdamStep<Scalar: BinaryFloatingPoint> {
  // (1 − ηλ) for decoupled decay, or 1; λ for decay added to the gradient, or 0.
  @usableFromInline let weightFactor: Scalar
  @usableFromInline let gradientStrength: Scalar
  @usableFromInline let beta1: Scalar
  @usableFromInline let complement1: Scalar
  @usableFromInline let beta2: Scalar
  @usableFromInline let complement2: Scalar
  @usableFromInline let epsilon: Scalar
  /// η/(1 − β₁ᵗ).
  @usableFromInline var rate: Scalar
  /// 1/√(1 − β₂ᵗ).
  @usableFromInline var rootScale: Scalar

  /// Works out what a step has in common for all weights.
  ///
  /// In `Double`, and then rounded once: 1 − β₂ of a `Float` near 1 would lose four digits.
  @inlinable
  init(_ optimizer: Adam, correction1: Double, correction2: Double) {
    weightFactor = Scalar(
      optimizer.weightDecay.weightFactor(learningRate: optimizer.learningRate))
    gradientStrength = Scalar(optimizer.weightDecay.gradientStrength)
    beta1 = Scalar(optimizer.beta1)
    complement1 = Scalar(1 - optimizer.beta1)
    beta2 = Scalar(optimizer.beta2)
    complement2 = Scalar(1 - optimizer.beta2)
    epsilon = Scalar(optimizer.epsilon)
    rate = Scalar(optimizer.learningRate / correction1)
    rootScale = Scalar(1 / correction2.squareRoot())
  }

  @inlinable
  init(_ optimizer: Adam, step: Int) {
    self.init(
      optimizer, correction1: BiasCorrection.value(optimizer.beta1, step),
      correction2: BiasCorrection.value(optimizer.beta2, step))
  }

  /// Whether there is no decay in the gradient, and no 0/0 to look out for: most steps are such, and a
  /// loop over many weights is twice as fast without those choices.
  @inlinable var isPlain: Bool { gradientStrength == 0 && epsilon > 0 }

  /// Takes the step of one weight.
  ///
  /// - Parameter isPlain: false, or ``isPlain`` as a literal of the loop that calls this.
  @inlinable @inline(__always)
  func move(
    _ weight: inout Scalar, _ firstMoment: inout Scalar, _ secondMoment: inout Scalar,
    _ gradient: Scalar, isPlain: Bool
  ) {
    // In variables of their own, so that nothing is read back from memory that was just written.
    var (first, second) = (firstMoment, secondMoment)
    if isPlain {
      first = beta1 * first + complement1 * gradient
      second = beta2 * second + complement2 * (gradient * gradient)
      weight = weightFactor * weight - rate * (first / denominator(second))
    } else {
      average(weight, gradient, &first, &second)
      weight = moved(weight, first, second)
    }
    (firstMoment, secondMoment) = (first, second)
  }

  /// Takes a gradient into both running means.
  @inlinable @inline(__always)
  func average(
    _ weight: Scalar, _ gradient: Scalar, _ firstMoment: inout Scalar, _ secondMoment: inout Scalar
  ) {
    // Without decay the weight must not enter at all: 0 times an infinite weight is NaN.
    let slope = gradientStrength == 0 ? gradient : gradient + gradientStrength * weight
    firstMoment = beta1 * firstMoment + complement1 * slope
    secondMoment = beta2 * secondMoment + complement2 * (slope * slope)
  }

  /// The weight after the step, given the running means after it.
  @inlinable @inline(__always)
  func moved(_ weight: Scalar, _ firstMoment: Scalar, _ secondMoment: Scalar) -> Scalar {
    let denominator = denominator(secondMoment)
    // 0/0, which an ε of 0 allows, is no step. Both must be 0: a denominator of NaN passes through.
    let divisor = firstMoment == 0 ? (denominator == 0 ? 1 : denominator) : denominator
    return weightFactor * weight - rate * (firstMoment / divisor)
  }

  /// √v̂ + ε.
  @inlinable @inline(__always)
  func denominator(_ secondMoment: Scalar) -> Scalar {
    // A root of a negative number is NaN in any case. Saying so tells the compiler that the root it is
    // asked for is of none, so that it needs no call of C's `sqrt`, and the loop no scalar code.
    let square = secondMoment >= 0 ? secondMoment : .nan
    return square.squareRoot() * rootScale + epsilon
  }
}
