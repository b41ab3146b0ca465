extension MathParser {
  /// What a command stands for, with its arguments; nil for one that leaves nothing to show.
  mutating func command(_ name: String, at token: MathToken) -> MathNode? {
    if let columns = Self.spaces[name] { return .space(columns) }
    if Self.ignored.contains(name) { return nil }
    if let accent = MathAccent(command: name) {
      return .accent(accent, argument(of: token))
    }
    if let alphabet = MathAlphabet(command: name) {
      return argument(of: token).styled(in: alphabet)
    }
    if name == "arg", let extremum = argumentOfExtremum() { return .symbol(extremum) }
    if let symbol = SymbolTable.symbol(command: name) { return .symbol(symbol) }
    // What nests most is kept off the large frame of the function below.
    switch name {
    case "left": return stretchedFence(at: token)
    case "begin": return environment(at: token)
    case "frac": return fraction(.normal, at: token)
    default: return structure(name, at: token)
    }
  }

  /// `\arg\min` is one operator, with its variable below all of it.
  private mutating func argumentOfExtremum() -> MathSymbol? {
    skipSpaces()
    guard case .command(let name) = next.kind, name == "min" || name == "max" else { return nil }
    advance()
    return .function("arg \(name)", spoken: "the arg \(name)", limits: true)
  }

  private mutating func structure(_ name: String, at token: MathToken) -> MathNode? {
    switch name {
    case "dfrac", "cfrac":
      return fraction(.normal, at: token)
    case "tfrac":
      return fraction(.small, at: token)
    case "binom", "dbinom", "tbinom":
      return fraction(.binomial, at: token)
    case "sqrt":
      return root(at: token)
    case "text", "textrm", "textbf", "textit", "textsf", "texttt", "textnormal", "mbox", "emph":
      return text(at: token)
    case "mathrm", "mathit", "mathnormal":
      let body = argument(of: token)
      return body.word.map { $0.count > 1 ? .text($0) : body } ?? body
    case "operatorname", "operatorname*", "mathop":
      return operatorName(at: token, hasLimits: name != "operatorname")
    case "middle":
      return delimiter(of: token).map { .symbol($0.with(role: .relation)) } ?? .row([])
    case "underbrace", "overbrace":
      return brace(at: token, isOver: name == "overbrace")
    case "overset", "stackrel", "underset":
      return stacked(at: token, isOver: name != "underset")
    case "not":
      return negated(argument(of: token))
    case "pmod":
      return modulus(argument(of: token))
    case "hspace", "hskip", "vspace":
      _ = argument(of: token)
      return .space(1)
    case "right":
      report(.unbalanced, "\\right without a \\left", at: token.range)
      return delimiter(of: token).map { .symbol($0) }
    case "end":
      report(.unbalanced, "\\end without a \\begin", at: token.range)
      _ = argument(of: token)
      return .raw("\\end")
    case "":
      report(.unknownCommand(""), "a backslash with nothing after it", at: token.range)
      return .raw("\\")
    default:
      return sizedDelimiter(name, at: token) ?? unknown(name, at: token)
    }
  }

  private mutating func unknown(_ name: String, at token: MathToken) -> MathNode {
    report(.unknownCommand(name), "unknown command \\\(name)", at: token.range)
    return .raw(sourceText(token.range))
  }

  private mutating func fraction(_ style: MathFractionStyle, at token: MathToken) -> MathNode {
    let over = argument(of: token)
    let under = argument(of: token)
    return .fraction(over: over, under: under, style: style)
  }

  private mutating func root(at token: MathToken) -> MathNode {
    skipSpaces()
    var index: MathNode?
    if next.kind == .character("[") {
      index = nested { parser in
        parser.advance()
        let index = parser.row(in: .bracket)
        if parser.next.kind == .character("]") {
          parser.advance()
        } else {
          parser.report(.unbalanced, "the [ of \\sqrt is never closed", at: token.range)
        }
        return index
      }
    }
    return .root(index: index, radicand: argument(of: token))
  }

  private mutating func operatorName(at token: MathToken, hasLimits: Bool) -> MathNode {
    let body = argument(of: token)
    guard let name = body.word else { return body }
    let known = SymbolTable.functions[name.filter { $0 != " " }]
    let spoken = known?.spoken ?? Self.spokenNames[name]
    return .symbol(
      .function(name, spoken: spoken, limits: hasLimits || known?.takesLimits == true))
  }

  private static let spokenNames = [
    "Var": "the variance", "Cov": "the covariance", "E": "the expected value",
    "tr": "the trace", "sign": "the sign", "sgn": "the sign", "rank": "the rank",
    "softmax": "the softmax", "diag": "the diagonal", "KL": "the KL divergence",
    "ReLU": "rectified linear", "RMS": "the root mean square", "Bernoulli": "Bernoulli",
  ]

  private mutating func brace(at token: MathToken, isOver: Bool) -> MathNode {
    let body = argument(of: token)
    skipSpaces()
    var label: MathNode?
    if next.kind == (isOver ? .superscript : .subscript) {
      let script = next
      advance()
      label = argument(of: script)
    }
    return .brace(body: body, label: label, isOver: isOver)
  }

  private mutating func stacked(at token: MathToken, isOver: Bool) -> MathNode {
    let script = argument(of: token)
    let base = argument(of: token).unwrapped
    return .scripts(
      MathScripts(
        base: base, lower: isOver ? nil : script, upper: isOver ? script : nil, areLimits: true))
  }

  private func modulus(_ body: MathNode) -> MathNode {
    let words = MathNode.row([.text("mod"), .space(1), body])
    return .row([
      .text(" "),
      .fence(
        MathFence(
          opening: SymbolTable.keyboard["("], closing: SymbolTable.keyboard[")"], body: words)),
    ])
  }

  private func negated(_ node: MathNode) -> MathNode {
    guard case .symbol(let symbol) = node.unwrapped else { return .row([.raw("\\not"), node]) }
    let known = ["=": "ne", "∈": "notin", "∃": "nexists"]
    if let command = known[symbol.unicode], let negated = SymbolTable.symbol(command: command) {
      return .symbol(negated)
    }
    return .symbol(
      MathSymbol(
        symbol.unicode + "\u{338}", "not " + symbol.ascii, "not " + symbol.spoken, symbol.role))
  }

  /// Columns of space, by command.
  private static let spaces = [
    ",": 1, ":": 1, ";": 1, ">": 1, " ": 1, "thinspace": 1, "enspace": 1, "enskip": 1, "!": 0,
    "negthinspace": 0, "/": 0, "quad": 2, "qquad": 4,
  ]

  /// What only asks for another size or leaves a mark elsewhere.
  private static let ignored: Set<String> = [
    "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle", "limits", "nolimits",
    "nonumber", "notag", "relax", "strut", "mathstrut", "hline",
  ]
}
