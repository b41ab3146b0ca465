import Markup

/// A rectangle of a canvas, addressed by the shares of a plot's axes.
struct DotField {
  let area: CellArea
  /// The dots of the area, and the first of them on the canvas.
  let dotsAcross: Int
  let dotsDown: Int
  private let originX: Int
  private let originY: Int
  private let perCellAcross: Int
  private let perCellDown: Int

  init(_ area: CellArea, on canvas: Canvas) {
    self.area = area
    perCellAcross = canvas.dotsAcross
    perCellDown = canvas.dotsDown
    dotsAcross = max(1, area.columns * perCellAcross)
    dotsDown = max(1, area.rows * perCellDown)
    originX = area.column * perCellAcross
    originY = area.row * perCellDown
  }

  /// A place in dots from the top left of the field, for shares from the bottom left.
  func place(_ across: Double, _ up: Double) -> Point {
    Point(across * Double(dotsAcross - 1), (1 - up) * Double(dotsDown - 1))
  }

  /// The column of the canvas at a share of the width.
  func column(_ across: Double) -> Int {
    area.column + whole(across * Double(dotsAcross - 1)) / perCellAcross
  }

  /// The row of the canvas at a share of the height.
  func row(_ up: Double) -> Int {
    area.row + whole((1 - up) * Double(dotsDown - 1)) / perCellDown
  }

  func setDot(_ x: Int, _ y: Int, _ look: Look, on canvas: inout Canvas) {
    guard x >= 0, y >= 0, x < dotsAcross, y < dotsDown else { return }
    canvas.setDot(originX + x, originY + y, look)
  }

  /// Draws a polyline, broken at the gaps; the pattern of its strokes goes on around corners.
  func draw(_ places: [Point?], _ look: Look, on canvas: inout Canvas) {
    let turn = canvas.repertoire == .unicode ? look.dash.turn : []
    let horizontal = 0...Double(dotsAcross - 1)
    let vertical = 0...Double(dotsDown - 1)
    var step = 0
    var previous: Point?
    for (index, place) in places.enumerated() {
      defer { previous = place }
      guard let place else { continue }
      guard let start = previous else {
        let isAlone = index + 1 >= places.count || places[index + 1] == nil
        if isAlone, horizontal.contains(place.x), vertical.contains(place.y) {
          // One dot between gaps would be overlooked.
          let column = area.column + whole(place.x) / perCellAcross
          canvas.put(look.marker, column, area.row + whole(place.y) / perCellDown, look.style)
        }
        continue
      }
      var segment = Segment(from: start, to: place)
      if !(horizontal.contains(start.x) && horizontal.contains(place.x)
        && vertical.contains(start.y) && vertical.contains(place.y))
      {
        guard let visible = segment.clipped(horizontal: horizontal, vertical: vertical) else {
          continue
        }
        segment = visible
      }
      trace(segment) { x, y in
        if turn.isEmpty || turn[step % turn.count] { setDot(x, y, look, on: &canvas) }
        step += 1
      }
    }
  }

  /// Bresenham's line, without its first dot, which the line before has drawn, unless it is all.
  private func trace(_ segment: Segment, _ visit: (Int, Int) -> Void) {
    var (x, y) = (whole(segment.from.x), whole(segment.from.y))
    let (endX, endY) = (whole(segment.to.x), whole(segment.to.y))
    let (dx, dy) = (abs(endX - x), -abs(endY - y))
    let (stepX, stepY) = (x < endX ? 1 : -1, y < endY ? 1 : -1)
    var error = dx + dy
    if dx == 0, dy == 0 { return visit(x, y) }
    visit(x, y)
    while x != endX || y != endY {
      let doubled = 2 * error
      if doubled >= dy {
        error += dy
        x += stepX
      }
      if doubled <= dx {
        error += dx
        y += stepY
      }
      visit(x, y)
    }
  }

  /// Fills the inside of a polygon with a loose pattern of dots (even-odd rule).
  func fill(_ corners: [Point], _ look: Look, on canvas: inout Canvas) {
    guard corners.count >= 3 else { return }
    let spacing = canvas.repertoire == .unicode ? 3 : 2
    for y in 0..<dotsDown {
      var crossings: [Double] = []
      for (index, from) in corners.enumerated() {
        let to = corners[(index + 1) % corners.count]
        guard (from.y > Double(y)) != (to.y > Double(y)) else { continue }
        crossings.append(from.x + (Double(y) - from.y) / (to.y - from.y) * (to.x - from.x))
      }
      crossings.sort()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        let first = max(0, whole(crossings[pair].rounded(.up)))
        let last = min(dotsAcross - 1, whole(crossings[pair + 1].rounded(.down)))
        guard first <= last else { continue }
        for x in first...last where (x + y) % spacing == 0 && (canvas.dotsDown == 1 || y % 2 == 0) {
          setDot(x, y, look, on: &canvas)
        }
      }
    }
  }
}

/// The nearest whole number, for places: bounded, so that no place is too far for the arithmetic.
///
/// Halves go away from 0. To add one half and cut off is many times as quick as to call `round`.
func whole(_ value: Double) -> Int {
  value.isNaN ? 0 : Int(min(max(value, -1e9), 1e9) + (value < 0 ? -0.5 : 0.5))
}
