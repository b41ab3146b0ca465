extension HeightGrid {
  /// The lines at one height, each as long as it can be followed.
  ///
  /// Marching squares: a line crosses the side of a square whose ends lie on different sides of the
  /// height, where a straight line between them would reach it. Where all four sides are crossed (a
  /// saddle), the mean of the corners decides which go together. After W. E. Lorensen and
  /// H. E. Cline, "Marching cubes" (1987), in two dimensions.
  func lines(at level: Double) -> [[Point]] {
    guard level.isFinite else { return [] }
    var chains = LineChains()
    let width = columns.count
    for row in 0..<rows.count - 1 {
      for column in 0..<width - 1 {
        let corners = [
          row * width + column, row * width + column + 1, (row + 1) * width + column + 1,
          (row + 1) * width + column,
        ]
        let heights = corners.map { self.heights[$0] - level }
        guard heights.allSatisfy(\.isFinite) else { continue }
        // The sides, from the lower one counter-clockwise, whose ends differ.
        let crossed = (0..<4).filter { (heights[$0] >= 0) != (heights[($0 + 1) % 4] >= 0) }
        guard !crossed.isEmpty else { continue }
        let points = crossed.map { side in
          let (a, b) = (corners[side], corners[(side + 1) % 4])
          return Crossing(
            side: GridSide(min(a, b), max(a, b)), point: crossing(a, b, level: level))
        }
        if points.count == 2 {
          chains.join(points[0], points[1])
        } else if points.count == 4 {
          let isHighInside = heights.reduce(0, +) >= 0
          // Corner 0 is cut off by sides 3 and 0 where it differs from the middle.
          if (heights[0] >= 0) != isHighInside {
            chains.join(points[3], points[0])
            chains.join(points[1], points[2])
          } else {
            chains.join(points[0], points[1])
            chains.join(points[2], points[3])
          }
        }
      }
    }
    return chains.lines
  }

  private func crossing(_ a: Int, _ b: Int, level: Double) -> Point {
    // From the lower index up, so that two squares agree on their common side to the last bit.
    let (a, b) = (min(a, b), max(a, b))
    let rise = heights[b] - heights[a]
    let share = rise == 0 ? 0.5 : min(max((level - heights[a]) / rise, 0), 1)
    let (from, to) = (point(a), point(b))
    return Point(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y))
  }

  private func point(_ index: Int) -> Point {
    Point(columns[index % columns.count], rows[index / columns.count])
  }
}

/// A side of a square, by the corners at its ends.
private struct GridSide: Hashable {
  let from: Int
  let to: Int

  init(_ from: Int, _ to: Int) {
    self.from = from
    self.to = to
  }
}

private struct Crossing {
  let side: GridSide
  let point: Point
}

/// Short pieces, to be put together to long lines: each side of a square has at most two.
private struct LineChains {
  private var points: [GridSide: Point] = [:]
  private var neighbours: [GridSide: [GridSide]] = [:]
  private var order: [GridSide] = []

  mutating func join(_ one: Crossing, _ other: Crossing) {
    for crossing in [one, other] where points[crossing.side] == nil {
      points[crossing.side] = crossing.point
      order.append(crossing.side)
    }
    neighbours[one.side, default: []].append(other.side)
    neighbours[other.side, default: []].append(one.side)
  }

  /// The lines, open ones from one end and closed ones from anywhere, in the order of the grid.
  var lines: [[Point]] {
    var remaining = neighbours
    let ends = order.filter { neighbours[$0]?.count == 1 }
    return (ends + order).compactMap { start in
      guard remaining[start]?.isEmpty == false else { return nil }
      var line: [Point] = []
      var side = start
      while true {
        if let point = points[side] { line.append(point) }
        guard let next = remaining[side]?.popLast() else { break }
        remaining[next]?.removeAll { $0 == side }
        side = next
      }
      return line.count > 1 ? line : nil
    }
  }
}
