import Markup

extension PlotPainter {
  func paintMarks(in field: DotField, on canvas: inout Canvas) {
    for mark in plot.marks {
      let look = Look(mark.tone, dash: mark.lineDash, repertoire)
      switch mark.shape {
      case .line(let points):
        field.draw(places(points, field), look, on: &canvas)
      case .points(let points):
        paintPoints(points, look, field, on: &canvas)
      case .path(let points):
        paintPath(points, look, field, on: &canvas)
      case .bars(let bars):
        for bar in bars { paint(bar, look, field, on: &canvas) }
      case .histogram(let edges, let counts):
        for (index, count) in counts.enumerated() where edges.indices.contains(index + 1) {
          let (from, to) = (edges[index], edges[index + 1])
          let bin = Bar(at: from / 2 + to / 2, count, width: to - from)
          paint(bin, look, field, isBin: true, on: &canvas)
        }
      case .contours(let contours):
        for line in contours.flatMap(\.lines) {
          field.draw(places(line, field), look, on: &canvas)
        }
      case .region(let corners):
        let places = places(corners, field)
        field.fill(places.compactMap { $0 }, look, on: &canvas)
        field.draw(places + places.prefix(1), look, on: &canvas)
      case .horizontalRule(let y):
        guard let up = vertical.share(of: y) else { continue }
        field.draw([field.place(0, up), field.place(1, up)], look, on: &canvas)
      case .verticalRule(let x):
        guard let across = horizontal.share(of: x) else { continue }
        field.draw([field.place(across, 0), field.place(across, 1)], look, on: &canvas)
      case .arrow(let from, let to):
        let places = places([from, to], field)
        field.draw(places, look, on: &canvas)
        if let head = cell(to, field), let from = places[0], let to = places[1] {
          canvas.put(arrowhead(from, to), head.column, head.row, look.style)
        }
      case .text(let point, let text):
        guard let cell = cell(point, field) else { continue }
        let text = canvas.readable(text)
        let area = field.area
        let column = max(
          area.column, min(cell.column, area.column + area.columns - text.displayWidth))
        canvas.write(
          text, column, cell.row, limit: area.column + area.columns - column, look.style)
      }
    }
  }

  private func places(_ points: [Point], _ field: DotField) -> [Point?] {
    points.map { place($0, field) }
  }

  private func place(_ point: Point, _ field: DotField) -> Point? {
    guard let across = horizontal.share(of: point.x), let up = vertical.share(of: point.y) else {
      return nil
    }
    return field.place(across, up)
  }

  /// The cell of a point; nil for a gap and for what lies outside.
  private func cell(_ point: Point, _ field: DotField) -> (column: Int, row: Int)? {
    let inside = -1e-9...1 + 1e-9
    guard let across = horizontal.share(of: point.x), let up = vertical.share(of: point.y),
      inside.contains(across), inside.contains(up)
    else { return nil }
    return (field.column(across), field.row(up))
  }

  private func paintPoints(
    _ points: [Point], _ look: Look, _ field: DotField, on canvas: inout Canvas
  ) {
    // Glyphs tell series apart, but a cloud of them would cover itself.
    let isCloud = points.count > max(60, field.area.columns * field.area.rows / 8)
    for point in points {
      guard let cell = cell(point, field) else { continue }
      if isCloud, let place = place(point, field) {
        field.setDot(whole(place.x), whole(place.y), look, on: &canvas)
      } else {
        canvas.put(look.marker, cell.column, cell.row, look.style)
      }
    }
  }

  private func paintPath(
    _ points: [Point], _ look: Look, _ field: DotField, on canvas: inout Canvas
  ) {
    let places = places(points, field)
    field.draw(places, look, on: &canvas)
    let solid = places.compactMap { $0 }
    if let middle = PathMiddle(solid), middle.length >= 12 {
      let column = field.area.column + whole(middle.point.x) / canvas.dotsAcross
      let row = field.area.row + whole(middle.point.y) / canvas.dotsDown
      if field.area.contains(column, row) {
        canvas.put(arrowhead(middle.from, middle.to), column, row, look.style)
      }
    }
    let ends = points.filter { place($0, field) != nil }
    if let first = ends.first, let start = cell(first, field) {
      canvas.put(repertoire == .unicode ? "○" : "S", start.column, start.row, look.style)
    }
    if ends.count > 1, let last = ends.last, let end = cell(last, field) {
      canvas.put(look.marker, end.column, end.row, look.style)
    }
  }

