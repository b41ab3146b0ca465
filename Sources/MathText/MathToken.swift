/// One token of a formula, with its place in the source.
struct MathToken {
  enum Kind: Hashable {
    /// A backslash and its name, without the backslash: letters, or one other character.
    case command(String)
    /// A number as it was written: `0.001`, `1e-05`.
    case number(String)
    /// Any other visible character.
    case character(Character)
    /// White space, which counts only within `\text`.
    case space
    case openBrace, closeBrace
    case superscript, `subscript`
    case prime
    case ampersand
    case lineBreak
    case end
  }

  let kind: Kind
  /// UTF-8 offsets in the source.
  let range: Range<Int>
}

/// The tokens of a formula, ending with `.end`.
func mathTokens(of source: String) -> [MathToken] {
  var scanner = TokenScanner(source)
  var tokens: [MathToken] = []
  while let token = scanner.next() { tokens.append(token) }
  tokens.append(MathToken(kind: .end, range: scanner.offset..<scanner.offset))
  return tokens
}

private struct TokenScanner {
  private let characters: [Character]
  private var position = 0
  private(set) var offset = 0

  init(_ source: String) {
    characters = Array(source)
  }

  private func peek(_ distance: Int = 0) -> Character? {
    let index = position + distance
    return index < characters.count ? characters[index] : nil
  }

  /// Moves over `count` characters and gives them back.
  private mutating func take(_ count: Int) -> String {
    let end = min(position + count, characters.count)
    let taken = String(characters[position..<end])
    position = end
    offset += taken.utf8.count
    return taken
  }

  /// Moves over `count` characters.
  private mutating func skip(_ count: Int) {
    let end = min(position + count, characters.count)
    while position < end {
      offset += characters[position].utf8.count
      position += 1
    }
  }

  mutating func next() -> MathToken? {
    guard let character = peek() else { return nil }
    let start = offset
    let kind = kind(startingWith: character)
    return MathToken(kind: kind, range: start..<offset)
  }

  private mutating func kind(startingWith character: Character) -> MathToken.Kind {
    if character == "\\" { return command() }
    if character.isASCIIDigit { return .number(number()) }
    if character.isWhitespace {
      var count = 1
      while let next = peek(count), next.isWhitespace { count += 1 }
      skip(count)
      return .space
    }
    skip(1)
    switch character {
    case "{": return .openBrace
    case "}": return .closeBrace
    case "^": return .superscript
    case "_": return .subscript
    case "'", "’", "′": return .prime
    case "&": return .ampersand
    default: return .character(character)
    }
  }

  private mutating func command() -> MathToken.Kind {
    var length = 1
    while let next = peek(length), next.isASCIILetter { length += 1 }
    if length > 1 {
      var name = take(length)
      if peek() == "*", name == "\\operatorname" { name += take(1) }
      return .command(String(name.dropFirst()))
    }
    guard let next = peek(1) else {
      skip(1)
      return .command("")
    }
    skip(2)
    if next == "\\" { return .lineBreak }
    return .command(next.isWhitespace ? " " : String(next))
  }

  /// A number, with the groups of thousands of `60{,}000`.
  private mutating func number() -> String {
    var number = take(numberLength)
    while peek() == "{", peek(1) == ",", peek(2) == "}", digits(from: 3) >= 3 {
      skip(3)
      number += "," + take(digits(from: 0))
    }
    return number
  }

  /// Digits, a fraction, an exponent: the spelling that printed numbers have.
  private var numberLength: Int {
    var length = digits(from: 0)
    if peek(length) == ".", let next = peek(length + 1), next.isASCIIDigit {
      length += 1 + digits(from: length + 1)
    }
    guard peek(length) == "e" else { return length }
    let sign = peek(length + 1) == "-" || peek(length + 1) == "+" ? 1 : 0
    let exponent = digits(from: length + 1 + sign)
    return exponent == 0 ? length : length + 1 + sign + exponent
  }

  private func digits(from start: Int) -> Int {
    var count = 0
    while let next = peek(start + count), next.isASCIIDigit { count += 1 }
    return count
  }
}

extension Character {
  var isASCIIDigit: Bool { asciiValue.map { (0x30...0x39).contains($0) } ?? false }
  var isASCIILetter: Bool { asciiValue.map { (0x61...0x7A).contains($0 | 0x20) } ?? false }
}
