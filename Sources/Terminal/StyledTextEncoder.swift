public import Markup

/// Styled text as the characters that a terminal or a file gets.
///
/// Colours are the 16 that a person's theme defines. Right is blue and wrong is red, a pair that
/// people with the common kinds of colour blindness tell apart; both are also said in words.
public struct StyledTextEncoder: Hashable, Sendable {
  /// True where styles become SGR sequences; otherwise only the text is written.
  public let usesColor: Bool
  /// Which characters may be written.
  public let repertoire: GlyphRepertoire

  /// Makes an encoder.
  public init(usesColor: Bool, repertoire: GlyphRepertoire = .unicode) {
    self.usesColor = usesColor
    self.repertoire = repertoire
  }

  /// The text of one line, without its line feed; every sequence that it opens, it closes.
  public func encode(_ text: StyledText) -> String {
    encode(text, opening: "\u{1B}[", closing: "m")
  }

  /// The text as a prompt for GNU Readline, which must know which characters take no columns.
  func encodePrompt(_ text: StyledText) -> String {
    encode(text, opening: "\u{1}\u{1B}[", closing: "m\u{2}")
  }

  private func encode(_ text: StyledText, opening: String, closing: String) -> String {
    let text = repertoire == .ascii ? text.inASCII : text
    guard usesColor else { return text.plain }
    var result = ""
    for run in text.runs {
      let codes = Self.codes(for: run.style)
      if codes.isEmpty {
        result += run.text
      } else {
        result += opening + codes + closing + run.text + opening + "0" + closing
      }
    }
    return result
  }

  /// The parameters of SGR for a style: weight and underline add up, of several colours the most
  /// telling one wins.
  static func codes(for style: TextStyle) -> String {
    var codes: [String] = []
    if !style.isDisjoint(with: [.strong, .heading, .accent, .correct, .incorrect]) {
      codes.append("1")
    }
    // Faint rather than "bright black", which some themes make the colour of the background.
    if style.contains(.muted) { codes.append("2") }
    // Italics come out as reverse video on some terminals; underlines work on all.
    if style.contains(.emphasis) || style.isSuperset(of: [.heading, .strong]) { codes.append("4") }
    let colors: [(TextStyle, String)] = [
      (.incorrect, "31"), (.correct, "94"), (.caution, "33"), (.accent, "36"), (.code, "36"),
    ]
    // Blue, yellow, magenta, cyan, green and white, each told apart by its glyphs too.
    let series = ["94", "33", "35", "36", "32", "37"]
    if let index = series.indices.first(where: { style.contains(.series($0)) }) {
      codes.append(series[index])
    } else if let color = colors.first(where: { style.contains($0.0) }) {
      codes.append(color.1)
    }
    return codes.joined(separator: ";")
  }
}
