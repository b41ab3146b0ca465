import Markup

/// Sets a plot in character cells: its axes around a field, the marks in the field, the legend
/// beside or below.
struct PlotPainter {
  let plot: Plot
  let horizontal: PlacedAxis
  let vertical: PlacedAxis
  let repertoire: GlyphRepertoire

  init(_ plot: Plot, repertoire: GlyphRepertoire) {
    self.plot = plot
    self.repertoire = repertoire
    horizontal = plot.placedHorizontal
    vertical = plot.placedVertical
  }

  func paint(in area: CellArea, on canvas: inout Canvas) {
    var area = area
    paintHeading(in: &area, on: &canvas)
    let upTicks = tickLabels(verticalTicks(rows: area.rows))
    let gutter = min(
      max(0, area.columns - 6), upTicks.map { $0.label.displayWidth }.max() ?? 0)
    let legend = Legend(plot.marks, repertoire: repertoire)
    let label = canvas.readable(horizontal.label)
    var labelPlace = area.rows >= 7 ? labelPlace(label, in: area, gutter: gutter) : .none
    let side = sideLegend(legend, in: area, gutter: gutter, labelPlace)
    if side == nil, area.rows >= 8 {
      let rows = min(legend.rows(columns: area.columns), max(1, area.rows / 4))
      if rows > 0 { legend.write(in: area.takeBottom(rows), on: &canvas) }
      // The legend has made the field lower, and with equal units narrower.
      if labelPlace == .below { labelPlace = self.labelPlace(label, in: area, gutter: gutter) }
    }
    let labelArea = area.takeBottom(labelPlace == .below ? 1 : 0)
    let tickArea = area.takeBottom(area.rows >= 4 ? 2 : 0)
    let gutterArea = area.takeLeft(gutter + 1)
    let fieldArea = fitted(area)
    if let side {
      var column = area
      _ = column.takeLeft(fieldArea.columns + 2)
      side.write(in: column, on: &canvas)
    }
    let field = DotField(fieldArea, on: canvas)
    paintMarks(in: field, on: &canvas)
    paintVerticalAxis(
      upTicks, field,
      gutter: CellArea(
        column: gutterArea.column, row: fieldArea.row, columns: gutterArea.columns,
        rows: fieldArea.rows), on: &canvas)
    // A field made lower leaves rows free; the axis follows it up.
    var foot = tickArea
    foot.row -= area.rows - fieldArea.rows
    paintHorizontalAxis(field, foot: foot, left: gutterArea.column, on: &canvas)
    guard foot.rows > 0 else { return }
    switch labelPlace {
    case .none: break
    case .beside:
      canvas.write(label, fieldArea.column + fieldArea.columns + 1, foot.row, .muted)
    case .below:
      let free = max(0, fieldArea.columns - label.displayWidth) / 2
      canvas.write(
        label, fieldArea.column + free, labelArea.row - (area.rows - fieldArea.rows),
        limit: area.columns - free, .muted)
    }
  }

  /// Where the name of the axis across stands.
  private enum LabelPlace {
    case none
    case beside
    case below
  }

  /// At the axis's end where equal units leave room for it, which saves a row; else below it.
  private func labelPlace(_ label: String, in area: CellArea, gutter: Int) -> LabelPlace {
    if label.isEmpty { return .none }
    var inner = area
    _ = inner.takeBottom(2)
    _ = inner.takeLeft(gutter + 1)
    let free = inner.columns - fitted(inner).columns
    return free >= label.displayWidth + 1 ? .beside : .below
  }

  /// Ticks two rows apart or more, and at least two where there is room for them at all.
  private func verticalTicks(rows: Int) -> [AxisTick] {
    var parts = max(1, (rows - 4) * 2 / 5)
    var ticks = vertical.ticks(parts: parts)
    while ticks.count < 2, parts < 6, rows >= 6 {
      parts += 1
      ticks = vertical.ticks(parts: parts)
    }
    return ticks
  }

  private func paintHeading(in area: inout CellArea, on canvas: inout Canvas) {
    let up = vertical.label
    if area.rows >= 8, area.rows < 16, !plot.title.isEmpty, !up.isEmpty,
      plot.title.displayWidth + up.displayWidth + 5 <= area.columns
    {
      // One row for both, where rows are few.
      let row = area.takeTop(1)
      canvas.write(plot.title, row.column, row.row, .strong)
      let arrow = repertoire == .unicode ? "↑" : "^"
      canvas.write(
        "\(arrow) \(up)", row.column + canvas.readable(plot.title).displayWidth + 3, row.row,
        .muted)
      return
    }
    if !plot.title.isEmpty, area.rows >= 7 {
      let row = area.takeTop(1)
      canvas.write(plot.title, row.column, row.row, limit: row.columns, .strong)
    }
    if !up.isEmpty, area.rows >= 8 {
      let row = area.takeTop(1)
      canvas.write(up, row.column, row.row, limit: row.columns, .muted)
    }
  }

