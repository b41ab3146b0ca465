public import Formula

extension Value {
  /// The value as a text shows it where the author gives no number of digits.
  ///
  /// A whole number below 10^15 is shown exactly, and so is any other that six significant digits
  /// spell; the rest are rounded to four digits. The numbers of a vector follow the same rule, each
  /// by itself; those of a matrix are rounded to four digits. Parameters of a question that this
  /// would round are refused (`isShownExactly`), so that what a learner calculates with is what the
  /// key was computed from.
  public var readable: String {
    switch self {
    case .number(let number): Self.readable(number)
    case .vector(let numbers): "[" + numbers.map(Self.readable).joined(separator: ", ") + "]"
    case .text(let text): text
    case .matrix: formatted(significantDigits: 4)
    case .boolean, .list, .record: formatted
    }
  }

  /// True where nothing is rounded away in showing the value.
  var isShownExactly: Bool {
    switch self {
    case .number(let number): Self.isShownExactly(number)
    case .vector(let numbers): numbers.allSatisfy(Self.isShownExactly)
    case .matrix: readable == formatted
    case .boolean, .text, .list, .record: true
    }
  }

  private static func isShownExactly(_ number: Double) -> Bool {
    number == number.rounded() && number.magnitude < 1e15
      || readable(number) == Value.number(number).formatted
  }

  private static func readable(_ number: Double) -> String {
    let exact = Value.number(number)
    guard number.isFinite, number != number.rounded() || number.magnitude >= 1e15 else {
      return exact.formatted
    }
    let six = exact.formatted(significantDigits: 6)
    return Double(six) == number ? exact.formatted : exact.formatted(significantDigits: 4)
  }

  /// The value as LaTeX, for a place within maths.
  ///
  /// - Parameter digits: significant digits; nil for what reads well.
  func latex(significantDigits digits: Int?) -> String {
    switch self {
    case .number(let number):
      return Self.latex(digits.map(formatted(significantDigits:)) ?? Self.readable(number))
    case .vector(let numbers):
      return "["
        + numbers.map { Value.number($0).latex(significantDigits: digits) }
        .joined(separator: ", ") + "]"
    case .matrix:
      // Written as [[1, 2], [3, 4]].
      let rows = formatted(significantDigits: digits ?? 4).dropFirst(2).dropLast(2)
      let cells = rows.split(separator: "], [").map {
        $0.split(separator: ", ").map { Self.latex(String($0)) }.joined(separator: " & ")
      }
      return "\\begin{pmatrix}" + cells.joined(separator: " \\\\ ") + "\\end{pmatrix}"
    case .boolean, .text, .list, .record:
      let text = readable.filter { !"\\{}$".contains($0) }
      return "\\text{\(text)}"
    }
  }

  /// `1.5e-05` as 1.5 · 10⁻⁵, and what is no number in roman letters.
  private static func latex(_ number: String) -> String {
    let parts = number.split(separator: "e", maxSplits: 1)
    if parts.count == 2, let exponent = Int(parts[1]) {
      return "\(parts[0]) \\times 10^{\(exponent)}"
    }
    switch number {
    case "inf": return "\\infty"
    case "-inf": return "-\\infty"
    case "nan": return "\\text{NaN}"
    default: return number
    }
  }
}
