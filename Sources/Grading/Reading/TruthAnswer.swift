/// Reads `true`, `false` and what people type instead of them.
enum TruthAnswer {
  /// The truth value that was typed, in capitals or not.
  static func read(_ raw: String) throws(InvalidAnswer) -> Bool {
    try AnswerLimits.check(raw)
    let text = raw.trimmedWords.lowercased()
    switch text {
    case "true", "t", "yes", "y": return true
    case "false", "f", "no", "n": return false
    case "":
      throw InvalidAnswer(.blank, "Nothing was typed.", help: "Type true or false.")
    default:
      throw InvalidAnswer(
        .unparsable, "That is neither true nor false.", help: "Type true or false.",
        place: 0..<raw.utf8.count)
    }
  }
}

extension String {
  /// The words with single spaces between them, whatever white space there was.
  var trimmedWords: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
