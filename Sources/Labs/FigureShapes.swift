import Figures
import RegularizationCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

// Shapes that several labs draw. Closed curves are contours, which is what they are: lines on which a
// norm or a loss has one value.
extension MarkShape {
  /// The points whose Euclidean norm is a radius.
  static func circle(radius: Double) -> MarkShape {
    .contours([
      Contour(
        level: radius,
        lines: [ellipse(center: Point(0, 0), halfWidth: radius, halfHeight: radius)])
    ])
  }

  /// The points whose absolute coordinates sum to a radius.
  static func diamond(radius: Double) -> MarkShape {
    .contours([
      Contour(
        level: radius,
        lines: [
          [
            Point(radius, 0), Point(0, radius), Point(-radius, 0), Point(0, -radius),
            Point(radius, 0),
          ]
        ])
    ])
  }

  /// An ellipse with half axes along the axes of the plot.
  private static func ellipse(
    center: Point, halfWidth: Double, halfHeight: Double
  ) -> [Point] {
    let corners = 96
    return (0...corners).map { corner in
      let angle = 2 * Double.pi * Double(corner) / Double(corners)
      return Point(center.x + halfWidth * cos(angle), center.y + halfHeight * sin(angle))
    }
  }

  /// The lines of equal loss of a quadratic in two weights: ellipses around its minimum.
  ///
  /// Their equation is ½Σh(w − θ*)² = level, so no grid is needed.
  static func levels(_ levels: [Double], of loss: QuadraticLoss) -> MarkShape {
    .contours(
      levels.map { level in
        let width = (2 * level / loss.curvatures[0]).squareRoot()
        let height = (2 * level / loss.curvatures[1]).squareRoot()
        return Contour(
          level: level,
          lines: [
            ellipse(
              center: Point(loss.minimum[0], loss.minimum[1]), halfWidth: width,
              halfHeight: height)
          ])
      })
  }

  /// A function's graph between two numbers.
  static func curve(
    _ range: ClosedRange<Double>, points: Int = 120, _ function: (Double) -> Double
  ) -> MarkShape {
    .line(
      (0...points).map { index in
        let x =
          range.lowerBound + (range.upperBound - range.lowerBound) * Double(index) / Double(points)
        // A sine's 1e-16 where it should be 0 is no news for whoever has the picture told in words.
        return Point(x, NumberText.rounded(function(x), decimals: 9))
      })
  }
}
