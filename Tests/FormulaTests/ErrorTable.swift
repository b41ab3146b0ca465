import Testing

/// A formula, and what is said about it.
struct ErrorCase: CustomTestStringConvertible, Sendable {
  let source: String
  let error: String

  var testDescription: String { source }

  /// The cases of a table: a line with a formula, and one, indented, with the error.
  static func table(_ text: String) -> [ErrorCase] {
    let lines = text.split(separator: "\n").map(String.init)
    return stride(from: 0, to: lines.count - 1, by: 2).map {
      ErrorCase(source: lines[$0], error: String(lines[$0 + 1].drop { $0 == " " }))
    }
  }
}
