import Figures

/// Figures of every kind, for snapshots and laws.
enum SampleFigure: String, CaseIterable, Sendable {
  case curves
  case geometry
  case paths
  case histogram
  case bars
  case network
  case listing
  case logarithmic
  case gaps
  case empty

  var figure: Figure {
    switch self {
    case .curves: Self.curvesFigure
    case .geometry: Self.geometryFigure
    case .paths: Self.pathsFigure
    case .histogram: Self.histogramFigure
    case .bars: Self.barsFigure
    case .network: Self.networkFigure
    case .listing: Self.listingFigure
    case .logarithmic: Self.logarithmicFigure
    case .gaps: Self.gapsFigure
    case .empty: Figure(title: "Nothing yet", Plot())
    }
  }

  private static var curvesFigure: Figure {
    // Training loss falls, validation loss turns: parabolas and hyperbolas, no libm.
    let train = (0...100).map { Point(Double($0) * 4, 2 / (1 + Double($0) / 8)) }
    let validation = (0...100).map { index in
      let epoch = Double(index) / 100
      return Point(Double(index) * 4, 2 / (1 + epoch * 12) + epoch * epoch * 0.9)
    }
    return Figure(
      title: "Early stopping",
      Plot(
        horizontal: Axis("epoch"), vertical: Axis("loss", unit: "nats"),
        marks: [
          Mark("training", .line(train), tone: .series(0)),
          Mark("validation", .line(validation), tone: .series(1)),
          Mark("stop here", .verticalRule(120), tone: .muted),
        ]))
  }

  private static var geometryFigure: Figure {
    let bowl = MarkShape.contours(
      at: [0.5, 1, 2, 4], horizontal: -2...3, vertical: -1.5...2, resolution: 48
    ) { ($0.x - 1.6) * ($0.x - 1.6) + 4 * ($0.y - 0.5) * ($0.y - 0.5) }
    return Figure(
      title: "MAP geometry",
      Plot(
        horizontal: Axis("w₁", range: -2...3), vertical: Axis("w₂", range: -1.5...2),
        hasEqualUnits: true,
        marks: [
          Mark("data loss", bowl, tone: .muted),
          Mark(
            "‖w‖₁ = 1.1",
            .region([Point(1.1, 0), Point(0, 1.1), Point(-1.1, 0), Point(0, -1.1)]),
            tone: .series(1)),
          Mark("data minimum", .points([Point(1.6, 0.5)]), tone: .series(2)),
          Mark("MAP", .points([Point(1.1, 0)]), tone: .series(0)),
          Mark("pull", .arrow(from: Point(1.6, 0.5), to: Point(1.1, 0)), tone: .series(0)),
          Mark("", .text(Point(-1.9, 1.8), "λ = 1"), tone: .muted),
        ]))
  }

  private static var pathsFigure: Figure {
    func path(_ rate: Double) -> [Point] {
      var point = Point(-2, -2)
      return (0...60).map { _ in
        defer {
          point = Point(
            point.x - rate * (point.x - 2), point.y - 1.6 * rate * (point.y - 1.5))
        }
        return point
      }
    }
    func plot(_ title: String, _ rate: Double, _ tone: Tone) -> Panel {
      .plot(
        Plot(
          title: title, horizontal: Axis("w₁", range: -2.5...2.5),
          vertical: Axis("w₂", range: -2.5...2.5), hasEqualUnits: true,
          marks: [Mark("path", .path(path(rate)), tone: tone)]))
    }
    return Figure(
      title: "Two optimizers",
      panels: [plot("Adam + L2", 0.1, .series(0)), plot("AdamW", 0.2, .series(1))])
  }

  private static var histogramFigure: Figure {
    let counts: [Double] = [0, 0, 0, 1, 4, 3, 13, 9, 31, 32, 38, 24, 23, 14, 6, 1, 1, 0, 0, 0]
    let edges = (0...20).map { -2 + Double($0) * 0.2 }
    return Figure(
      title: "Weights",
      Plot(
        horizontal: Axis("weight"), vertical: Axis("count"),
        marks: [Mark("epoch 0", .histogram(edges: edges, counts: counts))]))
  }

  private static var barsFigure: Figure {
    let values = [0.8, -0.5, 1.3, 0.4]
    return Figure(
      title: "Dropout sampler",
      Plot(
        horizontal: Axis(
          "unit", ticks: values.indices.map { AxisTick(Double($0), "a\($0 + 1)") }),
        vertical: Axis("activation"),
        marks: [
          Mark(
            "evaluation",
            .bars(values.enumerated().map { Bar(at: Double($0) - 0.2, $1, width: 0.35) }),
            tone: .muted),
          Mark(
            "mean of samples",
            .bars(values.enumerated().map { Bar(at: Double($0) + 0.2, $1 * 1.2, width: 0.35) }),
            tone: .series(0)),
        ]))
  }

  private static var networkFigure: Figure {
    Figure(
      title: "Dropout, p = 0.5",
      panels: [
        .network(
          Network(layers: [
            NetworkLayer("Input", units: 3),
            NetworkLayer("Hidden 1", isKept: [true, false, true, true, false]),
            NetworkLayer("Hidden 2", isKept: [false, true, true, false, true]),
            NetworkLayer("Output", units: 2),
          ]))
      ])
  }

  private static var listingFigure: Figure {
    Figure(
      title: "AdamW, line by line",
      panels: [
        .listing(
          Listing(
            lines: ["g = grad(w)", "m = b1 * m + (1 - b1) * g", "w = w - eta * lam * w"],
            current: 1, isCode: true)),
        .table(
          FigureTable(
            header: ["λ", "train", "test"],
            rows: [["0", "0.02", "0.37"], ["0.1", "0.10", "0.22"]],
            current: 1)),
      ])
  }

  private static var logarithmicFigure: Figure {
    let strengths = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100]
    let test = [0.31, 0.26, 0.21, 0.18, 0.17, 0.22, 0.38, 0.55, 0.72]
    let train = [0.001, 0.003, 0.01, 0.02, 0.03, 0.1, 0.21, 0.35, 0.48]
    return Figure(
      title: "Ridge",
      Plot(
        horizontal: Axis("λ", scale: .logarithmic), vertical: Axis("mean squared error"),
        marks: [
          Mark("train", .line(zip(strengths, train).map { Point($0, $1) }), tone: .series(0)),
          Mark("validation", .line(zip(strengths, test).map { Point($0, $1) }), tone: .series(1)),
        ]))
  }

  private static var gapsFigure: Figure {
    let values = [1, 2, .nan, 4, .infinity, -1, 1e300, 3]
    return Figure(
      title: "Gaps",
      Plot(
        horizontal: Axis("x"), vertical: Axis("y"),
        marks: [
          Mark("broken", .line(values.enumerated().map { Point(Double($0), $1) })),
          Mark("lost", .points([Point(.nan, .nan)]), tone: .series(1)),
          Mark("", .horizontalRule(.infinity), tone: .muted),
        ]))
  }
}
