import Markup

/// Where the panels stand on an SVG page, and how everything on it looks.
struct SVGPage {
  let width: Double
  let height: Double
  let frames: [SVGFrame]

  static let lineHeight = 18.0

  init(_ figure: Figure, width: Double) {
    self.width = width
    let across = max(1, min(figure.panels.count, Int(width / 320)))
    let panelWidth = (width - 16) / Double(across)
    var frames: [SVGFrame] = []
    var top = figure.title.isEmpty ? 8.0 : 36.0
    for start in stride(from: 0, to: figure.panels.count, by: across) {
      let row = figure.panels[start..<min(start + across, figure.panels.count)]
      let height = row.map { Self.height(of: $0, width: panelWidth) }.max() ?? 0
      for index in row.indices {
        frames.append(
          SVGFrame(
            x: 8 + Double(index - start) * panelWidth, y: top, width: panelWidth, height: height))
      }
      top += height
    }
    self.frames = frames
    height = top + 8
  }

  /// The height that suits a panel; a huge listing is cut off rather than endless.
  private static func height(of panel: Panel, width: Double) -> Double {
    let heading = panel.title.isEmpty ? 8.0 : 28.0
    switch panel {
    case .plot(let plot): return SVGPlot.height(of: plot, width: width)
    case .network(let network):
      let units = network.layers.map(\.isKept.count).max() ?? 0
      return heading + 40 + min(max(Double(units) * 44, 120), width * 0.6)
    case .listing(let listing):
      return heading + Double(min(listing.lines.count, 400)) * lineHeight + 16
    case .table(let table):
      return heading + Double(min(table.rows.count, 400) + 1) * lineHeight + 16
    }
  }

  /// Classes rather than CSS variables, which some programs that draw SVG don't know. The colours
  /// keep their order of hues in both themes; they are Okabe and Ito's, made darker or lighter
  /// until each stands out from its paper.
  static let styleSheet: StaticString = """

    .weightroom-figure { font: 12px system-ui, "Helvetica Neue", Arial, sans-serif; }
    .weightroom-figure text { fill: #1f2328; }
    .weightroom-figure .paper { fill: #ffffff; }
    .weightroom-figure .title { font-size: 15px; font-weight: 600; }
    .weightroom-figure .panel { font-size: 13px; font-weight: 600; }
    .weightroom-figure .soft { fill: #5b636d; }
    .weightroom-figure .code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; }
    .weightroom-figure .now { font-weight: 700; }
    .weightroom-figure .axis { stroke: #8a929b; fill: none; }
    .weightroom-figure .grid { stroke: #e6e8eb; fill: none; }
    .weightroom-figure .line { stroke-width: 2; fill: none; stroke-linejoin: round; }
    .weightroom-figure .thin { stroke-width: 1; fill: none; }
    .weightroom-figure .s0 { stroke: #0072b2; } .weightroom-figure .f0 { fill: #0072b2; }
    .weightroom-figure .s1 { stroke: #c04e00; } .weightroom-figure .f1 { fill: #c04e00; }
    .weightroom-figure .s2 { stroke: #00795a; } .weightroom-figure .f2 { fill: #00795a; }
    .weightroom-figure .s3 { stroke: #a8437f; } .weightroom-figure .f3 { fill: #a8437f; }
    .weightroom-figure .s4 { stroke: #8a6100; } .weightroom-figure .f4 { fill: #8a6100; }
    .weightroom-figure .s5 { stroke: #2f7fb0; } .weightroom-figure .f5 { fill: #2f7fb0; }
    .weightroom-figure .sm { stroke: #767e87; } .weightroom-figure .fm { fill: #767e87; }
    @media (prefers-color-scheme: dark) {
    .weightroom-figure text { fill: #e6e9ec; }
    .weightroom-figure .paper { fill: #14171a; }
    .weightroom-figure .soft { fill: #a3abb4; }
    .weightroom-figure .axis { stroke: #6f7780; }
    .weightroom-figure .grid { stroke: #2a2f35; }
    .weightroom-figure .s0 { stroke: #4da8e0; } .weightroom-figure .f0 { fill: #4da8e0; }
    .weightroom-figure .s1 { stroke: #f0853e; } .weightroom-figure .f1 { fill: #f0853e; }
    .weightroom-figure .s2 { stroke: #2fc499; } .weightroom-figure .f2 { fill: #2fc499; }
    .weightroom-figure .s3 { stroke: #e39ac3; } .weightroom-figure .f3 { fill: #e39ac3; }
    .weightroom-figure .s4 { stroke: #f2be4a; } .weightroom-figure .f4 { fill: #f2be4a; }
    .weightroom-figure .s5 { stroke: #9cd2f5; } .weightroom-figure .f5 { fill: #9cd2f5; }
    .weightroom-figure .sm { stroke: #8d959e; } .weightroom-figure .fm { fill: #8d959e; }
    }

    """
}

/// A rectangle of the page.
struct SVGFrame {
  let x: Double
  let y: Double
  let width: Double
  let height: Double

  /// About how wide text of the usual size is.
  static func textWidth(_ text: String) -> Double { Double(text.displayWidth) * 6.8 }

  /// Writes the title of a panel.
  ///
  /// - Returns: The height that it takes.
  func writeTitle(_ title: String, to document: inout SVGDocument) -> Double {
    guard !title.isEmpty else { return 8 }
    document.element(
      "text", [("class", "panel"), at("x", x + 8), at("y", y + 18)], text: title)
    return 28
  }

  func write(_ listing: Listing, to document: inout SVGDocument) {
    var baseline = y + writeTitle(listing.title, to: &document) + 14
    for (index, line) in listing.lines.prefix(400).enumerated() {
      let isCurrent = index == listing.current
      if isCurrent {
        document.element("text", [at("x", x + 8), at("y", baseline)], text: "▸")
      }
      document.element(
        "text",
        [
          ("class", "\(listing.isCode ? "code" : "")\(isCurrent ? " now" : "")"),
          ("xml:space", "preserve"), at("x", x + 24), at("y", baseline),
        ], text: line)
      baseline += SVGPage.lineHeight
    }
  }

  func write(_ table: FigureTable, to document: inout SVGDocument) {
    var baseline = y + writeTitle(table.title, to: &document) + 14
    let count = min(table.header.count, 64)
    let rows = [table.header] + table.rows.prefix(400)
    let widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? Self.textWidth($0[column]) : 0 }.max() ?? 0
    }
    for (index, row) in rows.enumerated() {
      let isCurrent = index > 0 && table.current == index - 1
      if isCurrent {
        document.element("text", [at("x", x + 8), at("y", baseline)], text: "▸")
      }
      var left = x + 24
      for (column, cell) in row.prefix(count).enumerated() {
        let isFirst = column == 0
        document.element(
          "text",
          [
            ("class", index == 0 ? "soft" : isCurrent ? "now" : ""),
            ("text-anchor", isFirst ? "start" : "end"),
            at("x", isFirst ? left : left + widths[column]), at("y", baseline),
          ], text: cell)
        left += widths[column] + 16
      }
      baseline += SVGPage.lineHeight
    }
  }
}

/// An attribute that is a coordinate.
func at(_ name: String, _ value: Double) -> (String, String) { (name, SVGDocument.number(value)) }
