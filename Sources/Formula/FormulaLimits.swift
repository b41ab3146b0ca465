/// How much a formula may ask for, so that none can hang or exhaust the program.
public struct FormulaLimits: Hashable, Sendable {
  /// The longest source, in UTF-8 bytes.
  public let bytes: Int
  /// The most nodes that a formula's tree may have.
  public let nodes: Int
  /// The deepest nesting of brackets, signs, powers, conditions and `let`s.
  public let depth: Int
  /// The most operations on single numbers that an evaluation may take.
  public let elementOperations: Int

  /// Makes limits.
  public init(bytes: Int, nodes: Int, depth: Int, elementOperations: Int) {
    self.bytes = bytes
    self.nodes = nodes
    self.depth = depth
    self.elementOperations = elementOperations
  }

  /// For formulas in content and in the calculator.
  public static let content = FormulaLimits(
    bytes: 1 << 20, nodes: 100_000, depth: 200, elementOperations: 10_000_000)

  /// For what a learner types as an answer.
  ///
  /// The operations stand for 50 ms: the slowest ones take about 25 ns each.
  public static let answer = FormulaLimits(
    bytes: 4096, nodes: 4096, depth: 200, elementOperations: 2_000_000)

  /// The most numbers in a vector or a matrix, rows in a matrix, and parts in a list.
  public static let greatestCount = 1_000_000
  /// The greatest size of a system of equations that is solved.
  public static let greatestSystem = 512
  /// The greatest whole number: beyond it, not every whole number is a Double.
  public static let greatestInteger = 1 << 53
}
