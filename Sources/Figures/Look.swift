import Markup

/// How a tone comes out in character cells.
struct Look: Hashable {
  let style: TextStyle
  /// The glyph of a point.
  let marker: Unicode.Scalar
  /// The glyph that fills a bar.
  let fill: Unicode.Scalar
  let dash: Dash

  init(_ tone: Tone, dash: Dash? = nil, _ repertoire: GlyphRepertoire) {
    let markers: [Unicode.Scalar]
    let fills: [Unicode.Scalar]
    let (mutedMarker, mutedFill): (Unicode.Scalar, Unicode.Scalar)
    switch repertoire {
    case .unicode:
      (markers, mutedMarker) = (["●", "△", "■", "◇", "×", "+"], "·")
      (fills, mutedFill) = (["█", "▒", "▓", "▚", "▞", "▤"], "░")
    case .ascii:
      (markers, mutedMarker) = (["*", "o", "+", "x", "#", "%"], ".")
      (fills, mutedFill) = (["#", "=", "+", "x", "%", "o"], ":")
    }
    switch tone {
    case .series(let index):
      let place = tone.place
      style = .series(index)
      marker = markers[place]
      fill = fills[place]
    case .muted:
      style = .muted
      marker = mutedMarker
      fill = mutedFill
    }
    self.dash = dash ?? tone.dash
  }
}

extension Tone {
  /// The look's number, from 0 to 5.
  var place: Int {
    switch self {
    case .series(let index):
      let count = TextStyle.seriesCount
      return ((index % count) + count) % count
    case .muted: return 0
    }
  }

  /// The pattern that goes with the tone.
  var dash: Dash {
    switch self {
    case .series: [.solid, .dashed, .dotted, .dashDotted, .dashed, .dotted][place]
    case .muted: .dotted
    }
  }
}

extension Dash {
  /// Dot by dot, where one turn of the pattern has ink; empty for an unbroken line.
  var turn: [Bool] {
    let lengths: [Int] =
      switch self {
      case .solid: []
      case .dashed: [5, 3]
      case .dotted: [1, 2]
      case .dashDotted: [5, 2, 1, 2]
      }
    return lengths.enumerated().flatMap { Array(repeating: $0 % 2 == 0, count: $1) }
  }
}
