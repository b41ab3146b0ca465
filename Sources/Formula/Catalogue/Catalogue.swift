/// The functions that formulas can call.
///
/// It never changes, and is a class so that each formula can hold it for the cost of a reference.
public final class Catalogue: Sendable {
  /// The functions, topic by topic.
  public let entries: [CatalogueEntry]
  private let index: NameIndex

  /// Makes a catalogue of functions.
  ///
  /// - Precondition: each has a name of its own.
  public init(_ entries: [CatalogueEntry]) {
    self.entries = entries
    index = NameIndex(entries.map { $0.name })
  }

  /// The function of a name.
  public subscript(name: String) -> CatalogueEntry? {
    position(of: name).map { entries[$0] }
  }

  /// The place of a name's function among ``entries``.
  func position(of name: String) -> Int? {
    var name = name
    return name.withUTF8 { position(of: $0) }
  }

  /// The place of the function that these bytes name.
  func position(of name: UnsafeBufferPointer<UInt8>) -> Int? { index.position(of: name) }

  /// The language's own functions and those of the core.
  public static let standard = Catalogue(topics.flatMap { $0 })

  /// The topics of the standard catalogue, one line each.
  private static var topics: [[CatalogueEntry]] {
    [
      builtins, vectors, penalties, priors, decay, descent, adam, proximal, quadratic, trajectories,
      regression, polynomials,
      connections, dropout, dropoutMoments, dropoutEnsemble, random, classification,
      normalization, training, counts,
    ]
  }
}
