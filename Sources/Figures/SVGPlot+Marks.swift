import Markup

extension SVGPlot {
  func write(_ mark: Mark, to document: inout SVGDocument) {
    let style = mark.tone.className
    switch mark.shape {
    case .line(let points):
      stroke(points.map(place), mark, to: &document)
      writeLonePoints(points, mark, to: &document)
    case .points(let points):
      for point in points {
        guard let place = visiblePlace(point) else { continue }
        write(mark.tone, at: place, to: &document)
      }
    case .path(let points):
      writePath(points, mark, to: &document)
    case .bars(let bars):
      for bar in bars { write(bar, mark, to: &document) }
    case .histogram(let edges, let counts):
      for (index, count) in counts.enumerated() where edges.indices.contains(index + 1) {
        let (from, to) = (edges[index], edges[index + 1])
        write(Bar(at: from / 2 + to / 2, count, width: to - from), mark, to: &document)
      }
    case .contours(let contours):
      for line in contours.flatMap(\.lines) {
        stroke(line.map(place), mark, width: "thin", to: &document)
      }
    case .region(let corners):
      let places = corners.compactMap(place)
      document.element(
        "path",
        [
          ("class", "f\(style)"), ("fill-opacity", "0.18"),
          ("d", Self.path(places.map(clamped)) + (places.isEmpty ? "M0 0" : "Z")),
        ])
      stroke(places + places.prefix(1), mark, to: &document)
    case .horizontalRule(let value):
      guard let y = y(value) else { return }
      stroke([Point(left, y), Point(left + width, y)], mark, to: &document)
    case .verticalRule(let value):
      guard let x = x(value) else { return }
      stroke([Point(x, top), Point(x, top + height)], mark, to: &document)
    case .arrow(let from, let to):
      stroke([place(from), place(to)], mark, to: &document)
      if let start = place(from), let end = visiblePlace(to) {
        writeHead(from: start, at: end, mark.tone, to: &document)
      }
    case .text(let point, let text):
      guard let place = visiblePlace(point) else { return }
      document.element(
        "text", [("class", "f\(style)"), at("x", place.x), at("y", place.y)],
        text: text)
    }
  }

  /// What the legend shows of a mark.
  func writeSample(
    of mark: Mark, from: Point, to: Point, to document: inout SVGDocument
  ) {
    let style = mark.tone.className
    let middle = Point((from.x + to.x) / 2, from.y)
    switch mark.shape {
    case .points, .text: write(mark.tone, at: middle, to: &document)
    case .bars, .histogram, .region:
      document.element(
        "rect",
        [
          ("class", "f\(style) s\(style)"), ("fill-opacity", mark.tone.fillOpacity),
          at("x", from.x + 4), at("y", from.y - 5), ("width", "16"), ("height", "10"),
        ])
    case .path:
      let end = Point(to.x - 5, to.y)
      document.element("path", strokeAttributes(mark, "line") + [("d", Self.path([from, end]))])
      write(mark.tone, at: end, to: &document)
    case .arrow:
      document.element("path", strokeAttributes(mark, "line") + [("d", Self.path([from, to]))])
      writeHead(from: from, at: to, mark.tone, to: &document)
    case .line, .horizontalRule, .verticalRule:
      document.element("path", strokeAttributes(mark, "line") + [("d", Self.path([from, to]))])
    case .contours:
      document.element("path", strokeAttributes(mark, "thin") + [("d", Self.path([from, to]))])
    }
  }

  /// Draws a line through places, broken at gaps and cut off at the edges of the field.
  private func stroke(
    _ places: [Point?], _ mark: Mark, width stroke: String = "line",
    to document: inout SVGDocument
  ) {
    var commands = ""
    var pen: Point?
    for (start, end) in zip(places, places.dropFirst()) {
      guard let start, let end,
        let visible = Segment(from: start, to: end).clipped(
          horizontal: left...left + width, vertical: top...top + height)
      else {
        pen = nil
        continue
      }
      if pen != visible.from { commands += Self.path([visible.from]) }
      commands += "L" + Self.path([visible.to]).dropFirst()
      pen = visible.to
    }
    guard !commands.isEmpty else { return }
    document.element("path", strokeAttributes(mark, stroke) + [("d", commands)])
  }

  /// A point of a line between two gaps, which no stroke reaches.
  private func writeLonePoints(_ points: [Point], _ mark: Mark, to document: inout SVGDocument) {
    let places = points.map(place)
    for (index, point) in points.enumerated() where places[index] != nil {
      let hasNeighbour =
        (index > 0 && places[index - 1] != nil)
        || (index + 1 < places.count && places[index + 1] != nil)
      if !hasNeighbour, let place = visiblePlace(point) {
        write(mark.tone, at: place, to: &document)
      }
    }
  }

