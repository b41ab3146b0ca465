/// Evenly spaced decimal numbers, counted exactly: 0.1, 0.15, …, 2.
///
/// Value `k` is `(first + k·step) / 10^decimals` in whole numbers below 2^53, rounded once, so it
/// is the number that its shortest decimal spells, whatever the number of steps before it.
public struct DecimalRange: Hashable, Sendable {
  /// How many values there are; at least one.
  public let count: Int
  private let first: Int
  private let step: Int
  private let decimals: Int

  /// The most decimals that a bound or step may have.
  public static let greatestDecimals = 15

  /// Makes the range that three decimal numbers spell; nil where one is none, where the step is
  /// not above 0, the bounds are in the wrong order, or the numbers have too many digits.
  public init?(from: String, to: String, step: String) {
    guard let from = Decimal(from), let to = Decimal(to), let step = Decimal(step) else {
      return nil
    }
    let decimals = max(from.decimals, to.decimals, step.decimals)
    guard let first = from.scaled(to: decimals), let last = to.scaled(to: decimals),
      let width = step.scaled(to: decimals), width > 0, last >= first
    else { return nil }
    count = (last - first) / width + 1
    self.first = first
    self.step = width
    self.decimals = decimals
  }

  /// The value at an index from 0; one outside counts as the nearest inside.
  public subscript(index: Int) -> Double {
    let index = min(max(0, index), count - 1)
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }  // exact up to 10^22
    return Double(first + index * step) / scale
  }

  /// The range in whole numbers, as a stable text.
  var meaning: String { "\(first) \(step) \(count) e-\(decimals)" }

  /// The last value, which may lie below the upper bound.
  public var last: Double { self[count - 1] }

  /// A decimal number as a whole number and how many of its digits stand behind the point.
  private struct Decimal {
    let digits: Int
    let decimals: Int

    private static let limit = 1 << 53

    init?(_ text: String) {
      guard PlainScalar.number(text) != nil else { return nil }
      let parts = text.split(whereSeparator: { $0 == "e" || $0 == "E" })
      let mantissa = parts[0].split(separator: ".")
      let exponent = parts.count > 1 ? Int(parts[1]) : 0
      guard let whole = mantissa.first, let exponent, (-30...30).contains(exponent) else {
        return nil
      }
      let fraction = mantissa.count > 1 ? mantissa[1] : ""
      guard var digits = Int(whole + fraction), digits.magnitude < Self.limit else { return nil }
      var decimals = fraction.count - exponent
      while decimals < 0 {
        let (product, isTooLarge) = digits.multipliedReportingOverflow(by: 10)
        guard !isTooLarge, product.magnitude < Self.limit else { return nil }
        digits = product
        decimals += 1
      }
      while decimals > 0, digits.isMultiple(of: 10) {
        digits /= 10
        decimals -= 1
      }
      guard decimals <= DecimalRange.greatestDecimals else { return nil }
      self.digits = digits
      self.decimals = decimals
    }

    func scaled(to decimals: Int) -> Int? {
      var digits = digits
      for _ in self.decimals..<decimals {
        let (product, isTooLarge) = digits.multipliedReportingOverflow(by: 10)
        guard !isTooLarge else { return nil }
        digits = product
      }
      return digits.magnitude < Self.limit ? digits : nil
    }
  }
}
