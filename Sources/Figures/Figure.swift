/// A picture as data: what is drawn, and nothing about how.
///
/// The same figure becomes cells of a terminal (`lines(columns:rows:)`), an SVG document (`svg`) or
/// sentences (`words`). A number that isn't finite is a gap wherever it stands.
public struct Figure: Hashable, Sendable {
  /// What the picture shows, in a few words; may be empty.
  public var title: String
  /// The parts, in reading order: beside each other where there is room, below each other otherwise.
  public var panels: [Panel]

  /// A picture.
  public init(title: String, panels: [Panel] = []) {
    self.title = title
    self.panels = panels
  }

  /// A picture of one plot.
  public init(title: String, _ plot: Plot) { self.init(title: title, panels: [.plot(plot)]) }
}

/// One part of a picture.
public enum Panel: Hashable, Sendable {
  /// Marks between two axes.
  case plot(Plot)
  /// Units in layers, with the connections between them.
  case network(Network)
  /// Lines of text, one of which may be the current one.
  case listing(Listing)
  /// Rows under a header.
  case table(FigureTable)

  /// What the part shows, in a few words; may be empty.
  public var title: String {
    switch self {
    case .plot(let plot): plot.title
    case .network(let network): network.title
    case .listing(let listing): listing.title
    case .table(let table): table.title
    }
  }
}
