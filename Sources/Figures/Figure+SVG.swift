extension Figure {
  /// The picture as a self-contained SVG document that follows the reader's light or dark theme:
  /// no script, no font and nothing else from outside. Its description is `words`.
  ///
  /// - Parameter width: The width in pixels at which text has its natural size; under 240 counts
  ///   as 240, over 4,000 as 4,000.
  public func svg(width: Int = 720) -> String {
    let page = SVGPage(self, width: Double(min(max(width, 240), 4_000)))
    var document = SVGDocument()
    let size = (SVGDocument.number(page.width), SVGDocument.number(page.height))
    document.group(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(size.0) \(size.1)"),
        ("width", size.0), ("height", size.1), ("role", "img"), ("class", "weightroom-figure"),
      ]
    ) { document in
      document.element("title", [], text: title)
      document.element("desc", [], text: words.joined(separator: " "))
      document.style(SVGPage.styleSheet)
      document.element("rect", [("class", "paper"), ("width", size.0), ("height", size.1)])
      if !title.isEmpty {
        document.element("text", [("class", "title"), ("x", "16"), ("y", "24")], text: title)
      }
      for (panel, frame) in zip(panels, page.frames) {
        switch panel {
        case .plot(let plot): SVGPlot(plot, in: frame).write(to: &document)
        case .network(let network): SVGNetwork(network: network, frame: frame).write(to: &document)
        case .listing(let listing): frame.write(listing, to: &document)
        case .table(let table): frame.write(table, to: &document)
        }
      }
    }
    return document.text
  }
}