  /// The legend where it stands beside the field: in the room that equal units leave.
  private func sideLegend(
    _ legend: Legend, in area: CellArea, gutter: Int, _ labelPlace: LabelPlace
  ) -> Legend? {
    guard plot.hasEqualUnits, !legend.entries.isEmpty else { return nil }
    var inner = area
    _ = inner.takeBottom((labelPlace == .below ? 1 : 0) + 2)
    _ = inner.takeLeft(gutter + 1)
    let field = fitted(inner)
    let free = inner.columns - field.columns - 2
    return free >= legend.width && field.rows >= legend.entries.count ? legend : nil
  }

  /// The area for a plot, made narrower or lower where a unit has to be as long across as upwards.
  static func fitted(_ area: CellArea, to plot: Plot) -> CellArea {
    guard plot.hasEqualUnits else { return area }
    return fitted(area, plot.placedHorizontal, plot.placedVertical)
  }

  private func fitted(_ area: CellArea) -> CellArea {
    plot.hasEqualUnits ? Self.fitted(area, horizontal, vertical) : area
  }

  private static func fitted(
    _ area: CellArea, _ horizontal: PlacedAxis, _ vertical: PlacedAxis
  ) -> CellArea {
    guard horizontal.scale == .linear, vertical.scale == .linear else { return area }
    // A cell is about twice as high as wide.
    let across = horizontal.range.upperBound - horizontal.range.lowerBound
    let up = vertical.range.upperBound - vertical.range.lowerBound
    let ratio = across / up * 2
    var fitted = area
    if Double(area.rows) * ratio < Double(area.columns) {
      fitted.columns = min(area.columns, max(8, whole(Double(area.rows) * ratio)))
    } else {
      fitted.rows = min(area.rows, max(3, whole(Double(area.columns) / ratio)))
    }
    return fitted
  }

  private func paintVerticalAxis(
    _ ticks: [AxisTick], _ field: DotField, gutter: CellArea, on canvas: inout Canvas
  ) {
    guard gutter.columns > 0 else { return }
    let line = gutter.column + gutter.columns - 1
    for row in gutter.row..<gutter.row + gutter.rows {
      canvas.put(repertoire == .unicode ? "│" : "|", line, row, .muted)
    }
    var lastRow = Int.max
    for tick in ticks {
      guard let share = vertical.share(of: tick.position) else { continue }
      let row = field.row(share)
      guard row < lastRow else { continue }
      lastRow = row
      let width = tick.label.displayWidth
      canvas.write(
        tick.label, gutter.column + max(0, gutter.columns - 1 - width), row,
        limit: gutter.columns - 1, .muted)
      canvas.put(repertoire == .unicode ? "┤" : "+", line, row, .muted)
    }
  }

  private func paintHorizontalAxis(
    _ field: DotField, foot: CellArea, left: Int, on canvas: inout Canvas
  ) {
    guard foot.rows == 2 else { return }
    let area = field.area
    canvas.put(repertoire == .unicode ? "└" : "+", area.column - 1, foot.row, .muted)
    for column in area.column..<area.column + area.columns {
      canvas.put(repertoire == .unicode ? "─" : "-", column, foot.row, .muted)
    }
    for (tick, column) in fittingTicks(field, left: left) {
      guard let share = horizontal.share(of: tick.position) else { continue }
      canvas.put(repertoire == .unicode ? "┬" : "+", field.column(share), foot.row, .muted)
      canvas.write(tick.label, column, foot.row + 1, .muted)
    }
  }

  /// As many ticks as have room for their labels, each with the column where its label begins.
  private func fittingTicks(_ field: DotField, left: Int) -> [(AxisTick, Int)] {
    let area = field.area
    let right = area.column + area.columns
    var parts = max(3, area.columns / 5)
    while true {
      let placed = tickLabels(horizontal.ticks(parts: parts)).compactMap { tick in
        horizontal.share(of: tick.position).map { share in
          let width = tick.label.displayWidth
          let centred = field.column(share) - width / 2
          return (tick, min(max(centred, left), max(left, right - width)))
        }
      }
      var end = Int.min
      var fits: [(AxisTick, Int)] = []
      for (tick, column) in placed where column > end {
        fits.append((tick, column))
        end = column + tick.label.displayWidth
      }
      // Own ticks don't become fewer with fewer parts: those that collide go unlabelled.
      if fits.count == placed.count || parts == 1 || horizontal.axis.ticks != nil { return fits }
      parts = max(1, parts - max(1, parts / 4))
    }
  }

  /// Ticks with labels as this repertoire writes numbers and words.
  private func tickLabels(_ ticks: [AxisTick]) -> [AxisTick] {
    ticks.map { tick in
      let label =
        repertoire == .ascii
        ? tick.label.sanitized.inASCII
        : tick.label.sanitized.replacingLeadingHyphen
      return AxisTick(tick.position, label)
    }
  }
}

extension String {
  /// The text with a minus sign where a hyphen stands before a digit.
  var replacingLeadingHyphen: String {
    guard first == "-", dropFirst().first?.isNumber == true else { return self }
    return "−" + dropFirst()
  }
}
