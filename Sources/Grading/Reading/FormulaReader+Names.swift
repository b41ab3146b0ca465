import Formula
import SourceText

/// What the words of a formula mean in a question.
extension FormulaReader {
  enum WordMeaning {
    case keyword(String)
    case function(String)
    case value(String)
  }

  static let keywords: Set<String> = ["if", "then", "else", "and", "or", "not"]

  /// What people write for functions of the language.
  static let aliases = ["ln": "log", "sgn": "sign", "Abs": "abs", "Exp": "exp"]

  func meaning(of index: Int, isCalled: Bool) throws(InvalidAnswer) -> WordMeaning {
    let word = typed(index)
    if Self.keywords.contains(word) { return .keyword(word) }
    if let name = expectation.names.first(where: { SymbolName($0) == SymbolName(word) }) {
      return .value(name)
    }
    let name = FormulaName.canonical(Self.aliases[word] ?? word)
    if expectation.functions.contains(name) {
      if isCalled { return .function(name) }
      let variable = next(index).flatMap { $0.kind == .word ? answer.text($0.range) : nil }
      throw .unreadableFormula(
        "`\(word)` is a function, and its brackets are missing.", place(index),
        help: "Write \(name)(\(variable ?? expectation.names.first ?? "2")).")
    }
    if Catalogue.standard[name] != nil { throw .functionNotAllowed(word, place(index)) }
    switch name {
    case "pi", "e": return .value(name)
    case "inf", "nan": throw .notFinite("`\(name)` can't be part of a formula.", place(index))
    default: throw unknown(word, index, isCalled: isCalled)
    }
  }

  /// Words with Greek letters in them cut into names: `λw` can only be λ times w, where there is no
  /// name `λw`, since a Greek letter is a name by itself.
  static func splitGreek(
    _ tokens: [AnswerToken], _ answer: NormalizedAnswer, _ expectation: FormulaExpectation
  ) -> [AnswerToken] {
    let known = Set(expectation.names.map { SymbolName($0) })
    return tokens.flatMap { token -> [AnswerToken] in
      guard token.kind == .word, answer.bytes[token.range].contains(where: { $0 >= 0x80 }),
        !known.contains(SymbolName(answer.text(token.range)))
      else { return [token] }
      var pieces: [Range<Int>] = []
      var wasGreek = false
      for place in token.range {
        let byte = answer.bytes[place]
        let isGreek = byte >= 0xC0  // the first byte of a letter
        let isLatin = byte < 0x80 && !isDigit(byte) && byte != UInt8(ascii: "_")
        if pieces.isEmpty || isGreek || isLatin && wasGreek {
          pieces.append(place..<place + 1)
        } else {
          pieces[pieces.count - 1] = pieces[pieces.count - 1].lowerBound..<place + 1
        }
        if isGreek { wasGreek = true } else if isLatin { wasGreek = false }
      }
      let areKnown = pieces.allSatisfy { known.contains(SymbolName(answer.text($0))) }
      return areKnown ? pieces.map { AnswerToken(kind: .word, range: $0) } : [token]
    }
  }

  private func unknown(_ word: String, _ index: Int, isCalled: Bool) -> InvalidAnswer {
    let name = FormulaName.canonical(word)
    let shown = word.count > 40 ? word.prefix(37) + "..." : word[...]
    func invalid(_ help: String) -> InvalidAnswer {
      InvalidAnswer(
        .unknownName, "`\(shown)` is no name that is known here.", help: help, place: place(index))
    }
    if let factors = product(name) {
      return invalid("Did you mean \(factors.joined(separator: "*"))?")
    }
    if case .number(let value)? = expectation.shownValues[name] {
      return invalid("It is a number here: \(Value.number(value).formatted).")
    }
    let known = isCalled ? expectation.functions.sorted() : expectation.names
    if let close = closestName(to: name, among: known) {
      return invalid("Did you mean \(close)?")
    }
    return invalid(
      isCalled && !expectation.functions.isEmpty
        ? "There is no such function." : "The formula is one in \(expectation.phrase).")
  }

  /// The known names that a word is when they are written without signs between them; nil where it
  /// is none.
  private func product(_ word: String) -> [String]? {
    let letters = Array(word.utf8)
    guard letters.count <= 64 else { return nil }
    let names = expectation.names.map { Array($0.utf8) }
    // The factors of each beginning of the word.
    var factors: [[String]?] = [[]] + Array(repeating: nil, count: letters.count)
    for end in letters.indices.map({ $0 + 1 }) {
      for (place, name) in names.enumerated() where name.count <= end {
        guard let before = factors[end - name.count],
          letters[..<end].suffix(name.count) == name[...]
        else { continue }
        if factors[end].map({ $0.count > before.count + 1 }) ?? true {
          factors[end] = before + [expectation.names[place]]
        }
      }
    }
    return factors[letters.count].flatMap { $0.count > 1 ? $0 : nil }
  }
}
