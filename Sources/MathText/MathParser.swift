import Markup

/// Reads the tokens of a formula into a tree, and notes what it did not understand.
///
/// This file holds the grammar (rows, items, scripts, arguments, groups); the commands are in
/// `MathParser+Commands.swift` and the files beside it.
struct MathParser {
  /// What a row is inside of, and so what ends it.
  enum Context {
    case formula, group, bracket, delimiters, cell, dollars
  }

  private(set) var problems: [MathProblem] = []
  private var tokens: [MathToken]
  private var position = 0
  private var depth = 0
  private var openContexts: [Context] = []
  private let source: [UInt8]

  init(_ latex: String) {
    tokens = mathTokens(of: latex)
    source = Array(latex.utf8)
  }

  /// The whole formula.
  mutating func formula() -> MathNode {
    row(in: .formula)
  }

  // MARK: - Tokens

  var next: MathToken { tokens[position] }

  /// The next token and those after it.
  var following: ArraySlice<MathToken> { tokens[position...] }

  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  mutating func skipSpaces() {
    while next.kind == .space { advance() }
  }

  func sourceText(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }

  mutating func report(_ kind: MathProblem.Kind, _ message: String, at range: Range<Int>) {
    guard problems.count < 50 else { return }
    problems.append(MathProblem(kind: kind, message: message.sanitized, range: range))
  }

  // MARK: - Rows

  /// Reads something that ends as a row in the context would.
  mutating func within<Result>(
    _ context: Context, _ body: (inout MathParser) -> Result
  ) -> Result {
    openContexts.append(context)
    defer { openContexts.removeLast() }
    return body(&self)
  }

  mutating func row(in context: Context) -> MathNode {
    openContexts.append(context)
    let outerDepth = depth
    defer {
      openContexts.removeLast()
      depth = outerDepth
    }
    var builder = FenceBuilder()
    while !endsRow(next) {
      depth = outerDepth + builder.openLevels
      if let node = item() {
        builder.append(node, mayOpen: depth < MathExpression.maximalDepth)
      }
    }
    return .joined(builder.row)
  }

  /// Whether the token ends the innermost row.
  ///
  /// An end that belongs to a context further out ends the inner ones too; they then report that
  /// their own end is missing.
  private func endsRow(_ token: MathToken) -> Bool {
    switch token.kind {
    case .end: true
    case .closeBrace: openContexts.contains(.group)
    case .command("right"): openContexts.contains(.delimiters)
    case .command("end"): openContexts.contains(.cell)
    case .ampersand, .lineBreak: openContexts.last == .cell
    case .character("]"): openContexts.last == .bracket
    case .character("$"): openContexts.contains(.dollars)
    default: false
    }
  }

  /// One nucleus with its scripts; nil for what leaves nothing to show.
  private mutating func item() -> MathNode? {
    let base: MathNode
    switch next.kind {
    case .superscript, .subscript, .prime:
      base = .row([])
    case .character(let glyph) where ScriptGlyphs.plain(of: glyph) != nil:
      base = .row([])
    default:
      guard let nucleus = bareWord() ?? nucleus() else { return nil }
      base = nucleus
    }
    return scripted(base)
  }

  private mutating func scripted(_ base: MathNode) -> MathNode {
    var lower: [MathNode] = []
    var upper: [MathNode] = []
    var primes = 0
    var areLimits = base.takesLimits
    while true {
      skipSpaces()
      let token = next
      switch token.kind {
      case .prime:
        advance()
        primes += 1
      case .command("limits"):
        advance()
        areLimits = true
      case .command("nolimits"):
        advance()
        areLimits = false
      case .superscript:
        advance()
        upper.append(script(of: token, named: "^", isSecond: !upper.isEmpty))
      case .subscript:
        advance()
        lower.append(script(of: token, named: "_", isSecond: !lower.isEmpty))
      case .character(let glyph) where ScriptGlyphs.plain(of: glyph) != nil:
        guard let (text, isLower) = typedScript() else { continue }
        if isLower { lower.append(text) } else { upper.append(text) }
      default:
        if lower.isEmpty, upper.isEmpty, primes == 0 { return base }
        return .scripts(
          MathScripts(
            base: base, lower: lower.isEmpty ? nil : .joined(lower),
            upper: upper.isEmpty ? nil : .joined(upper), primes: primes, areLimits: areLimits))
      }
    }
  }

  /// Raised or lowered characters that were typed as such: σ², x₁₀.
  private mutating func typedScript() -> (node: MathNode, isLower: Bool)? {
    var nodes: [MathNode] = []
    var digits = ""
    var level: Bool?
    while case .character(let glyph) = next.kind, let plain = ScriptGlyphs.plain(of: glyph),
      level == nil || level == plain.isLower
    {
      level = plain.isLower
      advance()
      if plain.character.isASCIIDigit {
        digits.append(plain.character)
        continue
      }
      if !digits.isEmpty { nodes.append(.number(digits)) }
      digits = ""
      nodes.append(.symbol(SymbolTable.symbol(character: plain.character)))
    }
    if !digits.isEmpty { nodes.append(.number(digits)) }
    return level.map { (.joined(nodes), $0) }
  }

