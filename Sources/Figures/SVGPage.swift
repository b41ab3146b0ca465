import Markup

/// Where the panels stand on an SVG page, and how everything on it looks.
struct SVGPage {
  let width: Double
  let height: Double
  let frames: [SVGFrame]

  static let lineHeight = 18.0

  init(_ figure: Figure, width: Double) {
    self.width = width
    let least = figure.panels.compactMap(SVGFrame.textWidth(of:)).max() ?? 0
    let most = max(1, min(figure.panels.count, Int(width / 320)))
    // Text isn't made narrower; where it doesn't fit beside others, all stand below each other.
    let across = (1...most).last { (width - 16) / Double($0) >= least } ?? 1
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
