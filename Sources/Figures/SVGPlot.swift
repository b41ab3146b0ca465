import Markup

/// Draws a plot as SVG: grid and axes, marks, legend.
struct SVGPlot {
  let plot: Plot
  let horizontal: PlacedAxis
  let vertical: PlacedAxis
  let frame: SVGFrame
  /// The field within the axes.
  let left: Double
  let top: Double
  let width: Double
  let height: Double

  init(_ plot: Plot, in frame: SVGFrame) {
    self.plot = plot
    self.frame = frame
    horizontal = plot.placedHorizontal
    vertical = plot.placedVertical
    let labels = vertical.ticks(parts: 6).map { SVGFrame.textWidth($0.label) }
    let gutter = min((labels.max() ?? 0) + 16, frame.width / 2)
    let heading = Self.headingHeight(plot, vertical)
    left = frame.x + gutter
    top = frame.y + heading
    let room = max(20, frame.width - gutter - 16)
    let footer = Self.footerHeight(plot, width: frame.width, horizontal)
    var height = max(20, frame.height - heading - footer)
    var width = room
    if let ratio = Self.ratio(plot, horizontal, vertical) {
      width = min(room, max(20, height * ratio))
      height = min(height, max(20, width / ratio))
    }
    self.width = width
    self.height = height
  }

  /// The height that suits a plot of a width.
  static func height(of plot: Plot, width: Double) -> Double {
    let (horizontal, vertical) = (plot.placedHorizontal, plot.placedVertical)
    let ratio = Self.ratio(plot, horizontal, vertical) ?? 1.8
    let field = min(max((width - 60) / ratio, 120), max(width * 0.8, 160))
    return headingHeight(plot, vertical) + field + footerHeight(plot, width: width, horizontal)
  }

  /// Width over height of the field where a unit is as long across as upwards.
  private static func ratio(
    _ plot: Plot, _ horizontal: PlacedAxis, _ vertical: PlacedAxis
  ) -> Double? {
    guard plot.hasEqualUnits, horizontal.scale == .linear, vertical.scale == .linear else {
      return nil
    }
    let across = horizontal.range.upperBound - horizontal.range.lowerBound
    let up = vertical.range.upperBound - vertical.range.lowerBound
    return min(max(across / up, 0.05), 20)
  }

  private static func headingHeight(_ plot: Plot, _ vertical: PlacedAxis) -> Double {
    (plot.title.isEmpty ? 8 : 28) + (vertical.label.isEmpty ? 4 : 20)
  }

  private static func footerHeight(
    _ plot: Plot, width: Double, _ horizontal: PlacedAxis
  ) -> Double {
    let rows = legendPlaces(plot, width: width - 24).last.map { $0.row + 1 } ?? 0
    return 24 + (horizontal.label.isEmpty ? 0 : 18) + Double(rows) * SVGPage.lineHeight + 8
  }

  func write(to document: inout SVGDocument) {
    let heading = frame.writeTitle(plot.title, to: &document)
    if !vertical.label.isEmpty {
      document.element(
        "text", [("class", "soft"), at("x", frame.x + 8), at("y", frame.y + heading + 10)],
        text: vertical.label)
    }
    writeAxes(to: &document)
    for mark in plot.marks { write(mark, to: &document) }
    writeLegend(to: &document)
  }

  /// The place on the page of a number across; nil for a gap.
  func x(_ value: Double) -> Double? { horizontal.share(of: value).map { left + $0 * width } }

  /// The place on the page of a number upwards; nil for a gap.
  func y(_ value: Double) -> Double? { vertical.share(of: value).map { top + (1 - $0) * height } }

  func place(_ point: Point) -> Point? {
    guard let x = x(point.x), let y = y(point.y) else { return nil }
    return Point(x, y)
  }

