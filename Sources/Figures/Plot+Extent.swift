extension Plot {
  /// The axis across with its range settled.
  var placedHorizontal: PlacedAxis {
    PlacedAxis(horizontal, values: marks.flatMap { $0.shape.extent.map(\.x) })
  }

  /// The axis upwards with its range settled.
  ///
  /// Bars and bins begin at their base even where no value lies there.
  var placedVertical: PlacedAxis {
    PlacedAxis(vertical, values: marks.flatMap { $0.shape.extent.map(\.y) })
  }
}

extension MarkShape {
  /// Points that an axis without a range of its own has to reach; a rule says nothing of the other
  /// axis, which NaN stands for.
  fileprivate var extent: [Point] {
    switch self {
    case .line(let points), .points(let points), .path(let points), .region(let points):
      return points
    case .bars(let bars):
      return bars.flatMap {
        [
          Point($0.position - $0.width / 2, $0.base), Point($0.position + $0.width / 2, $0.value),
        ]
      }
    case .histogram(let edges, let counts):
      return edges.map { Point($0, 0) } + counts.map { Point(.nan, $0) }
    case .contours(let contours): return contours.flatMap { $0.lines.joined() }
    case .horizontalRule(let y): return [Point(.nan, y)]
    case .verticalRule(let x): return [Point(x, .nan)]
    case .arrow(let from, let to): return [from, to]
    case .text(let point, _): return [point]
    }
  }
}
