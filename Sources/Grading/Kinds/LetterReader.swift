/// Reads letters that stand for things to choose, with what people put between them.
struct LetterReader {
  /// A piece of what was typed.
  enum Token: Hashable {
    /// Digits: the number of something.
    case number(Int)
    /// A letter, by its place: 0 for a.
    case letter(Int)
    /// A dash or question mark by itself: nothing.
    case blank
  }

  /// How many letters there are.
  let count: Int
  /// What would help.
  let help: String

  /// The tokens of an answer; `b a c`, `b, a, c`, `bac`, `1b 2a`, `1-b, 2: a`, `b → a`.
  func tokens(_ raw: String) throws(InvalidAnswer) -> [Token] {
    var tokens: [Token] = []
    let characters = Array(raw.lowercased())
    var index = 0
    func isGap(_ place: Int) -> Bool {
      !characters.indices.contains(place) || characters[place].isWhitespace
        || characters[place] == "," || characters[place] == ";"
    }
    while index < characters.count {
      let character = characters[index]
      if let digit = character.wholeNumberValue, character.isASCII {
        var number = digit
        while index + 1 < characters.count, characters[index + 1].isASCII,
          let digit = characters[index + 1].wholeNumberValue
        {
          number = min(number * 10 + digit, 1_000)
          index += 1
        }
        tokens.append(.number(number))
      } else if let ascii = character.asciiValue, (0x61...0x7A).contains(ascii) {
        let place = Int(ascii - 0x61)
        guard place < count else { throw unknown(String(character), raw) }
        tokens.append(.letter(place))
      } else if "-_?".contains(character), isGap(index - 1), isGap(index + 1) {
        tokens.append(.blank)
      } else if !character.isWhitespace, !",;:.)([]=->→|/".contains(character) {
        throw unknown(String(character), raw)
      }
      index += 1
    }
    guard !tokens.isEmpty, tokens.contains(where: { $0 != .blank }) else {
      throw InvalidAnswer(.blank, "Nothing was typed.", help: help)
    }
    return tokens
  }

  func unknown(_ name: String, _ raw: String) -> InvalidAnswer {
    InvalidAnswer(
      .unknownChoice, "`\(name)` is none of the letters here.", help: help,
      place: 0..<raw.utf8.count)
  }
}
