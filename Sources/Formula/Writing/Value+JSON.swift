import RegularizationCore

extension Value {
  /// The value as JSON, without line breaks.
  ///
  /// Numbers keep their full precision, in the fewest digits that do; NaN and the infinities are the
  /// texts "NaN", "Infinity" and "-Infinity". Vectors, matrices and lists are arrays, records
  /// objects in the order of their fields.
  public var json: String {
    var text = ""
    writeJSON(into: &text)
    return text
  }

  private func writeJSON(into text: inout String) {
    switch self {
    case .number(let number): text += json(number)
    case .boolean(let boolean): text += boolean ? "true" : "false"
    case .text(let contents): text += jsonText(contents)
    case .vector(let numbers): array(numbers, into: &text) { $1 += json($0) }
    case .matrix(let matrix):
      array(0..<matrix.rows, into: &text) { row, text in
        array(matrix.row(row), into: &text) { $1 += json($0) }
      }
    case .list(let values): array(values, into: &text) { $0.writeJSON(into: &$1) }
    case .record(let record):
      text += "{"
      for (place, field) in record.fields.enumerated() {
        text += (place == 0 ? "" : ", ") + jsonText(field.name) + ": "
        field.value.writeJSON(into: &text)
      }
      text += "}"
    }
  }

  private func array<Element>(
    _ elements: some Sequence<Element>, into text: inout String,
    _ write: (Element, inout String) -> Void
  ) {
    text += "["
    for (place, element) in elements.enumerated() {
      if place > 0 { text += ", " }
      write(element, &text)
    }
    text += "]"
  }

  private func json(_ number: Double) -> String {
    if number.isNaN { return "\"NaN\"" }
    if number.isInfinite { return number < 0 ? "\"-Infinity\"" : "\"Infinity\"" }
    // Readers that have whole numbers would lose the sign of "-0".
    return number == 0 && number.sign == .minus ? "-0.0" : written(number)
  }
}

/// A text in JSON's quotes; control and bidirectional characters are escaped.
func jsonText(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": quoted += "\\" + String(Character(scalar))
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case "\r": quoted += "\\r"
    case _ where scalar.isDeceptive:
      let digits = String(scalar.value, radix: 16)
      quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
