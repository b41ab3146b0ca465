/// Writes a formula's tree as text, with as few brackets as keep its meaning.
///
/// What is still to be written lies on a stack, so that a long chain needs no recursion.
struct FormulaWriter {
  private enum Piece {
    case text(String)
    /// A part, and how strongly what is around it holds it.
    case part(Int, Strength)
  }

  /// How strongly a written part holds together.
  enum Strength: Int, Comparable {
    /// `if` and `let`, which reach as far as they can.
    case open
    case or
    case and
    case not
    case comparison
    case sum
    case product
    case sign
    case power
    case suffix

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  let formula: ParsedFormula
  /// What is written instead of a part, where something is.
  let replacement: (Int) -> (text: String, strength: Strength)?
  private(set) var text = ""
  private var pieces: [Piece] = []

  init(
    _ formula: ParsedFormula,
    replacing replacement: @escaping (Int) -> (text: String, strength: Strength)? = { _ in nil }
  ) {
    self.formula = formula
    self.replacement = replacement
  }

  /// The text of a part of the formula.
  mutating func write(_ root: Int) -> String {
    pieces.append(.part(root, .open))
    while let piece = pieces.popLast() {
      switch piece {
      case .text(let piece): text += piece
      case .part(let index, let least): write(index, held: least)
      }
    }
    defer { text = "" }
    return text
  }

  private mutating func write(_ index: Int, held least: Strength) {
    if let (replacement, strength) = replacement(index) {
      text += strength < least ? "(\(replacement))" : replacement
      return
    }
    if formula.strength(of: index) < least {
      text += "("
      pieces.append(.text(")"))
    }
    // The last thing to be written goes on the stack first.
    pieces.append(contentsOf: self.pieces(of: index).reversed())
  }

  private func pieces(of index: Int) -> [Piece] {
    let node = formula.nodes[index]
    let parts = formula.parts(of: index)
    let strength = formula.strength(of: index)
    switch node.operation {
    case .number: return [.text(written(node.number))]
    case .constant: return [.text(Constant.allCases[Int(node.operand)].rawValue)]
    case .text: return [.text(quoted(formula.program.texts[Int(node.operand)]))]
    case .truth: return [.text(node.operand == 1 ? "true" : "false")]
    case .variable: return [.text(formula.freeVariables[Int(node.operand)])]
    case .local: return [.text(formula.names[node.first])]
    case .negate: return [.text("-"), .part(parts[0], .sign)]
    case .not: return [.text("not "), .part(parts[0], .not)]
    case .add, .subtract:
      return [
        .part(parts[0], .sum), .text(" \(node.sign) "), .part(parts[1], .product),
      ]
    case .multiply, .divide:
      return [.part(parts[0], .product), .text(node.sign), .part(parts[1], .sign)]
    case .power: return [.part(parts[0], .suffix), .text("^"), .part(parts[1], .sign)]
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual:
      return [.part(parts[0], .sum), .text(" \(node.sign) "), .part(parts[1], .sum)]
    case .and, .or:
      let next = Strength(rawValue: strength.rawValue + 1) ?? strength
      return [.part(parts[0], strength), .text(" \(node.sign) "), .part(parts[1], next)]
    case .conditional:
      return [
        .text("if "), .part(parts[0], .open), .text(" then "), .part(parts[1], .open),
        .text(" else "), .part(parts[2], .open),
      ]
    case .let:
      return [
        .text("let \(formula.names[Int(node.operand)]) = "), .part(parts[0], .open),
        .text(" in "), .part(parts[1], .open),
      ]
    case .index: return [.part(parts[0], .suffix), .text("["), .part(parts[1], .open), .text("]")]
    case .field:
      // Without brackets, the dot behind a number would be its decimal point.
      let isNumber = formula.nodes[parts[0]].operation == .number
      let name = formula.names[Int(node.operand)]
      return isNumber
        ? [.text("("), .part(parts[0], .open), .text(").\(name)")]
        : [.part(parts[0], .suffix), .text(".\(name)")]
    case .list: return [.text("[")] + listed(parts.map { ("", $0) }) + [.text("]")]
    case .record:
      let fields = parts.enumerated().map {
        (formula.names[Int(node.operand) + $0.offset] + ": ", $0.element)
      }
      return [.text("{")] + listed(fields) + [.text("}")]
    case .call:
      let site = formula.sites[Int(node.operand)]
      return [.text(site.name + "(")] + listed(formula.arguments(of: node, site)) + [.text(")")]
    case .skipUnless, .skip, .skipIfFalse, .skipIfTrue: return []
    }
  }

  private func listed(_ parts: [(label: String, part: Int)]) -> [Piece] {
    var pieces: [Piece] = []
    for (place, part) in parts.enumerated() {
      let label = (place == 0 ? "" : ", ") + part.label
      if !label.isEmpty { pieces.append(.text(label)) }
      pieces.append(.part(part.part, .open))
    }
    return pieces
  }
}

extension ParsedFormula {
  /// How strongly a part holds together as it is written.
  func strength(of index: Int) -> FormulaWriter.Strength {
    switch nodes[index].operation {
    case .conditional, .let: .open
    case .or: .or
    case .and: .and
    case .not: .not
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual: .comparison
    case .add, .subtract: .sum
    case .multiply, .divide: .product
    case .negate: .sign
    case .power: .power
    default: .suffix
    }
  }

  /// The arguments of a call with their labels: in the order of the parameters, and by name from
  /// the first on that isn't in its place.
  func arguments(of node: Node, _ site: CallSite) -> [(label: String, part: Int)] {
    let parts = children(of: node).map { Int($0) }
    guard let entry = site.entry, !site.arrangement.isEmpty else {
      let positional = parts.count - site.argumentNames.count
      return parts.enumerated().map { place, part in
        (place < positional ? "" : "\(site.argumentNames[place - positional].name)=", part)
      }
    }
    var arguments: [(String, Int)] = []
    var isInPlace = true
    for (place, supply) in site.arrangement.enumerated() {
      guard case .argument(let argument) = supply else {
        isInPlace = false
        continue
      }
      let name = entry.parameters[place].name
      arguments.append((isInPlace ? "" : "\(name)=", parts[argument]))
    }
    return arguments
  }
}
