/// How many parameters are decayed, and how many are exempt, under a rule for telling them apart.
///
/// Biases and the scales of normalization layers are usually exempt. There are two rules in use: by
/// the parameter's name, which misses every layer that is called otherwise than expected, and by the
/// number of its dimensions, which needs no names.
public struct DecayGroups: Hashable, Sendable {
  /// The parameters that are decayed.
  public let decayed: Int
  /// The parameters that are not.
  public let exempt: Int

  /// Exempts each tensor whose name contains one of some patterns.
  ///
  /// - Parameters:
  ///   - names: the names of the tensors, such as `h.0.ln_1.weight`.
  ///   - counts: the parameters in each.
  ///   - patterns: what to look for in the names, case and all; an empty one is in every name.
  /// - Throws: `shape` where names and counts differ in number, `domain` for a negative count, and
  ///   where a sum exceeds 2⁵³.
  public init(
    names: [String], counts: [Int], exemptingNamesWith patterns: [String]
  ) throws(CoreError) {
    try Require.length(counts.count, equals: names.count, of: "names", "counts")
    try self.init(
      counts: counts,
      areExempt: names.map { name in patterns.contains { name.utf8.contains($0.utf8) } })
  }

  /// Exempts each tensor of fewer than two dimensions: biases, and the scales of normalization layers.
  ///
  /// - Parameters:
  ///   - dimensions: the number of dimensions of each tensor.
  ///   - counts: the parameters in each.
  /// - Throws: `shape` where dimensions and counts differ in number, `domain` for a negative count,
  ///   and where a sum exceeds 2⁵³.
  public init(dimensions: [Int], counts: [Int]) throws(CoreError) {
    try Require.length(counts.count, equals: dimensions.count, of: "dims", "counts")
    for dimension in dimensions { try Require.count(dimension, atLeast: 0, "dims") }
    try self.init(counts: counts, areExempt: dimensions.map { $0 < 2 })
  }

  private init(counts: [Int], areExempt: [Bool]) throws(CoreError) {
    var decayed = 0
    var exempt = 0
    for (count, isExempt) in zip(counts, areExempt) {
      try Require.count(count, atLeast: 0, "counts")
      if isExempt {
        exempt = try ExactInteger.sum(exempt, count, "counts")
      } else {
        decayed = try ExactInteger.sum(decayed, count, "counts")
      }
    }
    self.decayed = decayed
    self.exempt = exempt
  }
}
