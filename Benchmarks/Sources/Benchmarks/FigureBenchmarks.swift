import Figures
import Floors
import Foundation

/// Two curves of 400 points, set in 100 x 30 cells: what a redraw takes.
struct TwoCurves {
  private let points = (0..<400).map { 10 * Double($0) / 399 }
  private let first: [Double]
  private let second: [Double]

  init() {
    first = points.map { sin($0) }
    second = points.map { 0.8 * cos($0) }
  }

  /// The least that it takes, so many times over.
  func floor(times: Int) -> Double {
    var text = [CChar](repeating: 0, count: 16_000)
    var bytes = 0
    for _ in 0..<times { bytes += floor_plot(points, first, second, 400, &text) }
    return Double(bytes)
  }

  func ours(times: Int) -> Double {
    let figure = Figure(
      title: "Two curves",
      Plot(
        horizontal: Axis("x", range: 0...10), vertical: Axis("y", range: -1...1),
        marks: [
          Mark("sine", .line(zip(points, first).map { Point($0, $1) }), tone: .series(0)),
          Mark("cosine", .line(zip(points, second).map { Point($0, $1) }), tone: .series(1)),
        ]))
    var lines = 0
    for _ in 0..<times { lines += figure.lines(columns: 100, rows: 30).count }
    return Double(lines)
  }
}

extension Comparison {
  /// Pictures as text. A frame may take 33 ms, and a figure a small part of that.
  static var figures: [Comparison] {
    let curves = TwoCurves()
    return [
      Comparison("figure.curves", against: "C", aim: .ratio(5), operations: 10) {
        (floor: { curves.floor(times: 10) }, ours: { curves.ours(times: 10) })
      },
      Comparison(
        "figure.curves.plotext", against: "plotext, a line there and back", aim: .ratio(0.2),
        operations: 1
      ) {
        guard let peer = try PythonPeer("plotext_frame") else { return nil }
        return (floor: { try peer.work() }, ours: { curves.ours(times: 1) })
      },
      Comparison("figure.contours", against: "C", aim: .microseconds(10_000), operations: 10) {
        (
          floor: { curves.floor(times: 10) },
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