  private mutating func script(
    of token: MathToken, named name: String, isSecond: Bool
  ) -> MathNode {
    if isSecond {
      report(.misplaced, "a second \(name) on one base; put the first in braces", at: token.range)
    }
    skipSpaces()
    if case .number(let digits) = next.kind, digits.count > 1 {
      report(
        .misplaced, "only the first digit belongs to \(name); write \(name){\(digits)}",
        at: token.range.lowerBound..<next.range.upperBound)
    }
    return argument(of: token)
  }

  // MARK: - Nuclei

  /// One token's worth of formula, or a group; nil for what leaves nothing to show.
  mutating func nucleus() -> MathNode? {
    let token = next
    switch token.kind {
    case .space:
      advance()
      return nil
    case .number(let digits):
      advance()
      return .number(digits)
    case .character(let character):
      advance()
      return self.character(character, at: token)
    case .openBrace:
      return group()
    case .command(let name):
      advance()
      return command(name, at: token)
    case .closeBrace:
      advance()
      report(.unbalanced, "a closing brace without an opening one", at: token.range)
      return .raw("}")
    case .ampersand, .lineBreak:
      advance()
      report(
        .misplaced, "\(sourceText(token.range)) belongs in aligned, cases or a matrix",
        at: token.range)
      return .space(2)
    case .superscript, .subscript, .prime, .end:
      return nil
    }
  }

  private mutating func character(_ character: Character, at token: MathToken) -> MathNode {
    switch character {
    case "~":
      return .space(1)
    case "%":
      report(.misplaced, "a bare % begins a comment in TeX; write \\%", at: token.range)
    case "$":
      report(.misplaced, "a dollar sign within a formula; write \\$", at: token.range)
    case "#":
      report(.misplaced, "a bare # has no meaning here; write \\#", at: token.range)
    default:
      break
    }
    return .symbol(SymbolTable.symbol(character: character))
  }

  /// What stands in braces.
  private mutating func group() -> MathNode {
    let opening = next
    return nested { parser in
      parser.advance()
      let body = parser.row(in: .group)
      if parser.next.kind == .closeBrace {
        parser.advance()
      } else {
        parser.report(.unbalanced, "this brace is never closed", at: opening.range)
      }
      // Braces make an ordinary thing of an operator: the comma of 60{,}000.
      return body.role == .ordinary ? body : .row([body])
    }
  }

  /// The next argument: a group, or one token.
  mutating func argument(of token: MathToken) -> MathNode {
    skipSpaces()
    let first = next
    switch first.kind {
    case .openBrace:
      return group()
    case .number(let digits) where digits.count > 1:
      // An argument without braces is one token of TeX, and there a digit is a token.
      let split = first.range.lowerBound + 1
      tokens[position] = MathToken(
        kind: .number(String(digits.dropFirst())), range: split..<first.range.upperBound)
      return .number(String(digits.prefix(1)))
    case .end, .closeBrace, .ampersand, .lineBreak, .superscript, .subscript, .prime,
      .command("right"), .command("end"):
      return missingArgument(of: token)
    default:
      return nested { parser in parser.nucleus() ?? parser.missingArgument(of: token) }
    }
  }

  private mutating func missingArgument(of token: MathToken) -> MathNode {
    let name = sourceText(token.range)
    report(.missingArgument, "\(name) needs something in braces after it", at: token.range)
    return .symbol(MathSymbol("□", "?", "blank"))
  }

  // MARK: - Depth

  /// Reads one level further in, or shows the source of what would be too deep.
  mutating func nested(_ body: (inout MathParser) -> MathNode) -> MathNode {
    guard depth < MathExpression.maximalDepth else { return skippedGroup() }
    depth += 1
    defer { depth -= 1 }
    return body(&self)
  }

  private mutating func skippedGroup() -> MathNode {
    let first = next
    var end = first.range.upperBound
    var braces = 0
    repeat {
      if next.kind == .end { break }
      if next.kind == .openBrace { braces += 1 }
      if next.kind == .closeBrace { braces -= 1 }
      end = next.range.upperBound
      advance()
    } while braces > 0
    let range = first.range.lowerBound..<end
    if !problems.contains(where: { $0.kind == .tooDeep }) {
      let limit = MathExpression.maximalDepth
      report(.tooDeep, "more than \(limit) levels inside each other", at: range)
    }
    return .raw(sourceText(range))
  }
}

extension MathNode {
  fileprivate var takesLimits: Bool {
    if case .symbol(let symbol) = self { symbol.takesLimits } else { false }
  }
}
