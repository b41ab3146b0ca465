import Floors
import RegularizationCore

extension Comparison {
  /// A trajectory of a lab: ten thousand steps within a frame.
  static var optimizers: [Comparison] {
    let steps = 10_000
    return [
      Comparison(
        "trajectory", against: "C", aim: .ratio(2), operations: steps, agreement: 1e-9
      ) {
        let (loss, optimizer) = try trajectory()
        let path = UnsafeMutablePointer<Double>.allocate(capacity: 2 * steps)
        return (
          floor: { floorTrajectory(steps, path: path) + path[2 * steps - 2] * 0 },
          ours: {
            let path = try loss.path(ofSteps: steps, of: optimizer, from: start)
            return path[steps, 0] + path[steps, 1]
          }
        )
      },
      Comparison(
        "trajectory.end", against: "C", aim: .ratio(2), operations: steps, agreement: 1e-9
      ) {
        let (loss, optimizer) = try trajectory()
        return (
          floor: { floorTrajectory(steps, path: nil) },
          ours: {
            let end = try loss.weights(afterSteps: steps, of: optimizer, from: start)
            return end[0] + end[1]
          }
        )
      },
    ]
  }

  private static let start = [-2.0, -2.0]
  private static let minimum = [2, 1.5]
  private static let curvatures = [1.0, 4.0]

  private static func trajectory() throws -> (QuadraticLoss, Optimizer) {
    (
      try QuadraticLoss(minimum: minimum, curvatures: curvatures),
      try Optimizer(.adamW, learningRate: 0.15, weightDecay: 0.15)
    )
  }

  private static func floorTrajectory(
    _ steps: Int, path: UnsafeMutablePointer<Double>?
  ) -> Double {
    var weights = start
    floor_adamw_quadratic(&weights, minimum, curvatures, steps, path)
    return weights[0] + weights[1]
  }
}
