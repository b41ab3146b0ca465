import Figures

/// Figures that nobody would draw: every kind of mark, numbers of every size, text of every kind.
struct RandomFigure {
  private var generator: SeededGenerator

  init(seed: Int) { generator = SeededGenerator(seed: seed) }

  mutating func figure() -> Figure {
    Figure(
      title: text(), panels: (0..<Int.random(in: 0...4, using: &generator)).map { _ in panel() })
  }

  private mutating func panel() -> Panel {
    switch Int.random(in: 0...6, using: &generator) {
    case 0:
      return .network(
        Network(
          title: text(),
          layers: (0..<count(5)).map { _ in
            NetworkLayer(
              text(), isKept: (0..<count(40)).map { _ in Bool.random(using: &generator) })
          }))
    case 1:
      return .listing(
        Listing(
          title: text(), lines: (0..<count(30)).map { _ in text() }, current: index(),
          isCode: Bool.random(using: &generator)))
    case 2:
      return .table(
        FigureTable(
          title: text(), header: (0..<count(5)).map { _ in text() },
          rows: (0..<count(12)).map { _ in (0..<count(7)).map { _ in text() } }, current: index()))
    default:
      return .plot(
        Plot(
          title: text(), horizontal: axis(), vertical: axis(),
          hasEqualUnits: Bool.random(using: &generator),
          marks: (0..<count(6)).map { _ in mark() }))
    }
  }

  private mutating func axis() -> Axis {
    let ends = [number(), number()].filter { !$0.isNaN }.sorted()
    let range = ends.count == 2 && Bool.random(using: &generator) ? ends[0]...ends[1] : nil
    let ticks =
      Int.random(in: 0...4, using: &generator) == 0
      ? (0..<count(30)).map { _ in AxisTick(number(), text()) } : nil
    return Axis(
      text(), unit: text(), scale: Bool.random(using: &generator) ? .linear : .logarithmic,
      range: range, ticks: ticks)
  }

  private mutating func mark() -> Mark {
    let shape: MarkShape
    switch Int.random(in: 0...10, using: &generator) {
    case 0: shape = .line(points())
    case 1: shape = .points(points())
    case 2: shape = .path(points())
    case 3:
      shape = .bars(
        (0..<count(20)).map { _ in Bar(at: number(), number(), width: number(), base: number()) })
    case 4:
      shape = .histogram(
        edges: (0..<count(20)).map { _ in number() }, counts: (0..<count(20)).map { _ in number() })
    case 5:
      shape = .contours((0..<count(3)).map { _ in Contour(level: number(), lines: [points()]) })
    case 6: shape = .region(points())
    case 7: shape = .horizontalRule(number())
    case 8: shape = .verticalRule(number())
    case 9: shape = .arrow(from: Point(number(), number()), to: Point(number(), number()))
    default: shape = .text(Point(number(), number()), text())
    }
    let tone =
      Bool.random(using: &generator)
      ? Tone.muted : .series(Int.random(in: Int.min...Int.max, using: &generator))
    return Mark(text(), shape, tone: tone, dash: Dash.allCases.randomElement(using: &generator))
  }

  private mutating func points() -> [Point] {
    (0..<count(80)).map { _ in Point(number(), number()) }
  }

  private mutating func count(_ limit: Int) -> Int { Int.random(in: 0...limit, using: &generator) }

  private mutating func index() -> Int? {
    [nil, 0, 3, -1, .max, .min].randomElement(using: &generator) ?? nil
  }

  private mutating func number() -> Double {
    switch Int.random(in: 0...9, using: &generator) {
    case 0:
      return [
        .nan, .infinity, -.infinity, 0, -0.0, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
        -.greatestFiniteMagnitude, 1e249, 1e-300, 1e15 + 0.1,
      ].randomElement(using: &generator) ?? 0
    case 1: return Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &generator))
    case 2: return Double(Int.random(in: -3...3, using: &generator))
    default: return Double.random(in: -10...10, using: &generator)
    }
  }

  private mutating func text() -> String {
    let pieces = [
      "", "loss", "λ₁", "漢字", "e\u{301}\u{302}\u{303}\u{304}", "👩‍🔬", "<&>\"'", "\u{1B}[31m", "]]>",
      "\u{0}\u{8}\u{FFFE}", "\u{202E}abc", "\n\t\r", "a very long label indeed ", "−", "-1",
    ]
    return (0..<count(3)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}
