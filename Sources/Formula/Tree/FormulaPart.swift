/// A part of a formula, for those who look at formulas rather than evaluate them: to show where a
/// step comes from, or to ask what a small change of one part would give.
///
/// A changed formula is made of text: put something else, in brackets, where ``span`` is, and read it.
public struct FormulaPart: Hashable, Sendable {
  /// What a part is.
  public enum Kind: Hashable, Sendable {
    /// A number, or a constant such as `pi`.
    case number(Double)
    /// A text.
    case text
    /// True or false.
    case truth(Bool)
    /// A name: a free variable, or one that a `let` binds.
    case name(String)
    /// A sign or a word, with one operand or two: `-`, `^`, `and`.
    case operation(String)
    /// A call of a function, with its arguments.
    case call(String)
    /// A vector, a matrix or a list, with its elements.
    case list
    /// A record, with its fields' values.
    case record
    /// An element: what it is an element of, and the index.
    case element
    /// A field: what it is a field of.
    case field(String)
    /// `if`: condition, and both branches.
    case condition
    /// `let`: the name's value, and the body.
    case binding(String)
  }

  /// What it is.
  public let kind: Kind
  /// The UTF-8 offsets in the source, without brackets around it.
  public let span: Range<Int>
  /// The parts that it is made of, from left to right, as places among all parts.
  public let operands: [Int]
}

extension ParsedFormula {
  /// The parts of the formula, each behind those that it is made of; the last is the whole.
  public var parts: [FormulaPart] {
    var parts: [FormulaPart] = []
    // Jumps of the program are no parts, so places among the parts differ from those of the nodes.
    var places = Array(repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      guard let kind = kind(of: node) else { continue }
      places[index] = parts.count
      parts.append(
        FormulaPart(
          kind: kind, span: node.span, operands: self.parts(of: index).map { places[$0] }))
    }
    return parts
  }

  private func kind(of node: Node) -> FormulaPart.Kind? {
    switch node.operation {
    case .number, .constant: .number(node.number)
    case .text: .text
    case .truth: .truth(node.operand == 1)
    case .variable: .name(freeVariables[Int(node.operand)])
    case .local: .name(names[node.first])
    case .list: .list
    case .record: .record
    case .index: .element
    case .field: .field(names[Int(node.operand)])
    case .conditional: .condition
    case .let: .binding(names[Int(node.operand)])
    case .call: .call(sites[Int(node.operand)].name)
    case .skipUnless, .skip, .skipIfFalse, .skipIfTrue: nil
    default: .operation(node.operation.sign)
    }
  }
}
