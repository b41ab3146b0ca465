/// The raised and lowered characters that Unicode has.
enum ScriptGlyphs {
  /// The longest run that is still legible at that size.
  private static let maximalCount = 8

  /// The node in raised or lowered characters; nil where one of them does not exist.
  ///
  /// Words have none on purpose: p_keep beside p_drop must not become pₖₑₑₚ.
  static func text(of node: MathNode, isLower: Bool) -> String? {
    guard let text = glyphs(of: node, isLower: isLower), text.count <= maximalCount,
      !text.isEmpty
    else { return nil }
    return text
  }

  private static func glyphs(of node: MathNode, isLower: Bool) -> String? {
    switch node {
    case .symbol(let symbol):
      guard symbol.unicode.count == 1, let character = symbol.unicode.first else { return nil }
      return (isLower ? lower : upper)[character].map(String.init)
    case .number(let digits):
      return mapped(digits, isLower: isLower)
    case .row(let nodes):
      var text = ""
      for node in nodes {
        guard let part = glyphs(of: node, isLower: isLower) else { return nil }
        text += part
      }
      return text
    case .fence(let fence):
      guard let opening = fence.opening, let closing = fence.closing,
        let body = glyphs(of: fence.body, isLower: isLower),
        let left = mapped(opening.unicode, isLower: isLower),
        let right = mapped(closing.unicode, isLower: isLower)
      else { return nil }
      return left + body + right
    case .text, .raw, .space, .fraction, .root, .scripts, .accent, .brace, .table:
      return nil
    }
  }

  private static func mapped(_ text: String, isLower: Bool) -> String? {
    let table = isLower ? lower : upper
    var result = ""
    for character in text {
      guard let glyph = table[character] else { return nil }
      result.append(glyph)
    }
    return result
  }

  private static let lower = table(
    plain: "0123456789+−=()aehijklmnoprstuvxβγρφχ",
    glyphs: "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")

  private static let upper = table(
    plain: "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ*∗∘°⊤⊺′†⋆",
    glyphs: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ**°°ᵀᵀ′†⋆")

  /// What a raised or lowered character that was typed as such stands for.
  static func plain(of glyph: Character) -> (character: Character, isLower: Bool)? {
    if glyph.isASCII { return nil }
    if let character = lowerPlain[glyph] { return (character, true) }
    return upperPlain[glyph].map { ($0, false) }
  }

  private static let lowerPlain = reversed(lower)
  private static let upperPlain = reversed(
    upper.filter { $0.key != $0.value && $0.value != "°" && $0.key != "T" })

  private static func reversed(_ table: [Character: Character]) -> [Character: Character] {
    let pairs = table.sorted { $0.key < $1.key }
    return Dictionary(pairs.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
  }

  private static func table(plain: String, glyphs: String) -> [Character: Character] {
    Dictionary(zip(plain, glyphs), uniquingKeysWith: { first, _ in first })
  }
}
