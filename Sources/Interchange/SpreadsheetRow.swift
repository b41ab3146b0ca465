/// A row of a table in CSV (RFC 4180), safe to open in a spreadsheet.
///
/// A text that begins like a formula (`=`, `+`, `-`, `@`, also in their full-width forms, or with a tab,
/// a carriage return or a NUL) gets a `'` before it: quotes alone don't keep a spreadsheet from
/// computing it (CWE-1236). Numbers are written as they are.
public struct SpreadsheetRow: Sendable {
  /// A field.
  public enum Field: Hashable, Sendable {
    /// Text by people, or an id.
    case text(String)
    /// A whole number.
    case integer(Int64)
    /// A number, with a point and no separators.
    case number(Double)
    /// Nothing.
    case empty
  }

  private let fields: [Field]

  /// Makes a row.
  public init(_ fields: [Field]) { self.fields = fields }

  /// The row with its line end, CR LF.
  public var text: String { fields.map(Self.text).joined(separator: ",") + "\r\n" }

  private static let beginningsOfFormulas: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\0", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  private static func text(_ field: Field) -> String {
    switch field {
    case .empty: return ""
    case .integer(let number): return "\(number)"
    case .number(let number): return number.isFinite ? "\(number)" : quoted("\(number)")
    case .text(let text):
      let isFormula = text.unicodeScalars.first.map(beginningsOfFormulas.contains) ?? false
      return quoted(isFormula ? "'" + text : text)
    }
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { [",", "\"", "\r", "\n"].contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
