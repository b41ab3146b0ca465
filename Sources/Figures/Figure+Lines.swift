public import Markup

extension Figure {
  /// The picture in character cells, set in braille dots or in ASCII.
  ///
  /// - Parameters:
  ///   - columns: The cells across; under 20 counts as 20, over 500 as 500.
  ///   - rows: The lines at most; under 6 counts as 6, over 200 as 200.
  ///   - repertoire: Which characters may be used.
  /// - Returns: At most `rows` lines of at most `columns` cells.
  public func lines(
    columns: Int, rows: Int, repertoire: GlyphRepertoire = .unicode
  ) -> [StyledText] {
    var canvas = Canvas(
      columns: min(max(columns, 20), 500), rows: min(max(rows, 6), 200), repertoire: repertoire)
    var area = canvas.area
    if !title.isEmpty, area.rows >= 8 || panels.isEmpty {
      let row = area.takeTop(1)
      canvas.write(title, row.column, row.row, .strong)
    }
    let areas = PanelGrid(panels, in: area).areas
    for (panel, area) in zip(panels, areas) {
      switch panel {
      case .plot(let plot):
        PlotPainter(plot, repertoire: repertoire).paint(in: area, on: &canvas)
      case .network(let network):
        NetworkPainter(network: network, repertoire: repertoire).paint(in: area, on: &canvas)
      case .listing(let listing):
        TextPainter(repertoire: repertoire).paint(listing, in: area, on: &canvas)
      case .table(let table):
        TextPainter(repertoire: repertoire).paint(table, in: area, on: &canvas)
      }
    }
    if areas.count < panels.count {
      let left = panels.count - areas.count
      canvas.write(
        "(\(left) more: the window is too small)", 0, canvas.rows - 1, .muted)
    }
    return canvas.lines
  }
}
