/// The answers to the parts of a question in one text: `a: 3` and `b: 4`, on lines of their own or
/// with a semicolon between them.
struct PartsAnswer {
  /// What is answered to each part, in the parts' order; nil where nothing is.
  let texts: [String?]

  init(_ raw: String, ids: [String]) throws(InvalidAnswer) {
    let help =
      "Write each answer behind its part: \(ids.map { "\($0): …" }.joined(separator: "; "))."
    var texts = [String?](repeating: nil, count: ids.count)
    var current: Int?
    var separator = ""
    for piece in Self.pieces(raw) {
      if let (index, text) = Self.named(piece.text, ids) {
        guard texts[index] == nil else {
          throw InvalidAnswer(.twice, "Part \(ids[index]) is answered twice.", help: help)
        }
        texts[index] = text
        current = index
      } else if let current {
        // A semicolon or line break inside an answer.
        texts[current]? += separator + piece.text
      } else if !piece.text.allSatisfy(\.isWhitespace) {
        throw InvalidAnswer(
          .unknownPart, "That doesn't say which part it answers.", help: help)
      }
      separator = piece.end
    }
    texts = texts.map { text in
      text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0.trimmedWords }
    }
    guard texts.contains(where: { $0 != nil }) else {
      throw InvalidAnswer(.blank, "Nothing was typed.", help: help)
    }
    self.texts = texts
  }

  /// The text between line breaks and semicolons, each piece with what ends it.
  private static func pieces(_ raw: String) -> [(text: String, end: String)] {
    var pieces: [(text: String, end: String)] = []
    var text = ""
    for character in raw {
      if character.isNewline || character == ";" {
        pieces.append((text, character == ";" ? ";" : " "))
        text = ""
      } else {
        text.append(character)
      }
    }
    return pieces + [(text, "")]
  }

  /// The part that a piece names, and what stands behind the name.
  private static func named(_ piece: String, _ ids: [String]) -> (index: Int, text: String)? {
    let trimmed = piece.drop(while: \.isWhitespace)
    for (index, id) in ids.enumerated() where trimmed.lowercased().hasPrefix(id) {
      let rest = trimmed.dropFirst(id.count).drop(while: \.isWhitespace)
      if let sign = rest.first, ":=)".contains(sign) { return (index, String(rest.dropFirst())) }
    }
    return nil
  }
}
