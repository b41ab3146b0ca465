/// A straight line between two points of a raster or a page.
struct Segment: Hashable {
  var from: Point
  var to: Point

  /// The part within a rectangle; nil where there is none.
  ///
  /// After Y.-D. Liang and B. A. Barsky, "A new concept and method for line clipping" (1984): each
  /// side of the rectangle shortens the interval of the line's parameter.
  func clipped(
    horizontal: ClosedRange<Double>, vertical: ClosedRange<Double>
  ) -> Segment? {
    var (entry, exit) = (0.0, 1.0)
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    for (slope, room) in [
      (-dx, from.x - horizontal.lowerBound), (dx, horizontal.upperBound - from.x),
      (-dy, from.y - vertical.lowerBound), (dy, vertical.upperBound - from.y),
    ] {
      if slope == 0 {
        if room < 0 { return nil }
        continue
      }
      if slope < 0 {
        entry = max(entry, room / slope)
      } else {
        exit = min(exit, room / slope)
      }
    }
    guard entry <= exit else { return nil }
    return Segment(
      from: Point(from.x + entry * dx, from.y + entry * dy),
      to: Point(from.x + exit * dx, from.y + exit * dy))
  }
}
