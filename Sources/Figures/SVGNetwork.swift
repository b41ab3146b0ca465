import Markup

/// Draws a network as SVG: dropped units are hollow and crossed out, idle connections faint.
struct SVGNetwork {
  let network: Network
  let frame: SVGFrame

  func write(to document: inout SVGDocument) {
    let heading = frame.writeTitle(network.title, to: &document)
    let (top, bottom) = (frame.y + heading, frame.y + frame.height - 32)
    // More units than a page has room for say nothing; the words tell how many there are.
    let layers = network.layers.prefix(32).map { $0.isKept.prefix(64) }
    let places = layers.enumerated().map { layer, units in
      units.enumerated().map { unit, _ in
        let share = layers.count == 1 ? 0.5 : Double(layer) / Double(layers.count - 1)
        return Point(
          frame.x + frame.width * (0.1 + 0.8 * share),
          top + (bottom - top) * (Double(unit) + 0.5) / Double(units.count))
      }
    }
    for layer in layers.indices.dropLast() {
      for (from, start) in places[layer].enumerated() {
        for (to, end) in places[layer + 1].enumerated() {
          let isActive = layers[layer][from] && layers[layer + 1][to]
          document.element(
            "line",
            [
              ("class", isActive ? "thin sm" : "grid"), at("x1", start.x), at("y1", start.y),
              at("x2", end.x), at("y2", end.y),
            ])
        }
      }
    }
    for (layer, units) in layers.enumerated() {
      for (unit, isKept) in units.enumerated() {
        write(isKept: isKept, at: places[layer][unit], to: &document)
      }
      let x = places[layer].first?.x ?? frame.x
      document.element(
        "text",
        [("class", "soft"), ("text-anchor", "middle"), at("x", x), at("y", bottom + 20)],
        text: network.layers[layer].name)
    }
  }

  private func write(isKept: Bool, at place: Point, to document: inout SVGDocument) {
    document.element(
      "circle",
      [
        ("class", isKept ? "f0" : "paper sm"), at("cx", place.x), at("cy", place.y),
        ("r", "9"),
      ])
    guard !isKept else { return }
    let (x, y) = (place.x, place.y)
    document.element(
      "path",
      [
        ("class", "line s1"),
        (
          "d",
          SVGPlot.path([Point(x - 5, y - 5), Point(x + 5, y + 5)])
            + SVGPlot.path([Point(x - 5, y + 5), Point(x + 5, y - 5)])
        ),
      ])
  }
}
