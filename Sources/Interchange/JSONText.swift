import Foundation
import Markup

/// JSON for other programs, harmless on a terminal.
public enum JSONText {
  /// Writes a value with its keys in alphabetical order, in ASCII where a character could act on a
  /// terminal.
  ///
  /// - Parameter isPretty: true for one value over several lines, false for one line.
  /// - Throws: what the value's own encoding throws.
  public static func encode(_ value: some Encodable, isPretty: Bool = true) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return harmless(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// The same JSON, with escapes in place of what the encoder lets through and a terminal could
  /// act on; such a character can only stand within a string.
  private static func harmless(_ json: String) -> String {
    if json.utf8.allSatisfy({ $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0A) }) { return json }
    return json.unicodeScalars.map { scalar in
      let text = String(Character(scalar))
      guard scalar != "\n", scalar.canAct else { return text }
      return UTF16.encode(scalar)?.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }.joined() ?? text
    }.joined()
  }
}