  /// The arrow that comes nearest to a direction; rows count downwards.
  private func arrowhead(_ from: Point, _ to: Point) -> Unicode.Scalar {
    let across = (to.x - from.x) * (repertoire == .unicode ? 1 : 0.5)
    let up = from.y - to.y
    if across.magnitude > 2.4 * up.magnitude {
      return repertoire == .unicode ? (across > 0 ? "→" : "←") : (across > 0 ? ">" : "<")
    }
    if up.magnitude > 2.4 * across.magnitude {
      return repertoire == .unicode ? (up > 0 ? "↑" : "↓") : (up > 0 ? "^" : "v")
    }
    guard repertoire == .unicode else { return up > 0 ? "^" : "v" }
    return across > 0 ? (up > 0 ? "↗" : "↘") : (up > 0 ? "↖" : "↙")
  }

  /// Fills the cells of a bar; its upper end has eighths of a cell.
  private func paint(
    _ bar: Bar, _ look: Look, _ field: DotField, isBin: Bool = false, on canvas: inout Canvas
  ) {
    guard let left = horizontal.share(of: bar.position - bar.width / 2),
      let right = horizontal.share(of: bar.position + bar.width / 2),
      let base = vertical.share(of: bar.base), let tip = vertical.share(of: bar.value)
    else { return }
    let area = field.area
    let width = Double(area.columns)
    // The cells whose middle lies in the bar, and at least the one that the bar's middle is in.
    var first = whole((min(left, right) * width + 0.5).rounded(.down))
    var last = whole((max(left, right) * width - 0.5).rounded(.down))
    if isBin { last = max(last, first) }
    if last < first {
      first = whole(((left + right) / 2 * width).rounded(.down))
      last = first
    }
    first = max(first, 0)
    last = min(last, area.columns - 1)
    guard first <= last else { return }
    let (low, high) = (min(base, tip), max(base, tip))
    guard high >= 0, low <= 1, bar.value != bar.base else { return }
    let eighths = (Double(area.rows) * 8)
    let bottom = whole(max(low, 0) * eighths)
    let top = max(whole(min(high, 1) * eighths), bottom + 1)
    for row in 0..<area.rows {
      // Counted from the bottom of the field, in eighths of a cell.
      let floor = (area.rows - 1 - row) * 8
      let from = max(bottom - floor, 0)
      let to = min(top - floor, 8)
      guard from < to, let glyph = barGlyph(from: from, to: to, look) else { continue }
      for column in first...last {
        canvas.put(glyph, area.column + column, area.row + row, look.style)
      }
    }
  }

  /// The glyph for a cell filled between two eighths of its height; nil where it is too little.
  private func barGlyph(from: Int, to: Int, _ look: Look) -> Unicode.Scalar? {
    if from == 0, to == 8 { return look.fill }
    guard repertoire == .unicode else { return to - from >= 4 ? look.fill : nil }
    if from == 0 { return Unicode.Scalar(0x2580 + UInt32(to)) }  // ▁ to ▇
    if to == 8 { return from > 5 ? "▔" : from >= 2 ? "▀" : look.fill }
    return "━"
  }
}

extension Mark {
  /// The pattern of the mark's line where it differs from its tone's.
  var lineDash: Dash? {
    if let dash { return dash }
    switch shape {
    // Not to be mistaken for the series itself.
    case .path, .arrow, .region: return .solid
    default: return nil
    }
  }
}

extension CellArea {
  func contains(_ column: Int, _ row: Int) -> Bool {
    column >= self.column && column < self.column + columns && row >= self.row
      && row < self.row + rows
  }
}

/// The middle of a way, measured along it, and the direction there.
struct PathMiddle {
  let point: Point
  let from: Point
  let to: Point
  let length: Double

  init?(_ places: [Point]) {
    let steps = zip(places, places.dropFirst()).map { from, to in
      ((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y)).squareRoot()
    }
    length = steps.reduce(0, +)
    guard length > 0 else { return nil }
    var rest = length / 2
    var index = 0
    while index + 1 < steps.count, steps[index] < rest {
      rest -= steps[index]
      index += 1
    }
    let (a, b) = (places[index], places[index + 1])
    let share = steps[index] > 0 ? min(rest / steps[index], 1) : 0
    point = Point(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y))
    // A direction over a longer stretch than one step, which may be a zigzag.
    from = places[max(0, index - 2)]
    to = places[min(places.count - 1, index + 3)]
  }
}