  private func strokeAttributes(_ mark: Mark, _ stroke: String) -> [(String, String)] {
    var attributes = [("class", "\(stroke) s\(mark.tone.className)")]
    switch mark.lineDash ?? mark.tone.dash {
    case .solid: break
    case .dashed: attributes.append(("stroke-dasharray", "8 4"))
    case .dotted: attributes.append(("stroke-dasharray", "2 4"))
    case .dashDotted: attributes.append(("stroke-dasharray", "8 4 2 4"))
    }
    return attributes
  }

  private func writePath(_ points: [Point], _ mark: Mark, to document: inout SVGDocument) {
    let places = points.map(place)
    stroke(places, mark, to: &document)
    let solid = places.compactMap { $0 }
    if let middle = PathMiddle(solid), middle.length > 60 {
      writeHead(from: middle.from, at: middle.point, towards: middle.to, mark.tone, to: &document)
    }
    let ends = points.filter { place($0) != nil }
    if let first = ends.first.flatMap(visiblePlace) {
      document.element(
        "circle",
        [
          ("class", "paper s\(mark.tone.className)"), ("stroke-width", "2"), at("cx", first.x),
          at("cy", first.y), ("r", "4"),
        ])
    }
    if ends.count > 1, let last = ends.last.flatMap(visiblePlace) {
      write(mark.tone, at: last, to: &document)
    }
  }

  /// Draws the tip of an arrow.
  private func writeHead(
    from start: Point, at end: Point, towards goal: Point? = nil, _ tone: Tone,
    to document: inout SVGDocument
  ) {
    let goal = goal ?? end
    let (dx, dy) = (goal.x - start.x, goal.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0, (left...left + width).contains(end.x) || goal == end else { return }
    let (ux, uy) = (dx / length, dy / length)
    let corners = [
      end, Point(end.x - 9 * ux + 4 * uy, end.y - 9 * uy - 4 * ux),
      Point(end.x - 9 * ux - 4 * uy, end.y - 9 * uy + 4 * ux),
    ]
    document.element(
      "path", [("class", "f\(tone.className)"), ("d", Self.path(corners) + "Z")])
  }

  /// Draws the glyph of a series, each in a shape of its own.
  private func write(_ tone: Tone, at place: Point, to document: inout SVGDocument) {
    let (x, y) = (place.x, place.y)
    func shape(_ offsets: [(Double, Double)]) -> String {
      Self.path(offsets.map { Point(x + $0.0, y + $0.1) })
    }
    let style = tone.className
    if case .muted = tone {
      document.element(
        "circle", [("class", "f\(style)"), at("cx", x), at("cy", y), ("r", "2.5")])
      return
    }
    let commands: String
    switch tone.place {
    case 0:
      document.element("circle", [("class", "f\(style)"), at("cx", x), at("cy", y), ("r", "4.5")])
      return
    case 1: commands = shape([(0, -6), (5, 4), (-5, 4)]) + "Z"
    case 2: commands = shape([(-4, -4), (4, -4), (4, 4), (-4, 4)]) + "Z"
    case 3: commands = shape([(0, -6), (5, 0), (0, 6), (-5, 0)]) + "Z"
    case 4: commands = shape([(-4, -4), (4, 4)]) + shape([(-4, 4), (4, -4)])
    default: commands = shape([(0, -5), (0, 5)]) + shape([(-5, 0), (5, 0)])
    }
    document.element(
      "path",
      [
        ("class", tone.place < 4 ? "f\(style)" : "line s\(style)"), ("d", commands),
      ])
  }

  private func write(_ bar: Bar, _ mark: Mark, to document: inout SVGDocument) {
    guard let from = place(Point(bar.position - bar.width / 2, bar.base)).map(clamped),
      let to = place(Point(bar.position + bar.width / 2, bar.value)).map(clamped)
    else { return }
    let (x, y) = (min(from.x, to.x), min(from.y, to.y))
    let size = ((to.x - from.x).magnitude, (to.y - from.y).magnitude)
    guard size.0 > 0, size.1 > 0 else { return }
    let style = mark.tone.className
    document.element(
      "rect",
      [
        ("class", "f\(style) s\(style)"), ("fill-opacity", mark.tone.fillOpacity), at("x", x),
        at("y", y), at("width", size.0), at("height", size.1),
      ])
  }

  private func clamped(_ place: Point) -> Point {
    Point(min(max(place.x, left), left + width), min(max(place.y, top), top + height))
  }
}

extension Tone {
  /// The end of the class names of the tone.
  var className: String {
    switch self {
    case .series: "\(place)"
    case .muted: "m"
    }
  }

  /// How solid a filled area is: neighbours differ by more than hue.
  fileprivate var fillOpacity: String {
    switch self {
    case .series: ["0.9", "0.45", "0.7", "0.25", "0.9", "0.45"][place]
    case .muted: "0.3"
    }
  }
}
