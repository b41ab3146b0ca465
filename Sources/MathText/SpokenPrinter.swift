import Markup

/// Says a formula in words.
///
/// Short things are said plainly ("lambda over 2"); where the ear could not tell how far something
/// reaches, its end is said too ("the square root of a plus b, end root").
struct SpokenPrinter {
  /// The whole formula as one line.
  func sentence(_ node: MathNode) -> String {
    var line = ""
    for word in words(node).split(separator: " ") {
      let isMark = word == "," || word == ";" || word == "." || word == ":"
      if isMark, line.isEmpty { continue }
      if isMark, line.last == "," || line.last == ";" {
        line.removeLast()
      } else if !isMark, !line.isEmpty {
        line += " "
      }
      line += word
    }
    while line.last == "," || line.last == ";" { line.removeLast() }
    return line.sanitized
  }

  /// The words of a node, with spaces between; marks such as the comma stand alone.
  func words(_ node: MathNode) -> String {
    switch node {
    case .symbol(let symbol): return symbol.spoken
    case .number(let digits): return number(digits)
    case .text(let text): return text
    case .raw(let source): return source
    case .space(let columns): return columns > 1 ? "," : ""
    case .row(let nodes): return row(nodes)
    case .fraction(let over, let under, let style): return fraction(over, under, style)
    case .root(let index, let radicand): return root(index, radicand)
    case .scripts(let scripts): return self.scripts(scripts)
    case .accent(let accent, let body): return "\(operand(body)) \(accent.spoken)"
    case .fence(let fence): return self.fence(fence)
    case .brace(let body, let label, _):
      guard let label else { return words(body) }
      return "\(words(body)) , labelled \(words(label)) ,"
    case .table(let table): return self.table(table)
    }
  }

  /// The words of something that must sound like one thing.
  func operand(_ node: MathNode) -> String {
    node.isQuiet ? words(node) : "open paren \(words(node)) close paren"
  }

  private func number(_ digits: String) -> String {
    let parts = digits.split(separator: "e")
    guard parts.count == 2 else { return digits }
    let isNegative = parts[1].first == "-"
    let exponent = parts[1].drop { $0 == "-" || $0 == "+" || $0 == "0" }
    return "\(parts[0]) times 10 to the \(isNegative ? "minus " : "")\(exponent)"
  }

  private func fraction(
    _ over: MathNode, _ under: MathNode, _ style: MathFractionStyle
  ) -> String {
    if style == .binomial { return "\(operand(over)) choose \(operand(under))" }
    let isShort = over.isProduct && over.isQuiet && under.isFactor && under.isQuiet
    if isShort || LinePrinter.isDerivative(over, under) {
      return "\(words(over)) over \(words(under))"
    }
    let pause = over.isQuiet ? "" : ", "
    return "the fraction \(words(over)) \(pause)over \(words(under)) , end fraction ,"
  }

  private func root(_ index: MathNode?, _ radicand: MathNode) -> String {
    let name =
      switch index {
      case nil: "the square root of"
      case .number("3"): "the cube root of"
      case .some(let index): "the root of order \(operand(index)) of"
      }
    let line = "\(name) \(words(radicand))"
    return radicand.isFactor && radicand.isQuiet ? line : "\(line) , end root ,"
  }

  func fence(_ fence: MathFence) -> String {
    let body = words(fence.body)
    let end = fence.body.isQuiet ? "" : ", end"
    switch (fence.opening?.unicode, fence.closing?.unicode) {
    case ("|", "|"): return "the absolute value of \(body) \(named(end, "absolute value"))"
    case ("‖", "‖"): return "the norm of \(body) \(named(end, "norm"))"
    case ("⌊", "⌋"): return "the floor of \(body) \(named(end, "floor"))"
    case ("⌈", "⌉"): return "the ceiling of \(body) \(named(end, "ceiling"))"
    default:
      let opening = fence.opening?.spoken ?? ""
      return "\(opening) \(body) \(fence.closing?.spoken ?? "")"
    }
  }

  func named(_ end: String, _ name: String) -> String {
    end.isEmpty ? "" : "\(end) \(name) ,"
  }

  private func table(_ table: MathTable) -> String {
    let lines = table.rows.map { cells in
      let cells = cells.filter { !$0.isEmpty }
      if table.kind == .cases, cells.count == 2, !cells[1].beginsWithWords {
        return "\(words(cells[0])) , if \(words(cells[1]))"
      }
      return cells.map(words).joined(separator: table.kind == .aligned ? " " : " , ")
    }
    switch table.kind {
    case .aligned:
      return lines.joined(separator: " ; ")
    case .cases:
      return "either " + lines.joined(separator: " ; or ")
    case .matrix:
      let columns = table.rows.map(\.count).max() ?? 0
      if lines.count == 1 { return "the row vector \(lines[0]) , end vector ," }
      if columns == 1 {
        return "the column vector \(lines.joined(separator: " , ")) , end vector ,"
      }
      let rows = lines.joined(separator: " ; ")
      return "the \(lines.count) by \(columns) matrix with rows \(rows) , end matrix ,"
    }
  }
}

extension MathNode {
  /// Whether it needs no spoken end: no sum, fraction or function in it that could swallow more.
  var isQuiet: Bool {
    switch self {
    case .symbol(let symbol): return symbol.role != .function
    case .number, .text, .raw, .space: return true
    case .row(let nodes):
      return nodes.enumerated().allSatisfy { index, node in
        node.isQuiet && (index == 0 || node.role != .binary)
      }
    case .scripts(let scripts):
      return scripts.base.isQuiet
        && [scripts.lower, scripts.upper].allSatisfy {
          $0.map { $0.isSingleSign || $0.isQuiet } ?? true
        }
    case .accent(_, let body): return body.isQuiet
    case .fence(let fence): return fence.body.isQuiet
    case .fraction, .root, .brace, .table: return false
    }
  }
}
