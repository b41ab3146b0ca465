import Markup

/// Sets a network in character cells: kept units as full circles, dropped ones as crosses, active
/// connections as lines and the others not at all.
struct NetworkPainter {
  let network: Network
  let repertoire: GlyphRepertoire

  func paint(in area: CellArea, on canvas: inout Canvas) {
    var area = area
    if !network.title.isEmpty, area.rows >= 7 {
      let row = area.takeTop(1)
      canvas.write(network.title, row.column, row.row, limit: row.columns, .strong)
    }
    let names = area.takeBottom(area.rows >= 6 ? 1 : 0)
    let field = DotField(area, on: canvas)
    let centres = network.layers.indices.map { layer in
      units(of: layer).indices.map { place(layer: layer, unit: $0) }
    }
    paintConnections(centres, field, on: &canvas)
    for (layer, places) in centres.enumerated() {
      for (unit, place) in places.enumerated() {
        let isKept = units(of: layer)[unit]
        let glyph: Unicode.Scalar =
          repertoire == .unicode ? (isKept ? "●" : "×") : (isKept ? "O" : "x")
        canvas.put(
          glyph, field.column(place.x), field.row(place.y), isKept ? .series(0) : .caution)
      }
      if names.rows > 0 { paintName(of: layer, field, row: names.row, on: &canvas) }
    }
  }

  private func paintConnections(
    _ centres: [[Point]], _ field: DotField, on canvas: inout Canvas
  ) {
    let look = Look(.muted, dash: .solid, repertoire)
    for layer in centres.indices.dropLast() {
      for (from, start) in centres[layer].enumerated() where units(of: layer)[from] {
        for (to, end) in centres[layer + 1].enumerated() where units(of: layer + 1)[to] {
          field.draw(
            [field.place(start.x, start.y), field.place(end.x, end.y)], look, on: &canvas)
        }
      }
    }
  }

  /// The units that are drawn: so many that there is something to see.
  private func units(of layer: Int) -> ArraySlice<Bool> { network.layers[layer].isKept.prefix(64) }

  private func place(layer: Int, unit: Int) -> Point {
    let count = units(of: layer).count
    let layers = network.layers.count
    let across = layers == 1 ? 0.5 : 0.08 + 0.84 * Double(layer) / Double(layers - 1)
    return Point(across, 1 - (Double(unit) + 0.5) / Double(max(count, 1)))
  }

  private func paintName(of layer: Int, _ field: DotField, row: Int, on canvas: inout Canvas) {
    let area = field.area
    let room = max(1, area.columns / max(network.layers.count, 1) - 1)
    let name = canvas.readable(network.layers[layer].name)
    let width = min(name.displayWidth, room)
    let middle = field.column(place(layer: layer, unit: 0).x)
    let column = max(area.column, min(middle - width / 2, area.column + area.columns - width))
    canvas.write(name, column, row, limit: room, .muted)
  }
}
