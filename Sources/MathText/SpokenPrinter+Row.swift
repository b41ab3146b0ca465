extension SpokenPrinter {
  /// What stands side by side: with "of" before an argument, and "times" where two factors
  /// would run together in the ear.
  func row(_ nodes: [MathNode]) -> String {
    var parts: [String] = []
    var previous: MathNode?
    for (index, node) in nodes.enumerated() {
      if case .space(let columns) = node {
        if columns > 1 { parts.append(",") }
        continue
      }
      if let previous, FunctionApplication.holds(previous, node) {
        parts.append("of \(argument(node))")
      } else {
        if let previous, multiplies(previous, node) { parts.append("times") }
        parts.append(separator(node) ?? words(node))
        if node.speaksOf, takesOperand(nodes, after: index) { parts.append("of") }
      }
      previous = node
    }
    return parts.joined(separator: " ")
  }

  /// A bar that stayed single.
  private func separator(_ node: MathNode) -> String? {
    guard case .symbol(let symbol) = node, symbol.role == .bar else { return nil }
    return symbol.unicode == "|" ? "given" : "relative to"
  }

  /// What stands in parentheses after a function.
  private func argument(_ node: MathNode) -> String {
    switch node {
    case .fence(let fence) where fence.body.isQuiet: return words(fence.body)
    case .scripts(let scripts):
      let pause = scripts.base.isQuiet ? ", " : ""
      return "\(argument(scripts.base)) \(pause)\(marks(of: scripts))"
    default: return words(node)
    }
  }

  /// Whether an operator such as the sum has something after it, to which "of" can lead.
  private func takesOperand(_ nodes: [MathNode], after index: Int) -> Bool {
    guard let next = nodes[(index + 1)...].first(where: { !$0.isSpace }) else { return false }
    if FunctionApplication.holds(nodes[index], next) || next.isPunctuationMark { return false }
    switch next.role {
    case .ordinary, .opening, .function, .bar: return true
    case .binary: return next.spokenSign == "minus"
    case .relation, .closing, .punctuation, .ellipsis: return false
    }
  }

  private func multiplies(_ left: MathNode, _ right: MathNode) -> Bool {
    if left.isPunctuationMark || right.isPunctuationMark { return false }
    guard left.role == .ordinary || left.role == .closing, !left.isText, !right.isText,
      !left.speaksOf
    else { return false }
    switch right.role {
    case .ordinary:
      return (left.isLoud || right.isLoud || right.speaksOf) && !right.isDifferentialSign
    case .function: return left.isLoud || right.spokenSign?.hasPrefix("the ") == true
    default: return false
    }
  }
}

extension MathNode {
  /// Whether "of" belongs between it and what follows: `log`, `∑`, `∇`.
  var speaksOf: Bool {
    guard case .symbol(let symbol) = unscripted else { return false }
    return symbol.speaksOf || symbol.unicode == "∇"
  }

  /// What is said for the sign that it is, or that bears its scripts.
  fileprivate var spokenSign: String? {
    if case .symbol(let symbol) = unscripted { symbol.spoken } else { nil }
  }

  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }

  /// What takes more than a word to say.
  fileprivate var isLoud: Bool {
    switch unscripted {
    case .fraction, .fence, .root, .table: true
    default: false
    }
  }
}
