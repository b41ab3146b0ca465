/// The functions that formulas can call.
public struct Catalogue: Sendable {
  /// The functions, topic by topic.
  public let entries: [CatalogueEntry]
  private let positions: [String: Int]

  /// Makes a catalogue of functions.
  ///
  /// - Precondition: each has a name of its own.
  public init(_ entries: [CatalogueEntry]) {
    self.entries = entries
    positions = Dictionary(
      entries.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, second in
        preconditionFailure("two functions are called \(entries[first].name)")
      })
  }

  /// The function of a name.
  public subscript(name: String) -> CatalogueEntry? {
    positions[name].map { entries[$0] }
  }

  /// The language's own functions and those of the core.
  public static let standard = Catalogue(topics.flatMap { $0 })

  /// The topics of the standard catalogue, one line each.
  private static var topics: [[CatalogueEntry]] {
    [
      builtins, connections, dropout, dropoutMoments, dropoutEnsemble, random, classification,
      normalization, training, counts,
    ]
  }
}
