extension SpokenPrinter {
  func scripts(_ scripts: MathScripts) -> String {
    if scripts.base.isEmpty { return marks(of: scripts) }
    if let norm = norm(scripts) { return norm }
    if let value = evaluated(scripts) { return value }
    if scripts.base.speaksOf { return ranged(scripts) }
    let base =
      switch scripts.base {
      case .row, .fraction, .scripts, .root: operand(scripts.base)
      default: words(scripts.base)
      }
    return "\(base) \(marks(of: scripts))"
  }

  /// The scripts alone, as they are said after their base.
  func marks(of scripts: MathScripts) -> String {
    var parts: [String] = []
    if let lower = scripts.lower { parts.append(lowered(lower, on: scripts.base)) }
    switch scripts.primes {
    case 0: break
    case 1: parts.append("prime")
    case 2: parts.append("double prime")
    case 3: parts.append("triple prime")
    default: parts.append("\(scripts.primes) primes")
    }
    if let upper = scripts.upper { parts.append(raised(upper, on: scripts.base)) }
    return parts.joined(separator: " ")
  }

  private func lowered(_ node: MathNode, on base: MathNode) -> String {
    switch node {
    case .row(let nodes) where nodes.count == 1: return lowered(nodes[0], on: base)
    case .text: return words(node)
    case .symbol(let symbol) where symbol.role == .function: return symbol.unicode
    default: break
    }
    if case .symbol(let symbol) = base, symbol.spoken == "the expected value" {
      return "over \(plain(node))"
    }
    return node.isPlain ? "sub \(words(node))" : "sub \(words(node)) , end sub ,"
  }

  private func raised(_ node: MathNode, on base: MathNode) -> String {
    switch node {
    case .row(let nodes) where nodes.count == 1: return raised(nodes[0], on: base)
    case .number("2"): return "squared"
    case .number("3"): return "cubed"
    case .text:
      // θ^new is a name; on a group or a number the word is an exponent.
      if case .symbol = base { return words(node) }
      return "to the \(words(node))"
    case .fence(let fence): return "superscript \(words(fence.body))"
    case .symbol(let symbol):
      switch symbol.unicode {
      case "⊤", "⊺": return "transpose"
      case "*", "⋆": return "star"
      case "∘", "°": return "degrees"
      case "†", "′": return symbol.spoken
      case "+", "−": return symbol.spoken
      default: return "to the \(symbol.spoken)"
      }
    default: break
    }
    if node.isMinusOne, base.isMatrixLike { return "inverse" }
    return node.isPlain ? "to the \(words(node))" : "to the power \(words(node)) , end power ,"
  }

  /// "the squared 2-norm of w".
  private func norm(_ scripts: MathScripts) -> String? {
    guard case .fence(let fence) = scripts.base, fence.opening?.unicode == "‖",
      fence.closing?.unicode == "‖", scripts.primes == 0
    else { return nil }
    let order: String
    switch scripts.lower {
    case nil: order = "norm"
    case .symbol, .number: order = scripts.lower.map { "\(words($0))-norm" } ?? "norm"
    case .some(let lower): order = "\(operand(lower)) norm"
    }
    let end = fence.body.isQuiet ? "" : ", end norm ,"
    let body = "\(order) of \(words(fence.body)) \(end)"
    switch scripts.upper {
    case nil: return "the \(body)"
    case .number("2"): return "the squared \(body)"
    case .some(let upper): return "the \(body) \(raised(upper, on: scripts.base))"
    }
  }

  /// `\left. f \right|_{x = 0}`.
  private func evaluated(_ scripts: MathScripts) -> String? {
    guard case .fence(let fence) = scripts.base, fence.opening == nil,
      fence.closing?.unicode == "|", let lower = scripts.lower
    else { return nil }
    return "\(words(fence.body)) , evaluated at \(words(lower)) ,"
  }

  /// Operators with a range: "the sum from i equals 1 to n", "log base 2".
  private func ranged(_ scripts: MathScripts) -> String {
    let name = words(scripts.base)
    guard case .symbol(let symbol) = scripts.base, let lower = scripts.lower else {
      return "\(name) \(marks(of: scripts))"
    }
    let range = plain(lower)
    switch symbol.unicode {
    case "log", "lg": return "\(name) base \(range)" + upperEnd(scripts)
    case "lim": return "\(name) as \(range)"
    case "∇": return "\(name) with respect to \(range)" + upperEnd(scripts)
    default: break
    }
    if let upper = scripts.upper, scripts.base.isLargeOperator {
      return "\(name) from \(range) to \(words(upper))"
    }
    return "\(name) over \(range)" + upperEnd(scripts)
  }

  private func upperEnd(_ scripts: MathScripts) -> String {
    scripts.upper.map { " \(raised($0, on: scripts.base))" } ?? ""
  }

  /// A range without its verb: "over x distributed as p".
  private func plain(_ node: MathNode) -> String {
    let said = words(node)
    guard let verb = said.firstRange(of: "is distributed as") else { return said }
    return String(said[..<verb.lowerBound]) + said[verb.lowerBound...].dropFirst(3)
  }
}

extension MathNode {
  /// Whether it is short enough as a script to need no spoken end.
  fileprivate var isPlain: Bool {
    switch self {
    case .symbol, .number, .text, .raw, .accent: return true
    case .row(let nodes):
      guard case .symbol(let symbol) = nodes.first, symbol.role == .binary else {
        return nodes.allSatisfy { $0.isPlain && $0.role == .ordinary }
      }
      return nodes.count == 2 && nodes[1].isPlain
    case .space, .fraction, .root, .scripts, .fence, .brace, .table: return false
    }
  }

  fileprivate var isMinusOne: Bool {
    guard case .row(let nodes) = self, nodes.count == 2, nodes[1] == .number("1"),
      case .symbol(let symbol) = nodes[0]
    else { return false }
    return symbol.unicode == "−"
  }

  /// A capital, a bold letter or a group, whose power −1 is an inverse.
  fileprivate var isMatrixLike: Bool {
    switch self {
    case .symbol(let symbol):
      symbol.ascii.first?.isUppercase == true || symbol.spoken.hasPrefix("bold ")
    case .fence: true
    default: false
    }
  }
}
