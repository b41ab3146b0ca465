/// A picture as data: what is drawn, and nothing about how.
public struct Figure: Hashable, Sendable {
  /// What the picture shows, in a few words.
  public let title: String

  /// A picture with nothing in it yet.
  public init(title: String) { self.title = title }
}
