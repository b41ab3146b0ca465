import Dispatch
import Floors
import Foundation
import RegularizationCore

extension Comparison {
  /// One AdamW step over ten million weights: bound by how fast memory comes and goes.
  static var largeArrays: [Comparison] {
    [
      step("adamw.float", Float.self, floor_adamw_float),
      step("adamw.double", Double.self, floor_adamw_double),
      // A step reads four arrays and writes three: as much traffic as copying three and a half.
      bandwidth("adamw.float.bandwidth", Float.self),
      bandwidth("adamw.double.bandwidth", Double.self),
      pyTorch,
    ]
  }

  private static let optimizer = Result {
    try Adam(
      learningRate: 0.15, beta1: 0.9, beta2: 0.999, epsilon: 1e-8,
      weightDecay: .decoupled(strength: 0.15))
  }

  private typealias FloorStep<Scalar> = (
    UnsafeMutablePointer<Scalar>?, UnsafeMutablePointer<Scalar>?, UnsafeMutablePointer<Scalar>?,
    UnsafePointer<Scalar>?, Int, Int
  ) -> Void

  @inline(__always)
  private static func step<Scalar: BinaryFloatingPoint & Sendable>(
    _ name: String, _: Scalar.Type, _ floorStep: @escaping FloorStep<Scalar>
  ) -> Comparison {
    Comparison(name, against: "C", aim: .ratio(1.25), operations: 1, agreement: 1e-5) {
      let optimizer = try optimizer.get()
      let floor = LargeState<Scalar>()
      let ours = LargeState<Scalar>()
      return (
        floor: {
          floor.step += 1
          floorStep(
            floor.weights.address, floor.first.address, floor.second.address,
            floor.gradient.address, LargeArray<Scalar>.count, floor.step)
          return floor.weights.sample
        },
        ours: { ours.take(optimizer) }
      )
    }
  }

  @inline(__always)
  private static func bandwidth<Scalar: BinaryFloatingPoint & Sendable>(
    _ name: String, _: Scalar.Type
  ) -> Comparison {
    Comparison(name, against: "copying as many bytes", aim: .ratio(2), operations: 1) {
      let optimizer = try optimizer.get()
      let state = LargeState<Scalar>()
      let source = LargeArray<Scalar>(filledWith: 1)
      let copy = LargeArray<Scalar>(filledWith: 0)
      let bytes = LargeArray<Scalar>.byteCount
      return (
        floor: {
          for _ in 0..<3 { floor_copy(copy.address, source.address, bytes) }
          floor_copy(copy.address, source.address, bytes / 2)
          return copy.sample
        },
        ours: { state.take(optimizer) }
      )
    }
  }

  /// Against PyTorch's fused step, which uses all cores: so ours does too, a share of the arrays each.
  private static var pyTorch: Comparison {
    Comparison(
      "adamw.float.pytorch", against: "PyTorch's fused step, all cores", aim: .ratio(1.25),
      operations: 1
    ) {
      guard let peer = try PythonPeer("torch_step", ["\(LargeArray<Float>.count)"]) else {
        return nil
      }
      let optimizer = try optimizer.get()
      let state = LargeState<Float>()
      return (floor: { try peer.work() }, ours: { state.takeOnAllCores(optimizer) })
    }
  }
}

/// Ten million weights with their moments and gradients.
///
/// A class, since the rounds of a comparison share it.
private final class LargeState<Scalar: BinaryFloatingPoint & Sendable>: @unchecked Sendable {
  let weights = LargeArray<Scalar>(filledWith: 1)
  let first = LargeArray<Scalar>(filledWith: 0)
  let second = LargeArray<Scalar>(filledWith: 0)
  let gradient = LargeArray<Scalar>(filledWith: 0.01)
  var step = 0

  @inline(__always)
  func take(_ optimizer: Adam) -> Double {
    step += 1
    optimizer.step(
      weights: weights.buffer, firstMoment: first.buffer, secondMoment: second.buffer,
      gradient: gradient.constants, step: step)
    return weights.sample
  }

  @inline(__always)
  func takeOnAllCores(_ optimizer: Adam) -> Double {
    step += 1
    let shares = ProcessInfo.processInfo.activeProcessorCount
    DispatchQueue.concurrentPerform(iterations: shares) { share in
      let count = LargeArray<Scalar>.count
      let part = count * share / shares..<count * (share + 1) / shares
      optimizer.step(
        weights: UnsafeMutableBufferPointer(rebasing: weights.buffer[part]),
        firstMoment: UnsafeMutableBufferPointer(rebasing: first.buffer[part]),
        secondMoment: UnsafeMutableBufferPointer(rebasing: second.buffer[part]),
        gradient: UnsafeBufferPointer(rebasing: gradient.constants[part]), step: step)
    }
    return weights.sample
  }
}
