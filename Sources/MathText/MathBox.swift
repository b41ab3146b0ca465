import Markup

/// A block of text with a baseline: the row on which its neighbours stand.
struct MathBox {
  var lines: [String]
  var baseline: Int
  let width: Int
  /// How the ends look on the baseline, where the block is one row high.
  var leading: MathEdge = .other
  var trailing: MathEdge = .other
  /// True where delimiters around it grow with it.
  var stretches = false

  /// No block is larger than so many cells; a larger formula is set in one line.
  static let maximalCells = 20_000

  var height: Int { lines.count }
  var depth: Int { lines.count - 1 - baseline }
  var isEmpty: Bool { width == 0 }
  var isOneLine: Bool { lines.count == 1 }

  /// Pads all lines to the widest.
  init(_ lines: [String], baseline: Int, stretches: Bool = false) {
    let width = lines.map(\.displayWidth).max() ?? 0
    self.init(
      padded: lines.map { $0.padded(to: width) }, width: width, baseline: baseline,
      stretches: stretches)
  }

  /// Lines that are known to have the width.
  init(padded lines: [String], width: Int, baseline: Int, stretches: Bool = false) {
    self.lines = lines
    self.width = width
    self.baseline = baseline
    self.stretches = stretches
  }

  init(_ run: MathRun) {
    self.init([run.text], baseline: 0)
    leading = run.leading
    trailing = run.trailing
  }

  static let empty = MathBox(padded: [""], width: 0, baseline: 0)

  /// The block as the run that its baseline is, to ask what its neighbours need.
  var run: MathRun {
    MathRun(text: isEmpty ? "" : "x", leading: leading, trailing: trailing)
  }

  /// The block with free rows around it.
  func extended(above: Int, below: Int) -> MathBox {
    let blank = String(repeating: " ", count: width)
    var box = self
    box.lines =
      Array(repeating: blank, count: max(0, above)) + lines
      + Array(repeating: blank, count: max(0, below))
    box.baseline += max(0, above)
    return box
  }

  /// The block in the middle of a wider one.
  func centred(in width: Int) -> MathBox {
    guard width > self.width else { return self }
    let left = (width - self.width) / 2
    let right = width - self.width - left
    var box = MathBox(
      padded: lines.map {
        String(repeating: " ", count: left) + $0 + String(repeating: " ", count: right)
      }, width: width, baseline: baseline, stretches: stretches)
    box.leading = leading
    box.trailing = trailing
    return box
  }

  /// Blocks side by side on one baseline, with so many columns before each.
  static func beside(_ boxes: [(gap: Int, box: MathBox)]) -> MathBox {
    let above = boxes.map { $0.box.baseline }.max() ?? 0
    let below = boxes.map { $0.box.depth }.max() ?? 0
    var lines = Array(repeating: "", count: above + below + 1)
    var width = 0
    for (gap, box) in boxes {
      let space = String(repeating: " ", count: gap)
      let blank = String(repeating: " ", count: box.width)
      let top = above - box.baseline
      for row in lines.indices {
        let inside = row >= top && row < top + box.height
        lines[row] += space + (inside ? box.lines[row - top] : blank)
      }
      width += gap + box.width
    }
    var box = MathBox(
      padded: lines, width: width, baseline: above,
      stretches: boxes.contains { $0.box.stretches })
    box.leading = boxes.first?.box.leading ?? .other
    box.trailing = boxes.last?.box.trailing ?? .other
    return box
  }

  /// Blocks below each other, each in the middle, with the baseline of one of them.
  static func stacked(_ boxes: [MathBox], baselineOf index: Int) -> MathBox {
    let width = boxes.map(\.width).max() ?? 0
    let above = boxes[..<index].reduce(0) { $0 + $1.height }
    return MathBox(
      padded: boxes.flatMap { $0.centred(in: width).lines }, width: width,
      baseline: above + boxes[index].baseline,
      stretches: boxes.contains { $0.stretches })
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}
