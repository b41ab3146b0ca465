import Markup

/// Letters and signs typed by name: `\lambda` and TAB give λ, as in Julia and IPython.
struct SymbolCompletion {
  /// In ASCII a letter becomes its name, which means the same in a formula.
  let repertoire: GlyphRepertoire

  /// The candidates for a word that begins with a backslash; nil for other words and where no
  /// name begins like it.
  func candidates(for word: String) -> [CompletionCandidate]? {
    guard word.first == "\\" else { return nil }
    let begun = word.dropFirst()
    if let symbol = Self.symbols.first(where: { $0.name == begun }) {
      let text = repertoire == .unicode ? symbol.text : symbol.ascii
      return [CompletionCandidate(text, appendsSpace: false)]
    }
    let names = Self.symbols.map(\.name).filter { $0.hasPrefix(begun) }
    return names.isEmpty ? nil : names.map { CompletionCandidate("\\" + $0, appendsSpace: false) }
  }

  private struct Symbol {
    let name: String
    let text: String
    let ascii: String
  }

  private static let symbols =
    GreekLetter.all.map { Symbol(name: $0.name, text: $0.letter, ascii: $0.name) }
    + [
      Symbol(name: "times", text: "×", ascii: "*"), Symbol(name: "cdot", text: "·", ascii: "*"),
    ]
}
