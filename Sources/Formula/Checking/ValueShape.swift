import RegularizationCore

/// What is known of a value before there is one.
public enum ValueShape: Hashable, Sendable {
  /// A number.
  case number
  /// True or false.
  case boolean
  /// A text.
  case text
  /// A vector, of a length if that is known.
  case vector(Int? = nil)
  /// A matrix, of so many rows and columns as far as they are known.
  case matrix(rows: Int? = nil, columns: Int? = nil)
  /// A list, of a length if that is known.
  case list(Int? = nil)
  /// A record with these fields.
  case record([String])

  /// The shape of a value.
  public init(of value: Value) {
    switch value {
    case .number: self = .number
    case .boolean: self = .boolean
    case .text: self = .text
    case .vector(let vector): self = .vector(vector.count)
    case .matrix(let matrix): self = .matrix(rows: matrix.rows, columns: matrix.columns)
    case .list(let list): self = .list(list.count)
    case .record(let record): self = .record(record.fields.map { $0.name })
    }
  }

  /// What kind of value it is, in words: "a number", "a vector".
  var kindName: String {
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

  /// Whether it is a number, a vector or a matrix.
  var isNumeric: Bool {
    switch self {
    case .number, .vector, .matrix: true
    default: false
    }
  }

  /// How many elements or rows it has, where that is known.
  var length: Int? {
    switch self {
    case .vector(let count), .list(let count): count
    case .matrix(let rows, _): rows
    default: nil
    }
  }

  /// What two shapes have in common, where that is anything.
  static func common(_ left: ValueShape?, _ right: ValueShape?) -> ValueShape? {
    guard let left, let right else { return nil }
    if left == right { return left }
    switch (left, right) {
    case (.vector, .vector): return .vector()
    case (.matrix, .matrix): return .matrix()
    case (.list, .list): return .list()
    default: return nil
    }
  }
}
