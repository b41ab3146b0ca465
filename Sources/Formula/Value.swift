public import RegularizationCore

/// What a formula evaluates to.
///
/// Two values are equal where they have the same form and the same bits: NaN equals NaN, and 0
/// differs from -0. (The language's own `==` compares numbers instead, see ``ParsedFormula``.)
public enum Value: Sendable {
  /// A number; the only kind there is, so a count is one too.
  case number(Double)
  /// True or false.
  case boolean(Bool)
  /// A text.
  case text(String)
  /// A vector of numbers.
  case vector([Double])
  /// A matrix of numbers.
  case matrix(Matrix)
  /// A list of anything else: texts, records.
  case list([Value])
  /// Named parts, such as an optimizer's step.
  case record(Record)
}

extension Value {
  /// A number out of a count.
  public static func number(_ count: Int) -> Value { .number(Double(count)) }

  /// A vector out of counts.
  public static func vector(_ counts: [Int]) -> Value { .vector(counts.map(Double.init)) }

  /// What kind of value it is, in words: "a number", "a vector".
  public var kindName: String {
    switch self {
    case .number: "a number"
    case .boolean: "true or false"
    case .text: "a text"
    case .vector: "a vector"
    case .matrix: "a matrix"
    case .list: "a list"
    case .record: "a record"
    }
  }
}

extension Value: Hashable {
  /// Whether both have the same form and the same bits.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.number(let a), .number(let b)): a.bitPattern == b.bitPattern
    case (.boolean(let a), .boolean(let b)): a == b
    case (.text(let a), .text(let b)): a == b
    case (.vector(let a), .vector(let b)): haveSameBits(a, b)
    case (.matrix(let a), .matrix(let b)):
      a.rows == b.rows && a.columns == b.columns && haveSameBits(a.elements, b.elements)
    case (.list(let a), .list(let b)): a == b
    case (.record(let a), .record(let b)): a == b
    default: false
    }
  }

  /// Feeds the form and the bits to a hasher.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .number(let number): hasher.combine(number.bitPattern)
    case .boolean(let boolean): hasher.combine(boolean)
    case .text(let text): hasher.combine(text)
    case .vector(let numbers): for number in numbers { hasher.combine(number.bitPattern) }
    case .matrix(let matrix):
      hasher.combine(matrix.rows)
      for number in matrix.elements { hasher.combine(number.bitPattern) }
    case .list(let values): hasher.combine(values)
    case .record(let record): hasher.combine(record)
    }
  }
}

private func haveSameBits(_ a: [Double], _ b: [Double]) -> Bool {
  a.elementsEqual(b) { $0.bitPattern == $1.bitPattern }
}
