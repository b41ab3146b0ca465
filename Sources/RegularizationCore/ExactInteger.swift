/// Arithmetic of counts that a double has to hold exactly.
enum ExactInteger {
  /// 2⁵³: up to it every whole number is a double.
  static let limit = 1 << 53

  /// A sum of counts.
  ///
  /// - Throws: `domain` where it exceeds 2⁵³.
  static func sum(_ a: Int, _ b: Int, _ parameter: String) throws(CoreError) -> Int {
    let (sum, hasOverflowed) = a.addingReportingOverflow(b)
    return try checked(sum, hasOverflowed, parameter)
  }

  /// A product of counts.
  ///
  /// - Throws: `domain` where it exceeds 2⁵³.
  static func product(_ a: Int, _ b: Int, _ parameter: String) throws(CoreError) -> Int {
    let (product, hasOverflowed) = a.multipliedReportingOverflow(by: b)
    return try checked(product, hasOverflowed, parameter)
  }

  private static func checked(
    _ result: Int, _ hasOverflowed: Bool, _ parameter: String
  ) throws(CoreError) -> Int {
    guard !hasOverflowed, result <= limit else {
      throw CoreError(.domain, parameter, "makes a count above 2^53, which a number can't hold")
    }
    return result
  }
}
