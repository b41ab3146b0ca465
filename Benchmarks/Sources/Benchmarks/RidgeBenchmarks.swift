import Floors
import Foundation
import RegularizationCore

extension Comparison {
  /// A curve of a lab: a polynomial of degree 9 fitted with a thousand strengths.
  static var ridge: [Comparison] {
    [
      Comparison(
        "ridge.path", against: "C, eigenvalues of XᵀX once", aim: .ratio(5), operations: 1,
        // The floor squares the condition of the data, which costs it half the digits.
        agreement: 1e-4
      ) {
        let points = (0..<30).map { -1 + 2 * Double($0) / 29 }
        let targets = points.map { sin(3 * $0) + 0.1 * cos(17 * $0) }
        let strengths = (0..<1000).map { exp(-10 + 0.015 * Double($0)) }
        return (
          floor: {
            floor_ridge_path(
              points, targets, Int32(points.count), 9, strengths, Int32(strengths.count))
          },
          ours: {
            let features = try PolynomialFeatures.powers(of: points, degree: 9)
            let path = try RidgePath(features, targets, fitsIntercept: false)
            var sum = 0.0
            for strength in strengths {
              for coefficient in try path.fit(alpha: strength).coefficients { sum += coefficient }
            }
            return sum
          }
        )
      }
    ]
  }
}