  /// The place of a point in the field; nil for a gap and for what lies outside.
  func visiblePlace(_ point: Point) -> Point? {
    guard let place = place(point), (left - 0.5...left + width + 0.5).contains(place.x),
      (top - 0.5...top + height + 0.5).contains(place.y)
    else { return nil }
    return place
  }

  private func writeAxes(to document: inout SVGDocument) {
    for tick in vertical.ticks(parts: 6) {
      guard let y = y(tick.position) else { continue }
      line(from: Point(left, y), to: Point(left + width, y), "grid", to: &document)
      document.element(
        "text",
        [("class", "soft"), ("text-anchor", "end"), at("x", left - 6), at("y", y + 4)],
        text: tick.label.replacingLeadingHyphen)
    }
    var end = -Double.infinity
    for tick in horizontal.ticks(parts: max(2, Int(width / 70))) {
      guard let x = x(tick.position) else { continue }
      line(from: Point(x, top), to: Point(x, top + height), "grid", to: &document)
      let half = SVGFrame.textWidth(tick.label) / 2
      guard x - half > end else { continue }
      end = x + half + 4
      document.element(
        "text",
        [("class", "soft"), ("text-anchor", "middle"), at("x", x), at("y", top + height + 16)],
        text: tick.label.replacingLeadingHyphen)
    }
    document.element(
      "path",
      [
        ("class", "axis"),
        (
          "d",
          Self.path([Point(left, top), Point(left, top + height)])
            + Self.path([Point(left, top + height), Point(left + width, top + height)])
        ),
      ])
    guard !horizontal.label.isEmpty else { return }
    document.element(
      "text",
      [
        ("class", "soft"), ("text-anchor", "middle"), at("x", left + width / 2),
        at("y", top + height + 34),
      ], text: horizontal.label)
  }

  private func writeLegend(to document: inout SVGDocument) {
    let first = top + height + 24 + (horizontal.label.isEmpty ? 0 : 18) + 12
    for entry in Self.legendPlaces(plot, width: frame.width - 24) {
      let x = frame.x + 12 + entry.x
      let y = first + Double(entry.row) * SVGPage.lineHeight
      writeSample(of: entry.mark, from: Point(x, y - 4), to: Point(x + 24, y - 4), to: &document)
      document.element("text", [at("x", x + 30), at("y", y)], text: entry.mark.name)
    }
  }

  private struct LegendPlace {
    let mark: Mark
    let x: Double
    let row: Int
  }

  private static func legendPlaces(_ plot: Plot, width: Double) -> [LegendPlace] {
    var (x, row) = (0.0, 0)
    var seen: Set<Mark> = []
    return plot.marks.compactMap { mark in
      guard !mark.name.isEmpty, seen.insert(mark.withoutData).inserted else { return nil }
      let entry = 30 + SVGFrame.textWidth(mark.name)
      if x > 0, x + entry > width {
        x = 0
        row += 1
      }
      defer { x += entry + 20 }
      return LegendPlace(mark: mark, x: x, row: row)
    }
  }

  func line(
    from: Point, to: Point, _ style: String, to document: inout SVGDocument
  ) {
    document.element(
      "line",
      [
        ("class", style), at("x1", from.x), at("y1", from.y), at("x2", to.x), at("y2", to.y),
      ])
  }

  /// The commands of a line through points.
  static func path(_ points: [Point]) -> String {
    points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(SVGDocument.number(point.x)) \(SVGDocument.number(point.y))"
    }.joined()
  }
}

extension Mark {
  /// What the legend shows of the mark.
  fileprivate var withoutData: Mark {
    var mark = self
    switch shape {
    case .line: mark.shape = .line([])
    case .points: mark.shape = .points([])
    case .path: mark.shape = .path([])
    case .bars: mark.shape = .bars([])
    case .histogram: mark.shape = .histogram(edges: [], counts: [])
    case .contours: mark.shape = .contours([])
    case .region: mark.shape = .region([])
    case .horizontalRule, .verticalRule, .arrow, .text: break
    }
    return mark
  }
}
