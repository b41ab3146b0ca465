/// A plot told in sentences.
struct PlotWords {
  private let plot: Plot
  private let horizontal: PlacedAxis
  private let vertical: PlacedAxis

  init(_ plot: Plot) {
    self.plot = plot
    horizontal = plot.placedHorizontal
    vertical = plot.placedVertical
  }

  var sentences: [String] {
    let named = plot.marks.filter { !$0.name.isEmpty }
    return [told(horizontal, "Across"), told(vertical, "Upwards")] + named.flatMap(told)
      + crossings(of: named)
  }

  private func told(_ axis: PlacedAxis, _ direction: String) -> String {
    let label = axis.label.isEmpty ? "" : "\(axis.label), "
    let scale = axis.scale == .logarithmic ? ", logarithmic" : ""
    if let own = axis.axis.ticks, !own.isEmpty, own.count <= 40 {
      return "\(direction): \(label)\(own.map(\.label).joined(separator: ", "))."
    }
    let (lower, upper) = (told(axis.range.lowerBound), told(axis.range.upperBound))
    return "\(direction): \(label)from \(lower) to \(upper)\(scale)."
  }

  private func told(_ mark: Mark) -> [String] {
    switch mark.shape {
    case .line(let points): return [told(line: points, mark.name)]
    case .path(let points): return [told(path: points, mark.name)]
    case .points(let points): return [told(points: points, mark.name)]
    case .bars(let bars): return [told(bars: bars, mark.name)]
    case .histogram(let edges, let counts): return [told(counts, edges, mark.name)]
    case .contours(let contours):
      let levels = contours.filter { !$0.lines.isEmpty && $0.level.isFinite }
        .map { told($0.level) }
      guard !levels.isEmpty else { return ["\(mark.name): no line in view."] }
      return [
        "\(mark.name): \(levels.count == 1 ? "a line" : "lines") of equal height at "
          + levels.joined(separator: ", ") + "."
      ]
    case .region(let corners):
      let drawable = drawable(corners)
      guard let left = drawable.map(\.x).min(), let right = drawable.map(\.x).max(),
        let bottom = drawable.map(\.y).min(), let top = drawable.map(\.y).max()
      else { return ["\(mark.name): nothing to show."] }
      return [
        "\(mark.name): an area from \(told(left)) to \(told(right)) across and from "
          + "\(told(bottom)) to \(told(top)) upwards."
      ]
    case .horizontalRule(let value):
      guard PlacedAxis.isDrawable(value, vertical.scale) else { break }
      return ["\(mark.name): a level line at \(told(value))."]
    case .verticalRule(let value):
      guard PlacedAxis.isDrawable(value, horizontal.scale) else { break }
      return ["\(mark.name): an upright line at \(told(value))."]
    case .arrow(let from, let to):
      guard drawable([from, to]).count == 2 else { break }
      return ["\(mark.name): an arrow from \(told(from)) to \(told(to))."]
    case .text(let point, let text):
      guard drawable([point]).count == 1 else { break }
      return ["\(mark.name): “\(text)” at \(told(point))."]
    }
    return ["\(mark.name): nowhere in the picture."]
  }

  // MARK: - Series

  private func told(line points: [Point], _ name: String) -> String {
    let drawable = drawable(points)
    guard let first = drawable.first, let last = drawable.last,
      let lowest = drawable.min(by: { $0.y < $1.y }),
      let highest = drawable.max(by: { $0.y < $1.y })
    else { return "\(name): no points." }
    let gaps = told(gaps: points.count - drawable.count)
    if lowest.y == highest.y { return "\(name): level at \(told(first.y))\(gaps)." }
    var parts = ["starts at \(told(first.y)) where \(across) is \(told(first.x))"]
    // An extreme at an end has been told already.
    if lowest.y != first.y, lowest.y != last.y {
      parts.append("is lowest, \(told(lowest.y)), at \(told(lowest.x))")
    }
    if highest.y != first.y, highest.y != last.y {
      parts.append("is highest, \(told(highest.y)), at \(told(highest.x))")
    }
    let course = course(of: drawable)
    parts.append("\(course)ends at \(told(last.y)) where \(across) is \(told(last.x))")
    return "\(name): \(parts.joined(separator: ", "))\(gaps)."
  }

  /// "rises throughout and ", where that is so.
  private func course(of points: [Point]) -> String {
    let steps = zip(points, points.dropFirst())
    if steps.allSatisfy({ $0.y <= $1.y }) { return "rises throughout and " }
    if steps.allSatisfy({ $0.y >= $1.y }) { return "falls throughout and " }
    return ""
  }

  private func told(path points: [Point], _ name: String) -> String {
    let drawable = drawable(points)
    guard let first = drawable.first, let last = drawable.last else { return "\(name): no points." }
    guard drawable.count > 1 else { return "\(name): at \(told(first))." }
    return "\(name): from \(told(first)) to \(told(last)) in \(counted(drawable.count - 1, "step"))"
      + "\(told(gaps: points.count - drawable.count))."
  }

  private func told(points: [Point], _ name: String) -> String {
    let drawable = drawable(points)
    let gaps = told(gaps: points.count - drawable.count)
    guard let first = drawable.first else { return "\(name): no points\(gaps)." }
    if drawable.count <= 4 {
      return "\(name): \(drawable.map(told).joined(separator: ", "))\(gaps)."
    }
    let (xs, ys) = (drawable.map(\.x), drawable.map(\.y))
    return "\(name): \(drawable.count) points, \(told(xs.min() ?? first.x)) to "
      + "\(told(xs.max() ?? first.x)) across, \(told(ys.min() ?? first.y)) to "
      + "\(told(ys.max() ?? first.y)) upwards\(gaps)."
  }

