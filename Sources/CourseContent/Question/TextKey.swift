import Formula

/// The key of a question that asks for a few words.
public struct TextKey: QuestionKey {
  /// What is accepted; the first one's own words are shown as the answer.
  public let accept: [TextPattern]

  static let keys = ["accept"]
  static let mistakeKeys = ["match"]
  /// The most patterns in one list.
  static let greatestCount = 50

  var answerShape: ValueShape? { .text }

  init?(_ reader: QuestionReader) {
    guard let value = reader.fields.required("accept"),
      let patterns = reader.patterns(value, "accept")
    else { return nil }
    accept = patterns
    reader.wantSource(for: "accept")
  }

  var meaning: [String] { accept.map { "accept \($0.source.meaningLiteral)" } }
}

extension QuestionReader {
  /// Patterns of words; nil, and reported, where one can't be used.
  func patterns(_ value: YAMLValue, _ key: String) -> [TextPattern]? {
    let items = value.isSequence ? Array(value.items) : [value]
    guard (1...TextKey.greatestCount).contains(items.count) else {
      decoder.error(
        .badPattern, "`\(key)` wants 1 to \(TextKey.greatestCount) patterns",
        help: "(one|the other) says two things in one pattern", at: value)
      return nil
    }
    let patterns = items.compactMap { pattern($0, key) }
    return patterns.count == items.count ? patterns : nil
  }

  private func pattern(_ value: YAMLValue, _ key: String) -> TextPattern? {
    // [the] alone is a list to YAML; so is every pattern that begins with an optional part.
    guard !value.isSequence else {
      decoder.error(
        .badPattern, "a pattern that begins with `[` needs quotes",
        help: "write \"[the] penalty\"", at: value)
      return nil
    }
    guard let text = decoder.located(value, key) else { return nil }
    do {
      return try TextPattern(text.text)
    } catch {
      decoder.findings.error(
        .badPattern, error.message, help: error.help, at: text.fileSpan(error.range))
      return nil
    }
  }
}
