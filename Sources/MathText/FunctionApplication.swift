/// Which parentheses hold the argument of a function, and which a factor.
///
/// TeX writes f(x + 1) and p(1 − p) alike. A named function always takes its argument; a letter
/// does where it is one that this subject uses for functions and densities. Since p and q are
/// probabilities too, sums and numbers after them are factors, as in p(1 − p).
enum FunctionApplication {
  private static let functions: Set<String> = [
    "f", "g", "L", "J", "P", "R", "S", "E", "ℓ", "ℒ", "𝒥", "𝔼", "ℙ", "𝒩", "𝕍", "ϕ", "φ", "Φ", "𝟙",
  ]
  private static let densities: Set<String> = ["p", "q"]

  /// Whether `body` in delimiters right after `head` is its argument.
  static func holds(_ head: MathNode, _ argument: MathNode) -> Bool {
    guard case .fence(let fence) = argument.unscripted, let opening = fence.opening?.unicode,
      opening == "(" || opening == "["
    else { return false }
    switch head.unscripted {
    case .symbol(let symbol):
      if symbol.role == .function { return !head.unscripted.isLargeOperator }
      if functions.contains(symbol.unicode) { return true }
      return (densities.contains(symbol.unicode) || head.hasWordBelow)
        && !fence.body.looksLikeFactor
    case .text(let words): return words.last?.isLetter == true
    case .accent(_, let body): return holds(body, argument)
    default: return false
    }
  }
}

extension MathNode {
  /// The node without the scripts and primes on it.
  var unscripted: MathNode {
    if case .scripts(let scripts) = self { scripts.base } else { self }
  }

  /// A name with a name below it is one of a family of functions: L_data(w), D_KL(q ‖ p).
  fileprivate var hasWordBelow: Bool {
    guard case .scripts(let scripts) = self, case .text = scripts.lower?.unwrapped else {
      return false
    }
    return true
  }

  fileprivate var looksLikeFactor: Bool {
    switch self {
    case .number: true
    case .row(let nodes):
      nodes.contains { $0.role == .binary }
        && !nodes.contains { $0.role == .relation || $0.role == .punctuation || $0.role == .bar }
    default: false
    }
  }
}
