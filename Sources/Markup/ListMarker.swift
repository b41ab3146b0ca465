/// What stands before the items of a list.
public enum ListMarker: Hashable, Sendable {
  /// A bullet before each.
  case bullets
  /// Numbers, the first of them given: `1. `, `2. `.
  case numbers(from: Int)
  /// Letters, as choices have them: `a) `, `b) `; the 27th item is `aa) `.
  case letters

  /// What stands before an item, with the space behind it; the first item has index 0.
  func label(at index: Int, in layout: Layout) -> String {
    switch self {
    case .bullets: layout.glyph("• ", "* ")
    case .numbers(let first): "\(first &+ index). "
    case .letters: "\(Self.letters(at: index))) "
    }
  }

  private static func letters(at index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
    return index < 26 ? letter : letters(at: index / 26 - 1) + letter
  }
}
