/// How an order that is partly right makes a score; one that is right makes 1.
public enum OrderingScoring: String, Hashable, Sendable, CaseIterable {
  /// The most items that stand in the right order among themselves, in parts of all; 0 for one.
  case lis
  /// max(0, (n − d)/n), where d counts the items to take away and to put in for a right order.
  case edit
  /// All or nothing.
  case exact
  /// The items that stand at their place, in parts of all.
  case position
  /// The pairs of items that stand in the right order, in parts of all pairs.
  case pairs
  /// Σ max(0, (n − 1) − |Δ|)/(n(n − 1)), Δ being how far an item stands from its place.
  case displacement

  /// True where the score means something for an order in which items are missing or surplus, or
  /// where several orders are right.
  public var copesWithChanges: Bool { self == .edit || self == .exact }
}
