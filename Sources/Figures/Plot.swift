/// Marks between two axes.
public struct Plot: Hashable, Sendable {
  /// What the plot shows, in a few words; may be empty.
  public var title: String
  /// The axis across.
  public var horizontal: Axis
  /// The axis upwards.
  public var vertical: Axis
  /// True where a unit is as long across as upwards, so that a circle is round.
  public var hasEqualUnits: Bool
  /// What is drawn, the later over the earlier.
  public var marks: [Mark]

  /// A plot.
  public init(
    title: String = "", horizontal: Axis = Axis(), vertical: Axis = Axis(),
    hasEqualUnits: Bool = false, marks: [Mark] = []
  ) {
    self.title = title
    self.horizontal = horizontal
    self.vertical = vertical
    self.hasEqualUnits = hasEqualUnits
    self.marks = marks
  }
}

/// One axis: what it measures and how far it reaches.
public struct Axis: Hashable, Sendable {
  /// What is measured: "λ", "epoch"; may be empty.
  public var label: String
  /// What it is measured in: "ms"; may be empty.
  public var unit: String
  /// How numbers become places.
  public var scale: AxisScale
  /// From where to where; nil for the range of the marks, rounded outwards to whole ticks. An empty,
  /// non-finite or, on a logarithmic axis, non-positive range counts as nil.
  public var range: ClosedRange<Double>?
  /// Ticks with words of their own (the names of bars); nil for round numbers.
  public var ticks: [AxisTick]?

  /// An axis.
  public init(
    _ label: String = "", unit: String = "", scale: AxisScale = .linear,
    range: ClosedRange<Double>? = nil, ticks: [AxisTick]? = nil
  ) {
    self.label = label
    self.unit = unit
    self.scale = scale
    self.range = range
    self.ticks = ticks
  }
}

/// How numbers become places on an axis.
public enum AxisScale: Hashable, Sendable {
  /// Equal differences are equally long.
  case linear
  /// Equal ratios are equally long; a number that isn't positive is a gap.
  case logarithmic
}

/// A place on an axis with a label.
public struct AxisTick: Hashable, Sendable {
  /// The number at that place.
  public var position: Double
  /// What is written there.
  public var label: String

  /// A tick.
  public init(_ position: Double, _ label: String) {
    self.position = position
    self.label = label
  }
}
