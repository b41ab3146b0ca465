extension BoxPrinter {
  mutating func fraction(
    _ over: MathNode, _ under: MathNode, _ style: MathFractionStyle
  ) -> MathBox {
    if style == .small, let glyph = line.vulgarFraction(over, under) {
      return MathBox(MathRun(glyph, .digit))
    }
    let above = box(over)
    let below = box(under)
    if style == .binomial {
      var pair = stacked([above, below], baselineOf: 1)
      pair.baseline = above.height - 1
      pair.stretches = true
      return enclosed(pair, SymbolTable.keyboard["("], SymbolTable.keyboard[")"])
    }
    // The line of a fraction of fractions is longer than theirs.
    let overhang = above.stretches || below.stretches ? 2 : 0
    let width = max(above.width, below.width, 1) + overhang
    let bar = MathBox(
      padded: [String(repeating: isASCII ? "-" : "─", count: width)], width: width, baseline: 0)
    var box = stacked([above, bar, below], baselineOf: 1)
    box.stretches = true
    return box
  }

  mutating func root(_ index: MathNode?, _ radicand: MathNode) -> MathBox {
    let body = box(radicand)
    let flat = line.root(nil, radicand)
    var root: MathBox
    if body.isOneLine, isASCII || flat.trailing == .radical {
      root = MathBox(index == nil ? flat : line.root(index, radicand))
      if index != nil { return root }
    } else if body.isOneLine {
      root = MathBox(
        [" " + String(repeating: "_", count: body.width), "√" + body.lines[0]], baseline: 1)
    } else {
      root = tallRoot(over: body)
    }
    guard let index else { return root }
    if let glyphs = line.glyphs(index, isLower: false) {
      return beside([(0, MathBox(MathRun(glyphs))), (0, root)])
    }
    let raised = box(index, isTight: true)
    let lifted = raised.extended(above: 0, below: 1)
    return beside([(0, lifted.onBaseline(raised.height)), (0, root)])
  }

  /// A root sign drawn with strokes: a short one down, a long one up, a line over the radicand.
  private mutating func tallRoot(over body: MathBox) -> MathBox {
    let height = body.height
    guard allows(width: body.width + height + 2, height: height + 1) else { return .empty }
    let (down, up) = isASCII ? ("\\", "/") : ("╲", "╱")
    var lines = [
      String(repeating: " ", count: height + 1) + String(repeating: "_", count: body.width + 1)
    ]
    for row in 0..<height {
      // The strokes meet in the lowest row and rise by one column a row.
      let rise = height - 1 - row
      let stroke = rise == 0 ? down + up : String(repeating: " ", count: rise + 1) + up
      let space = String(repeating: " ", count: height - rise)
      lines.append(stroke + space + body.lines[row])
    }
    return MathBox(lines, baseline: body.baseline + 1, stretches: true)
  }
}

extension MathBox {
  func onBaseline(_ baseline: Int) -> MathBox {
    var box = self
    box.baseline = baseline
    return box
  }
}