  private func told(bars: [Bar], _ name: String) -> String {
    guard bars.count <= 24 else {
      return told(line: bars.map { Point($0.position, $0.value) }, name)
    }
    let shown = bars.filter { drawable([Point($0.position, $0.value)]).count == 1 }
    let told = shown.map { bar in "\(label(of: bar)) \(self.told(bar.value))" }
    guard !told.isEmpty else { return "\(name): no bars." }
    let gaps =
      bars.count == shown.count ? "" : "; \(counted(bars.count - shown.count, "bar")) left out"
    return "\(name): \(told.joined(separator: ", "))\(gaps)."
  }

  /// The tick that a bar stands at, which may be a little beside it where bars share one.
  private func label(of bar: Bar) -> String {
    let nearest = (horizontal.axis.ticks ?? []).min {
      ($0.position - bar.position).magnitude < ($1.position - bar.position).magnitude
    }
    guard let nearest, (nearest.position - bar.position).magnitude <= 0.5 else {
      return "at \(told(bar.position))"
    }
    return nearest.label
  }

  private func told(_ counts: [Double], _ edges: [Double], _ name: String) -> String {
    let count = min(counts.count, max(0, edges.count - 1))
    let bins = (0..<count).filter { bin in
      [edges[bin], edges[bin + 1]].allSatisfy { PlacedAxis.isDrawable($0, horizontal.scale) }
        && counts[bin].magnitude <= 1e250
    }
    guard let fullest = bins.max(by: { counts[$0] < counts[$1] }), counts[fullest] > 0,
      let first = bins.first(where: { counts[$0] > 0 }),
      let last = bins.last(where: { counts[$0] > 0 })
    else { return "\(name): nothing counted." }
    let total = bins.reduce(0) { $0 + counts[$1] }
    return
      "\(name): \(told(total)) in all, from \(told(edges[first])) to \(told(edges[last + 1])); "
      + "most, \(told(counts[fullest])), between \(told(edges[fullest])) and "
      + "\(told(edges[fullest + 1]))."
  }

  // MARK: - Crossings

  /// Where named lines cross: the first three crossings of each pair.
  private func crossings(of marks: [Mark]) -> [String] {
    let lines = marks.compactMap { mark -> (String, [Point])? in
      guard case .line(let points) = mark.shape, points.count <= 5_000 else { return nil }
      return (mark.name, points)
    }
    var sentences: [String] = []
    for (index, (name, points)) in lines.prefix(6).enumerated() {
      for (other, others) in lines.prefix(6).dropFirst(index + 1) {
        let places = Self.crossings(points, others)
        guard !places.isEmpty else { continue }
        let listed = places.prefix(3).map(told).joined(separator: ", ")
        let more = places.count > 3 ? " and \(places.count - 3) more" : ""
        sentences.append("\(name) and \(other) cross where \(across) is \(listed)\(more).")
      }
    }
    return sentences
  }

  /// The places where two lines that both go from left to right change sides.
  static func crossings(_ one: [Point], _ other: [Point]) -> [Double] {
    let (one, other) = (one.filter(\.isFinite), other.filter(\.isFinite))
    guard isRising(one), isRising(other) else { return [] }
    let ends = Set(one.map(\.x) + other.map(\.x)).sorted()
    var crossings: [Double] = []
    // The last place where the lines were apart, and by how much.
    var apart: (x: Double, gap: Double)?
    for x in ends {
      guard let a = height(of: one, at: x), let b = height(of: other, at: x) else { continue }
      let gap = a - b
      guard gap != 0 else { continue }
      if let before = apart, (before.gap < 0) != (gap < 0) {
        let share = before.gap / (before.gap - gap)
        crossings.append(before.x + share * (x - before.x))
      }
      apart = (x, gap)
    }
    return crossings
  }

  private static func isRising(_ points: [Point]) -> Bool {
    points.count > 1 && zip(points, points.dropFirst()).allSatisfy { $0.x < $1.x }
  }

  private static func height(of points: [Point], at x: Double) -> Double? {
    var (low, high) = (0, points.count - 1)
    guard x >= points[low].x, x <= points[high].x else { return nil }
    while high - low > 1 {
      let middle = (low + high) / 2
      if points[middle].x <= x { low = middle } else { high = middle }
    }
    let (a, b) = (points[low], points[high])
    return a.y + (x - a.x) / (b.x - a.x) * (b.y - a.y)
  }

  // MARK: - Numbers

  private var across: String { horizontal.axis.label.isEmpty ? "x" : horizontal.axis.label }

  private func drawable(_ points: [Point]) -> [Point] {
    points.filter {
      PlacedAxis.isDrawable($0.x, horizontal.scale) && PlacedAxis.isDrawable($0.y, vertical.scale)
    }
  }

  private func told(gaps: Int) -> String {
    gaps == 0 ? "" : "; \(counted(gaps, "point")) without a place left out"
  }

  private func told(_ value: Double) -> String {
    NumberText.significant(value, digits: 3).replacingLeadingHyphen
  }

  private func told(_ point: Point) -> String { "(\(told(point.x)), \(told(point.y)))" }
}
