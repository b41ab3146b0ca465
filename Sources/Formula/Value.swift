public import RegularizationCore

/// What a formula evaluates to.
///
/// Two values are equal where they have the same form and the same bits: 0 differs from -0, and NaN
/// equals every NaN. (The language's own `==` compares as numbers do.)
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

  /// What kind of value it is, in words: "a number", "a truth value".
  public var kindName: String {
    switch self {
    case .number: "a number"
    case .boolean: "a truth value"
    case .text: "a text"
    case .vector: "a vector"
    case .matrix: "a matrix"
    case .list: "a list"
    case .record: "a record"
    }
  }
}

extension Value: Hashable {
  /// Whether both have the same form and the same bits, or NaN in the same places.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.number(let a), .number(let b)): identity(a) == identity(b)
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
    case .number(let number): hasher.combine(identity(number))
    case .boolean(let boolean): hasher.combine(boolean)
    case .text(let text): hasher.combine(text)
    case .vector(let numbers): for number in numbers { hasher.combine(identity(number)) }
    case .matrix(let matrix):
      hasher.combine(matrix.rows)
      for number in matrix.elements { hasher.combine(identity(number)) }
    case .list(let values): hasher.combine(values)
    case .record(let record): hasher.combine(record)
    }
  }
}

private func haveSameBits(_ a: [Double], _ b: [Double]) -> Bool {
  a.elementsEqual(b) { identity($0) == identity($1) }
}

/// The bits of a number, with one pattern for every NaN.
private func identity(_ number: Double) -> UInt64 {
  number.isNaN ? Double.nan.bitPattern : number.bitPattern
}
