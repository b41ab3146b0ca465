/// Something drawn in a plot.
public struct Mark: Hashable, Sendable {
  /// What the mark shows, for the legend and the description; empty to leave it out of both.
  public var name: String
  /// What is drawn.
  public var shape: MarkShape
  /// Which of the looks it has.
  public var tone: Tone
  /// How its line is drawn; nil for the pattern that goes with the tone.
  public var dash: Dash?

  /// A mark.
  public init(_ name: String = "", _ shape: MarkShape, tone: Tone = .series(0), dash: Dash? = nil) {
    self.name = name
    self.shape = shape
    self.tone = tone
    self.dash = dash
  }
}

/// What is drawn, in the numbers of the axes.
public enum MarkShape: Hashable, Sendable {
  /// A line through points, in their order.
  case line([Point])
  /// Points on their own.
  case points([Point])
  /// A line with a beginning and an end, such as the way of an optimizer: both are marked.
  case path([Point])
  /// Bars that stand on a base line.
  case bars([Bar])
  /// Bins that touch each other, from edge to edge; one count fewer than edges.
  case histogram(edges: [Double], counts: [Double])
  /// Lines of equal height.
  case contours([Contour])
  /// The inside of a polygon.
  case region([Point])
  /// A line across the whole plot at one height.
  case horizontalRule(Double)
  /// A line from bottom to top of the plot at one place.
  case verticalRule(Double)
  /// An arrow.
  case arrow(from: Point, to: Point)
  /// Words beside a place.
  case text(Point, String)
}

/// A pair of numbers.
public struct Point: Hashable, Sendable {
  /// The number on the axis across.
  public var x: Double
  /// The number on the axis upwards.
  public var y: Double

  /// A point.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// True where both numbers are finite; a point that isn't so is a gap.
  public var isFinite: Bool { x.isFinite && y.isFinite }
}

/// A bar that stands on a base line.
public struct Bar: Hashable, Sendable {
  /// The middle of its foot, on the axis across.
  public var position: Double
  /// Where it ends.
  public var value: Double
  /// How wide it is, in the numbers of the axis across.
  public var width: Double
  /// Where it begins.
  public var base: Double

  /// A bar.
  public init(at position: Double, _ value: Double, width: Double = 0.8, base: Double = 0) {
    self.position = position
    self.value = value
    self.width = width
    self.base = base
  }
}

/// One of the looks that tell marks apart: each series has a colour, a pattern of its lines and a
/// glyph of its points, so that any one of them would do.
public enum Tone: Hashable, Sendable {
  /// One of six looks, counted from 0; further ones start again.
  case series(Int)
  /// Something that stands back: a grid, a reference.
  case muted
}

/// How a line is drawn.
public enum Dash: Hashable, Sendable, CaseIterable {
  /// Without gaps.
  case solid
  /// Long strokes.
  case dashed
  /// Dots.
  case dotted
  /// Strokes and dots in turn.
  case dashDotted
}
