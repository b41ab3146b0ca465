extension LinePrinter {
  func root(_ index: MathNode?, _ radicand: MathNode) -> MathRun {
    let body = run(radicand)
    let isBare = !isASCII && radicand.isBareRadicand
    let inner = isBare || radicand.isFenced ? body.text : "(\(body.text))"
    let trailing: MathEdge = isBare && !radicand.isFenced ? .radical : .closing
    if isASCII {
      guard let index else {
        return MathRun(
          text: "sqrt" + (radicand.isFenced ? body.text : "(\(body.text))"), leading: .word,
          trailing: .closing)
      }
      return power(radicand, body, index)
    }
    guard let index else { return MathRun(text: "√" + inner, leading: .other, trailing: trailing) }
    guard let glyphs = glyphs(index, isLower: false) else {
      return power(radicand, body, index)
    }
    return MathRun(text: glyphs + "√" + inner, leading: .other, trailing: trailing)
  }

  /// x^(1/n), where there is no sign for the root.
  private func power(_ radicand: MathNode, _ body: MathRun, _ index: MathNode) -> MathRun {
    let divisor = run(index, isTight: true).text
    let base = radicand.isSingleSign || radicand.isFenced ? body : body.inParentheses
    return MathRun(
      text: base.text + "^(1/" + (index.isFactor ? divisor : "(\(divisor))") + ")",
      leading: base.leading, trailing: .closing)
  }

  func accent(_ accent: MathAccent, _ body: MathNode) -> MathRun {
    switch body {
    case .symbol(let symbol) where symbol.unicode.count == 1 || symbol.isWord:
      return marked(accent, MathNode.symbol(symbol))
    case .number(let digits) where digits.count == 1:
      return marked(accent, body)
    case .scripts(var scripts) where scripts.base.isSingleSign:
      scripts.base = .accent(accent, scripts.base)
      return self.scripts(scripts)
    case .row(let nodes) where nodes.count == 1:
      return self.accent(accent, nodes[0])
    default:
      return applied(accent, body)
    }
  }

  private func marked(_ accent: MathAccent, _ body: MathNode) -> MathRun {
    let letter = run(body).text
    if isASCII { return MathRun(name: "\(letter)_\(accent.name)", in: repertoire) }
    guard letter.count == 1 else { return applied(accent, body) }
    return MathRun(name: accent.marked(letter), in: repertoire)
  }

  private func applied(_ accent: MathAccent, _ body: MathNode) -> MathRun {
    MathRun(text: "\(accent.name)(\(run(body).text))", leading: .word, trailing: .closing)
  }

  func fence(_ fence: MathFence, isTight: Bool) -> MathRun {
    let opening = fence.opening.map { run($0.with(role: .opening)) }
    let closing = fence.closing.map { run($0.with(role: .closing)) }
    let body = run(fence.body, isTight: isTight)
    let text = (opening?.text ?? "") + body.text + (closing?.text ?? "")
    return MathRun(
      text: text, leading: opening?.leading ?? body.leading,
      trailing: closing?.trailing ?? body.trailing)
  }

  /// `ηg [step]`: what stands over or under a brace follows it in brackets.
  func labelled(_ body: MathNode, _ label: MathNode?) -> MathRun {
    var line = run(body)
    if !body.isTerm { line = line.inParentheses }
    guard let label else { return line }
    line.text += " [\(run(label).text)]"
    line.trailing = .word
    return line
  }
}

extension MathNode {
  /// Something without operators beside each other's operands, which a label can follow.
  fileprivate var isTerm: Bool {
    guard case .row(let nodes) = self else { return true }
    return nodes.allSatisfy { $0.role != .binary && $0.role != .relation }
  }

  /// What √ reaches without parentheses: one letter or number, perhaps with an index.
  fileprivate var isBareRadicand: Bool {
    switch self {
    case .symbol(let symbol): symbol.role == .ordinary
    case .number: true
    case .accent(_, let body): body.isSingleSign
    case .scripts(let scripts):
      scripts.upper == nil && scripts.primes == 0 && scripts.base.isBareRadicand
        && scripts.lower.map { ScriptGlyphs.text(of: $0, isLower: true) != nil } == true
    case .row(let nodes): nodes.count == 1 && nodes[0].isBareRadicand
    default: isFenced
    }
  }

  /// Something in round parentheses of its own.
  var isFenced: Bool {
    guard case .fence(let fence) = self else { return false }
    return fence.opening?.unicode == "(" && fence.closing?.unicode == ")"
  }
}
