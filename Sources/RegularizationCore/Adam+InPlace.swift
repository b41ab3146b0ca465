// Steps on memory that is there already: nothing is allocated, and the loops over `Float` and `Double`
// are plain enough to be compiled to vector instructions.
extension Adam {
  /// Takes step number `step` on weights and moments in place.
  ///
  /// - Precondition: all buffers have the same length and don't overlap; `step` is at least 1.
  @inlinable
  public func step<Scalar: BinaryFloatingPoint>(
    weights: UnsafeMutableBufferPointer<Scalar>,
    firstMoment: UnsafeMutableBufferPointer<Scalar>,
    secondMoment: UnsafeMutableBufferPointer<Scalar>,
    gradient: UnsafeBufferPointer<Scalar>, step: Int
  ) {
    let count = weights.count
    precondition(step >= 1, "steps count from 1, and this is \(step)")
    precondition(
      firstMoment.count == count && secondMoment.count == count && gradient.count == count,
      "\(count) weights, \(firstMoment.count) and \(secondMoment.count) moments, "
        + "\(gradient.count) slopes")
    let rule = AdamStep<Scalar>(self, step: step)
    if rule.isPlain {
      for i in 0..<count {
        rule.move(&weights[i], &firstMoment[i], &secondMoment[i], gradient[i], isPlain: true)
      }
    } else {
      for i in 0..<count {
        rule.move(&weights[i], &firstMoment[i], &secondMoment[i], gradient[i], isPlain: false)
      }
    }
  }

  /// Takes step number `step` of AMSGrad on weights and moments in place.
  ///
  /// The root is of the largest v so far, max v/(1 − β₂ᵗ), as in PyTorch.
  ///
  /// - Precondition: all buffers have the same length and don't overlap; `step` is at least 1.
  @inlinable
  public func step<Scalar: BinaryFloatingPoint>(
    weights: UnsafeMutableBufferPointer<Scalar>,
    firstMoment: UnsafeMutableBufferPointer<Scalar>,
    secondMoment: UnsafeMutableBufferPointer<Scalar>,
    largestSecondMoment: UnsafeMutableBufferPointer<Scalar>,
    gradient: UnsafeBufferPointer<Scalar>, step: Int
  ) {
    let count = weights.count
    precondition(step >= 1, "steps count from 1, and this is \(step)")
    precondition(
      firstMoment.count == count && secondMoment.count == count
        && largestSecondMoment.count == count && gradient.count == count,
      "\(count) weights, \(firstMoment.count), \(secondMoment.count) and "
        + "\(largestSecondMoment.count) moments, \(gradient.count) slopes")
    let rule = AdamStep<Scalar>(self, step: step)
    for i in 0..<count {
      let weight = weights[i]
      rule.average(weight, gradient[i], &firstMoment[i], &secondMoment[i])
      let second = secondMoment[i]
      let before = largestSecondMoment[i]
      // The comparison is one that NaN fails, so that NaN replaces a number; and NaN stays.
      let largest = second <= before ? before : (before.isNaN ? before : second)
      largestSecondMoment[i] = largest
      weights[i] = rule.moved(weight, firstMoment[i], largest)
    }
  }

  @inlinable
  func step<Scalar: BinaryFloatingPoint>(
    weights: inout [Scalar], firstMoment: inout [Scalar], secondMoment: inout [Scalar],
    gradient: [Scalar], step: Int
  ) {
    weights.withUnsafeMutableBufferPointer { weights in
      firstMoment.withUnsafeMutableBufferPointer { firstMoment in
        secondMoment.withUnsafeMutableBufferPointer { secondMoment in
          gradient.withUnsafeBufferPointer { gradient in
            self.step(
              weights: weights, firstMoment: firstMoment, secondMoment: secondMoment,
              gradient: gradient, step: step)
          }
        }
      }
    }
  }

  @inlinable
  func step<Scalar: BinaryFloatingPoint>(
    weights: inout [Scalar], firstMoment: inout [Scalar], secondMoment: inout [Scalar],
    largestSecondMoment: inout [Scalar], gradient: [Scalar], step: Int
  ) {
    weights.withUnsafeMutableBufferPointer { weights in
      firstMoment.withUnsafeMutableBufferPointer { firstMoment in
        secondMoment.withUnsafeMutableBufferPointer { secondMoment in
          largestSecondMoment.withUnsafeMutableBufferPointer { largestSecondMoment in
            gradient.withUnsafeBufferPointer { gradient in
              self.step(
                weights: weights, firstMoment: firstMoment, secondMoment: secondMoment,
                largestSecondMoment: largestSecondMoment, gradient: gradient, step: step)
            }
          }
        }
      }
    }
  }
}
