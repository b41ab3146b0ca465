import Markup

/// Where the panels of a figure stand: as many beside each other as leaves each the best shape.
struct PanelGrid {
  /// The area of each panel, in order; fewer than the panels where there is no room for all.
  let areas: [CellArea]

  init(_ panels: [Panel], in area: CellArea) {
    guard !panels.isEmpty else {
      areas = []
      return
    }
    let candidates = (1...min(panels.count, 6)).map { Self.arranged(panels, across: $0, in: area) }
    // The arrangement whose poorest panel is best.
    areas =
      candidates.max { Self.quality($0, of: panels) < Self.quality($1, of: panels) }
      ?? []
  }

  private static func quality(_ areas: [CellArea], of panels: [Panel]) -> Double {
    let poorest = zip(panels, areas).map { $0.quality(in: $1) }.min() ?? 0
    return Double(areas.count) / Double(panels.count) * min(max(poorest, 0.05), 1.5)
  }

  private static func arranged(_ panels: [Panel], across: Int, in area: CellArea) -> [CellArea] {
    let gap = across > 1 ? 2 : 0
    let rowCount = (panels.count + across - 1) / across
    guard (area.columns - gap * (across - 1)) / across >= 10 else { return [] }
    // What knows its height takes that; the rest is shared by what can be any height.
    var wanted = (0..<rowCount).map { row in
      panels[row * across..<min(panels.count, (row + 1) * across)].reduce(0 as Int?) {
        most, panel in
        guard let most, let height = panel.naturalRows else { return nil }
        return max(most, height)
      }
    }
    // Where not even that fits, the longest gives way: a listing shows the lines around the current.
    while wanted.allSatisfy({ $0 != nil }),
      wanted.compactMap({ $0 }).reduce(0, +) > area.rows,
      let longest = wanted.indices.max(by: { (wanted[$0] ?? 0) < (wanted[$1] ?? 0) }),
      let height = wanted[longest], height > 4
    {
      wanted[longest] = height - 1
    }
    let elastic = wanted.filter { $0 == nil }.count
    let fixed = wanted.compactMap { $0 }.reduce(0, +)
    let share = elastic > 0 ? max(5, (area.rows - fixed) / elastic) : 0
    var areas: [CellArea] = []
    var top = area.row
    for (row, wish) in wanted.enumerated() {
      let free = area.row + area.rows - top
      var height = min(wish ?? share, free)
      // What division leaves over goes to the last.
      if row == rowCount - 1, wish == nil { height = free }
      guard height >= min(wish ?? 5, wish == nil ? 5 : 3) else { break }
      let beside = panels[row * across..<min(panels.count, (row + 1) * across)]
      var left = area.column
      for width in widths(of: beside, across: across, columns: area.columns - gap * (across - 1)) {
        areas.append(CellArea(column: left, row: top, columns: width, rows: height))
        left += width + gap
      }
      top += height
    }
    return areas
  }

  /// The widths of panels beside each other: the same for all, unless a text that needs another width
  /// leaves the pictures beside it room enough.
  private static func widths(
    of panels: ArraySlice<Panel>, across: Int, columns: Int
  ) -> [Int] {
    let equal = Array(repeating: columns / across, count: panels.count)
    let natural = panels.map(\.naturalColumns)
    let pictures = natural.count { $0 == nil }
    guard panels.count == across, pictures > 0, pictures < across else { return equal }
    let share = (columns - natural.reduce(0) { $0 + ($1 ?? 0) }) / pictures
    return share >= 24 ? natural.map { $0 ?? share } : equal
  }
}

extension Panel {
  /// The columns that a text takes; nil for a picture, which can have any width.
  fileprivate var naturalColumns: Int? {
    let text: Int
    switch self {
    case .plot, .network: return nil
    case .listing(let listing):
      text = (listing.lines.prefix(200).map(\.displayWidth).max() ?? 0) + 6
    case .table(let table):
      text = table.header.indices.prefix(64).reduce(2) { width, column in
        let cells = ([table.header] + table.rows.prefix(200)).map {
          $0.indices.contains(column) ? $0[column].displayWidth : 0
        }
        return width + (cells.max() ?? 0) + 2
      }
    }
    return max(text, title.displayWidth)
  }

  /// The rows that the panel takes; nil for one that can have any height.
  fileprivate var naturalRows: Int? {
    let heading = title.isEmpty ? 0 : 1
    switch self {
    case .plot, .network: return nil
    case .listing(let listing): return heading + min(listing.lines.count, 1_000) + 1
    case .table(let table): return heading + min(table.rows.count, 1_000) + 2
    }
  }

  /// How well the panel can be seen in an area, from 0; a little more than 1 is more than enough.
  fileprivate func quality(in area: CellArea) -> Double {
    switch self {
    case .plot(let plot):
      // What the axes and the legend leave.
      let field = PlotPainter.fitted(
        CellArea(column: 0, row: 0, columns: area.columns - 5, rows: area.rows - 6), to: plot)
      return min(Double(field.columns) / 34, Double(field.rows) / 9, 1.5)
    case .network: return min(Double(area.columns) / 40, Double(area.rows) / 11, 1.5)
    case .listing, .table: return Self.quality(of: area.columns, for: naturalColumns ?? 0)
    }
  }

  /// Text that fits is fine, and text that is cut off is not.
  private static func quality(of columns: Int, for needed: Int) -> Double {
    columns >= needed ? 1.5 : Double(columns) / Double(max(needed, 1)) * 0.8
  }
}
