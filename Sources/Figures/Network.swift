/// Units in layers from left to right, each connected to all of the next layer.
///
/// A connection is active where both of its ends are kept.
public struct Network: Hashable, Sendable {
  /// What the diagram shows, in a few words; may be empty.
  public var title: String
  /// The layers, the input first.
  public var layers: [NetworkLayer]

  /// A network.
  public init(title: String = "", layers: [NetworkLayer]) {
    self.title = title
    self.layers = layers
  }
}

/// A column of units.
public struct NetworkLayer: Hashable, Sendable {
  /// "Hidden 1"; may be empty.
  public var name: String
  /// For each unit, from the top, whether it is kept.
  public var isKept: [Bool]

  /// A layer.
  public init(_ name: String = "", isKept: [Bool]) {
    self.name = name
    self.isKept = isKept
  }

  /// A layer of which every unit is kept.
  public init(_ name: String = "", units: Int) {
    self.init(name, isKept: Array(repeating: true, count: min(max(0, units), 10_000)))
  }
}
