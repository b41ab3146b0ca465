/// Reads a pattern of words into a tree.
struct TextPatternParser {
  /// A part of a pattern.
  indirect enum Part {
    case character(Character)
    case space
    case anyWords
    case sequence([Part])
    case choice([Part])
    case optional(Part)
  }

  private let characters: [Character]
  /// The UTF-8 offset of each character, and of the end.
  private let offsets: [Int]
  private var index = 0

  init(_ source: String) throws(TextPattern.Problem) {
    characters = Array(source)
    var offset = 0
    offsets =
      characters.map { character in
        defer { offset += character.utf8.count }
        return offset
      } + [source.utf8.count]
    guard characters.count <= TextPattern.greatestLength else {
      throw TextPattern.Problem(
        message: "a pattern has at most \(TextPattern.greatestLength) characters",
        help: "make several patterns of it", range: 0..<source.utf8.count)
    }
  }

  mutating func parse() throws(TextPattern.Problem) -> Part {
    let part = try choice(depth: 0)
    guard index == characters.count else {
      throw problem(
        "`\(characters[index])` closes nothing", "write \\\(characters[index]) for the sign")
    }
    return part
  }

  /// Sequences with `|` between them, up to a closing bracket or the end.
  private mutating func choice(depth: Int) throws(TextPattern.Problem) -> Part {
    guard depth <= TextPattern.greatestDepth else {
      throw problem("brackets lie too deep here", "make several patterns of it")
    }
    var branches: [Part] = []
    while true {
      branches.append(try sequence(depth: depth))
      guard index < characters.count, characters[index] == "|" else { break }
      index += 1
    }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence(depth: Int) throws(TextPattern.Problem) -> Part {
    var parts: [Part] = []
    while index < characters.count {
      let character = characters[index]
      switch character {
      case "|", ")", "]": return .sequence(parts)
      case "(", "[":
        let start = index
        index += 1
        let inner = try choice(depth: depth + 1)
        let closing: Character = character == "(" ? ")" : "]"
        guard index < characters.count, characters[index] == closing else {
          index = start
          throw problem(
            "`\(character)` is never closed", "close it, or write \\\(character) for the sign")
        }
        parts.append(character == "(" ? inner : .optional(inner))
      case "*": parts.append(.anyWords)
      case "\\":
        guard index + 1 < characters.count else {
          throw problem("there is nothing behind the backslash", "write \\\\ for the sign")
        }
        index += 1
        append(characters[index], to: &parts)
      default: append(character, to: &parts)
      }
      index += 1
    }
    return .sequence(parts)
  }

  /// Adds a character as it is compared.
  private func append(_ character: Character, to parts: inout [Part]) {
    if character.isWhitespace || TextPattern.hyphens.contains(character) {
      parts.append(.space)
    } else if !TextPattern.quotes.contains(character) {
      parts += character.lowercased().map(Part.character)
    }
  }

  private func problem(_ message: String, _ help: String) -> TextPattern.Problem {
    let end = min(index + 1, characters.count)
    return TextPattern.Problem(
      message: message, help: help, range: offsets[min(index, end)]..<offsets[end])
  }
}

extension TextPatternParser.Part {
  /// The words that the part stands for, of each choice the first.
  func words(withOptions: Bool) -> String {
    switch self {
    case .character(let character): String(character)
    case .space: " "
    case .anyWords: ""
    case .sequence(let parts): parts.map { $0.words(withOptions: withOptions) }.joined()
    case .choice(let parts): parts.first?.words(withOptions: withOptions) ?? ""
    case .optional(let part): withOptions ? part.words(withOptions: true) : ""
    }
  }

  /// Adds the part's states, which lead on to `next`; the state at which it begins.
  func compile(into states: inout [TextPattern.State], next: Int) -> Int {
    func add(_ state: TextPattern.State) -> Int {
      states.append(state)
      return states.count - 1
    }
    switch self {
    case .character(let character): return add(.character(character, next: next))
    case .space: return add(.space(next: next))
    case .anyWords:
      // From a word's edge to a word's edge, whatever stands between.
      let end = add(.boundary(next: next))
      let loop = add(.accept)  // replaced below, when the state that leads back is known
      let step = add(.any(next: loop))
      states[loop] = .split(step, end)
      return add(.boundary(next: loop))
    case .sequence(let parts):
      return parts.reversed().reduce(next) { $1.compile(into: &states, next: $0) }
    case .choice(let parts):
      let starts = parts.map { $0.compile(into: &states, next: next) }
      return starts.dropLast().reversed().reduce(starts.last ?? next) { add(.split($1, $0)) }
    case .optional(let part):
      let start = part.compile(into: &states, next: next)
      return add(.split(start, next))
    }
  }
}
