import Floors
import RegularizationCore

extension Comparison {
  /// Dropout over ten million activations in place, and a million draws of eight units.
  static var dropout: [Comparison] {
    [
      drop("dropout.float", Float.self, floor_dropout_float),
      drop("dropout.double", Double.self, floor_dropout_double),
      dropBandwidth("dropout.float.bandwidth", Float.self),
      dropBandwidth("dropout.double.bandwidth", Double.self),
      monteCarlo,
    ]
  }

  /// What is multiplied again and again must neither grow beyond all bounds nor fade into subnormal
  /// numbers: here what is kept doubles, and after some rounds nearly all is zero.
  private static let dropProbability = 0.5

  private typealias FloorDrop<Scalar> = (
    UnsafeMutablePointer<Scalar>?, Int, Double, UInt32
  ) -> Void

  @inline(__always)
  private static func drop<Scalar: BinaryFloatingPoint & Sendable>(
    _ name: String, _: Scalar.Type, _ floorDrop: @escaping FloorDrop<Scalar>
  ) -> Comparison {
    Comparison(name, against: "C", aim: .ratio(2), operations: 1, agreement: 0.02) {
      let floor = LargeArray<Scalar>(filledWith: 1)
      let ours = LargeArray<Scalar>(filledWith: 1)
      var seed: UInt32 = 0
      return (
        floor: {
          seed += 1
          floorDrop(floor.address, LargeArray<Scalar>.count, dropProbability, seed)
          return floor.meanOfSome
        },
        ours: {
          try Dropout.drop(ours.buffer, dropProbability: dropProbability, seed: UInt64(seed))
          return ours.meanOfSome
        }
      )
    }
  }

  @inline(__always)
  private static func dropBandwidth<Scalar: BinaryFloatingPoint & Sendable>(
    _ name: String, _: Scalar.Type
  ) -> Comparison {
    Comparison(name, against: "copying as many bytes", aim: .ratio(2), operations: 1) {
      let source = LargeArray<Scalar>(filledWith: 1)
      let copy = LargeArray<Scalar>(filledWith: 0)
      let ours = LargeArray<Scalar>(filledWith: 1)
      var seed: UInt64 = 0
      return (
        floor: {
          floor_copy(copy.address, source.address, LargeArray<Scalar>.byteCount)
          return copy.sample
        },
        ours: {
          seed += 1
          try Dropout.drop(ours.buffer, dropProbability: dropProbability, seed: seed)
          return ours.meanOfSome
        }
      )
    }
  }

  private static var monteCarlo: Comparison {
    let draws = 1_000_000
    return Comparison(
      "dropout.monte-carlo", against: "C", aim: .ratio(2), operations: draws, agreement: 0.01
    ) {
      let activations = (0..<8).map { 0.5 + 0.25 * Double($0) }
      let means = UnsafeMutableBufferPointer<Float>.allocate(capacity: draws)
      means.initialize(repeating: 0)
      var sampler = try DropoutSampler(
        activations: activations, dropProbability: 0.25, seed: 1)
      return (
        floor: {
          floor_monte_carlo(means.baseAddress, draws, activations, 0.25, 1)
          return Double(means[draws - 1])
        },
        ours: {
          try sampler.recordMeansOfSum(into: means)
          return Double(means[draws - 1])
        }
      )
    }
  }
}

extension LargeArray {
  /// The mean of enough activations to see that half of them were dropped.
  fileprivate var meanOfSome: Double {
    buffer.prefix(100_000).reduce(0) { $0 + Double($1) } / 100_000
  }
}
