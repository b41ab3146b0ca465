/// Something to be learnt, of which progress and reviews keep count.
public struct Concept: Hashable, Sendable {
  /// Its id, unique in the course.
  public let id: ConceptID
  /// Its name for people.
  public let title: String
  /// The concepts to be learnt before it.
  public let needs: [ConceptID]
}
