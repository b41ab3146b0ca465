public import Markup

/// A formula written in a subset of LaTeX, and its forms for a terminal.
///
/// Whatever the source holds, there is something readable to show; what could not be understood is
/// listed in ``problems``. Work and output are bounded: the formula by ``maximalLength`` bytes and
/// ``maximalDepth`` levels.
public struct MathExpression: Hashable, Sendable {
  /// The longest formula that is read, in UTF-8 bytes.
  public static let maximalLength = 8_192
  /// The most levels (braces, arguments, delimiters, tables) inside each other.
  public static let maximalDepth = 100

  /// The formula as it was written, without its dollar signs.
  public let latex: String
  /// What could not be understood, in the order of the source.
  public let problems: [MathProblem]

  private let tree: MathNode

  /// Reads a formula; this never fails.
  public init(latex: String) {
    self.latex = latex
    guard latex.utf8.count <= Self.maximalLength else {
      let message = "a formula may have at most \(Self.maximalLength) bytes"
      let range = 0..<latex.utf8.count
      problems = [MathProblem(kind: .tooLong, message: message, range: range)]
      tree = .raw(String(decoding: latex.utf8.prefix(200), as: UTF8.self) + " …")
      return
    }
    var parser = MathParser(latex)
    tree = parser.formula()
    problems = parser.problems
  }

  /// The formula in one line: `λ = 1/σ²`, or `lambda = 1/sigma^2` where there is only ASCII.
  ///
  /// It is empty only where the source is blank, and holds no control characters.
  public func inline(_ repertoire: GlyphRepertoire) -> String {
    let text = LinePrinter(repertoire: repertoire).run(tree).text.trimmingSpaces
    if text.isEmpty { return sourceText(repertoire) }
    return text.sanitized
  }

  /// The source itself, for a formula in which there is nothing to see.
  private func sourceText(_ repertoire: GlyphRepertoire) -> String {
    let text = latex.split(whereSeparator: \.isWhitespace).joined(separator: " ").sanitized
    return repertoire == .ascii ? text.asciiText : text
  }

  /// The formula as a two-dimensional block, with fractions, limits and tall delimiters drawn.
  ///
  /// All lines have the same display width. A block that would be unreasonably large is given as
  /// its one-line form.
  public func display(_ repertoire: GlyphRepertoire) -> [String] {
    var printer = BoxPrinter(repertoire: repertoire)
    let box = printer.box(tree)
    if printer.isTooLarge || box.lines.allSatisfy({ $0.allSatisfy { $0 == " " } }) {
      return [inline(repertoire)]
    }
    // Characters of two cells can join into one; the lines are measured as they will be shown.
    return MathBox(box.lines.map(\.sanitized), baseline: 0).lines
  }

  /// The formula in words, for a screen reader: "lambda equals 1 over sigma squared".
  public var spoken: String {
    let sentence = SpokenPrinter().sentence(tree)
    return sentence.isEmpty ? sourceText(.unicode) : sentence
  }
}
