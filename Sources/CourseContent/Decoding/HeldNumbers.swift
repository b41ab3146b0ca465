public import Formula

/// How many numbers the values of one question, or of one lesson, hold together.
///
/// One formula may make a million numbers; many formulas together must not make many millions.
public struct HeldNumbers: Sendable {
  /// The most numbers that may be held together.
  public static let limit = 1_000_000

  private var count = 0

  /// Makes a count of nothing.
  public init() {}

  /// Makes a count of what the parameters hold that a question draws from.
  public init(_ parameters: [VariedParameter]) {
    for case .choices(let values) in parameters.map(\.values) {
      for value in values { count += value.numberCount }
    }
  }

  /// Counts a value; false where there are too many numbers with it.
  mutating func add(_ value: Value) -> Bool {
    count += value.numberCount
    return count <= Self.limit
  }

  /// Counts the value of a formula.
  ///
  /// - Throws: `FormulaError` of kind `limit` where there are too many numbers with it.
  public mutating func add(_ value: Value, of formula: ParsedFormula) throws(FormulaError) {
    guard !add(value) else { return }
    throw FormulaError(
      .limit, Self.message, help: Self.help, span: 0..<formula.source.utf8.count)
  }

  static let message = "with this, more than 1,000,000 numbers are held together"
  static let help = "make the vectors shorter, or compute them where they are used"
}

extension Value {
  /// How many numbers the value holds; whatever else it holds counts as one each.
  fileprivate var numberCount: Int {
    if case .matrix(let rows?, let columns?) = ValueShape(of: self) { return rows * columns }
    return switch self {
    case .number, .boolean, .text, .matrix: 1
    case .vector(let numbers): numbers.count
    case .list(let values): values.reduce(1) { $0 + $1.numberCount }
    case .record(let record): record.fields.reduce(1) { $0 + $1.value.numberCount }
    }
  }
}
