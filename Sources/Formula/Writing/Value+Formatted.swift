import RegularizationCore

extension Value {
  /// The value as the language itself writes it: what is read again is the same value.
  ///
  /// Numbers have the fewest digits that do that.
  public var formatted: String { text(NumberStyle(), most: .max) }

  /// The value with numbers rounded to a count of significant digits.
  public func formatted(significantDigits digits: Int) -> String {
    text(NumberStyle(digits: digits), most: .max)
  }

  /// The value with no more than so many parts of each vector, matrix or list.
  ///
  /// - Parameters:
  ///   - digits: the significant digits of numbers; nil for all that they have. Whole numbers below
  ///     10^15 have all of theirs: a rounded count would be a wrong one.
  ///   - most: the parts that are written.
  public func abbreviated(digits: Int?, most: Int) -> String {
    text(NumberStyle(digits: digits, keepsWholeNumbers: true), most: most)
  }

  private func text(_ style: NumberStyle, most: Int) -> String {
    var text = ""
    write(into: &text, style, most: most)
    return text
  }

  private func write(into text: inout String, _ style: NumberStyle, most: Int) {
    switch self {
    case .number(let number): text += style.written(number)
    case .boolean(let boolean): text += boolean ? "true" : "false"
    case .text(let contents): text += quoted(contents)
    case .vector(let numbers):
      bracket(numbers, into: &text, most: most) { $1 += style.written($0) }
    case .matrix(let matrix):
      bracket(0..<matrix.rows, into: &text, most: most) { row, text in
        bracket(matrix.row(row), into: &text, most: most) { $1 += style.written($0) }
      }
    case .list(let values):
      bracket(values, into: &text, most: most) {
        $0.write(into: &$1, style, most: most)
      }
    case .record(let record):
      text += "{"
      for (place, field) in record.fields.enumerated() {
        text += (place == 0 ? "" : ", ") + field.name + ": "
        field.value.write(into: &text, style, most: most)
      }
      text += "}"
    }
  }
}

/// How many digits numbers are written with.
private struct NumberStyle {
  /// The significant digits; nil for all that a number has.
  var digits: Int?
  /// True where whole numbers below 10^15 are not rounded.
  var keepsWholeNumbers = false

  func written(_ number: Double) -> String {
    let isKept = keepsWholeNumbers && number == number.rounded() && number.magnitude < 1e15
    return Formula.written(number, digits: isKept ? nil : digits)
  }
}

/// Writes elements between brackets; of too many, the first, the last, and how many there are.
private func bracket<Elements: RandomAccessCollection>(
  _ elements: Elements, into text: inout String, most: Int,
  _ write: (Elements.Element, inout String) -> Void
) {
  text += "["
  let isCut = elements.count > most
  for (place, element) in elements.prefix(isCut ? max(1, most - 1) : most).enumerated() {
    if place > 0 { text += ", " }
    write(element, &text)
  }
  if isCut, let last = elements.last {
    text += ", … "
    write(last, &text)
    text += " (\(elements.count))"
  }
  text += "]"
}

/// A number as the language writes it.
func written(_ number: Double, digits: Int? = nil) -> String {
  guard number.isFinite else { return number.isNaN ? "nan" : number < 0 ? "-inf" : "inf" }
  var decimal = DecimalDigits(number)
  if let digits { decimal.round(to: digits) }
  return decimal.text
}

/// A text in quotes, with everything escaped that can't be seen or could deceive.
func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": quoted += "\\" + String(Character(scalar))
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case "\r": quoted += "\\r"
    case _ where scalar.isDeceptive: quoted += "\\u{" + String(scalar.value, radix: 16) + "}"
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

extension Unicode.Scalar {
  /// Whether it is a control character, changes the direction of text, or has no width.
  var isDeceptive: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}
