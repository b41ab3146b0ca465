extension LinePrinter {
  /// A base with its scripts: in raised and lowered characters where Unicode has them all, or
  /// else as `_b` and `^(a + b)`.
  func scripts(_ scripts: MathScripts) -> MathRun {
    var line = base(of: scripts)
    line.text += primes(scripts.primes)
    if scripts.primes > 0 { line.trailing = .other }
    var lower = scripts.lower.flatMap { glyphs($0, isLower: true) }
    var upper = scripts.upper.flatMap { glyphs($0, isLower: false) }
    if scripts.base.isLargeOperator, let lowerNode = scripts.lower, let upperNode = scripts.upper,
      lower == nil || upper == nil
    {
      // The two limits of a sum are set alike.
      lower = loweredText(lowerNode)
      upper = raisedText(upperNode)
    }
    if let node = scripts.lower {
      append(lower ?? loweredText(node), to: &line, isGlyphs: lower != nil, isRaised: false)
    }
    if let node = scripts.upper {
      append(upper ?? raisedText(node), to: &line, isGlyphs: upper != nil, isRaised: true)
    }
    return line
  }

  private func append(
    _ script: String, to line: inout MathRun, isGlyphs: Bool, isRaised: Bool
  ) {
    line.text += script
    if line.text == script { line.leading = .other }
    if script.first != "_", script.first != "^", isGlyphs {
      line.trailing = .other
    } else if isRaised {
      line.trailing = .power
    } else {
      line.trailing = script.last == ")" ? .closing : .word
    }
  }

  /// The script in characters of its own; nil where Unicode or the repertoire lacks one.
  func glyphs(_ node: MathNode, isLower: Bool) -> String? {
    isASCII ? nil : ScriptGlyphs.text(of: node, isLower: isLower)
  }

  func primes(_ count: Int) -> String {
    if isASCII { return String(repeating: "'", count: count) }
    switch count {
    case 2: return "″"
    case 3: return "‴"
    default: return String(repeating: "′", count: count)
    }
  }

  /// What bears the scripts, in parentheses where it is more than one thing.
  func base(of scripts: MathScripts) -> MathRun {
    let base = scripts.base
    let run = self.run(base)
    if base.isEmpty { return .empty }
    if base.bearsScripts(inASCII: isASCII) || scripts.areLimits { return run }
    return run.inParentheses
  }

  func loweredText(_ node: MathNode) -> String {
    let text = run(node, isTight: true).text
    if let letters = node.plainRun { return "_\(letters)" }
    return node.isSingleSign && !text.contains(" ") ? "_\(text)" : "_(\(text))"
  }

  func raisedText(_ node: MathNode) -> String {
    let text = run(node, isTight: true).text
    if isASCII, node.isSignedNumber { return "^\(text)" }
    if case .text = node { return "^(\(text))" }
    return node.isSingleSign && !text.contains(" ") ? "^\(text)" : "^(\(text))"
  }
}

extension MathNode {
  fileprivate func bearsScripts(inASCII: Bool) -> Bool {
    switch self {
    case .symbol, .number, .text, .raw, .fence: true
    case .accent(_, let body): body.isFactor && inASCII || body.isSingleSign
    case .root: inASCII
    case .row(let nodes): nodes.count == 1 && nodes[0].bearsScripts(inASCII: inASCII)
    case .table, .space, .fraction, .scripts, .brace: false
    }
  }

  /// One sign, number or word.
  var isSingleSign: Bool {
    switch self {
    case .symbol, .number: true
    case .text(let words): !words.contains(" ")
    case .row(let nodes): nodes.count == 1 && nodes[0].isSingleSign
    default: false
    }
  }

  fileprivate var isSignedNumber: Bool {
    guard case .row(let nodes) = self, nodes.count == 2, case .symbol(let sign) = nodes[0],
      case .number = nodes[1]
    else { return false }
    return sign.unicode == "−"
  }

  /// Letters and digits of one character each, which read as one index: `ij` of `w_{ij}`.
  fileprivate var plainRun: String? {
    guard case .row(let nodes) = self, !nodes.isEmpty else { return nil }
    var letters = ""
    for node in nodes {
      switch node {
      case .symbol(let symbol):
        guard symbol.unicode.count == 1, symbol.unicode.allSatisfy(\.isASCIILetter) else {
          return nil
        }
        letters += symbol.unicode
      case .number(let digits): letters += digits
      default: return nil
      }
    }
    return letters
  }
}
