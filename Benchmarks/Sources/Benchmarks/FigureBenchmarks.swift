import Figures
import Floors
import Foundation

extension Comparison {
  /// A frame of a lab, and the heaviest thing that a lab draws. A frame may take 33 ms.
  static var figures: [Comparison] {
    let points = (0..<400).map { 10 * Double($0) / 399 }
    let first = points.map { sin($0) }
    let second = points.map { 0.8 * cos($0) }
    let floor: Work = {
      var text = [CChar](repeating: 0, count: 8_000)
      var bytes = 0
      for _ in 0..<10 { bytes += floor_plot(points, first, second, 400, &text) }
      return Double(bytes)
    }
    return [
      Comparison("figure.curves", against: "C", aim: .microseconds(1_000), operations: 10) {
        let figure = Figure(
          title: "Two curves",
          Plot(
            horizontal: Axis("x", range: 0...10), vertical: Axis("y", range: -1...1),
            marks: [
              Mark("sine", .line(zip(points, first).map { Point($0, $1) }), tone: .series(0)),
              Mark("cosine", .line(zip(points, second).map { Point($0, $1) }), tone: .series(1)),
            ]))
        return (
          floor: floor,
          ours: {
            var lines = 0
            for _ in 0..<10 { lines += figure.lines(columns: 100, rows: 30).count }
            return Double(lines)
          }
        )
      },
      Comparison("figure.contours", against: "C", aim: .microseconds(10_000), operations: 10) {
        (
          floor: floor,
          ours: {
            var lines = 0
            for _ in 0..<10 {
              let bowl = MarkShape.contours(
                at: [0.25, 0.5, 1, 2, 3, 4, 6, 8], horizontal: -2...3, vertical: -2...2,
                resolution: 96
              ) { ($0.x - 1) * ($0.x - 1) + 4 * $0.y * $0.y + 0.3 * $0.x * $0.y }
              let plot = Plot(hasEqualUnits: true, marks: [Mark("loss", bowl)])
              lines += Figure(title: "", plot).lines(columns: 100, rows: 30).count
            }
            return Double(lines)
          }
        )
      },
    ]
  }
}
