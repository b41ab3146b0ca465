import Formula

/// The key of a question that asks what belongs to what.
public struct MatchingKey: QuestionKey {
  /// Something, and what belongs to it.
  public struct Pair: Sendable {
    /// What is given.
    public let item: Template
    /// What belongs to it.
    public let match: Template
  }

  /// The pairs, in the author's order; at least two.
  public let pairs: [Pair]
  /// More to choose from, which belongs to nothing.
  public let distractors: [Template]
  /// True where an item may be left without an answer, which earns nothing.
  public let allowsBlank: Bool
  /// True where one match may be given to several items.
  public let isReusable: Bool

  static let keys = ["pairs", "distractors", "allow_blank", "reusable"]
  /// More can't be told apart by a letter.
  static let greatestCount = 26

  init?(_ reader: QuestionReader) {
    let fields = reader.fields
    allowsBlank = fields.boolean("allow_blank") ?? false
    isReusable = fields.boolean("reusable") ?? false
    let extra = fields.list("distractors")
    distractors = extra.compactMap {
      reader.decoder.template($0, "distractors", scope: reader.scope)
    }
    guard let value = fields.required("pairs"), let items = reader.decoder.list(value, "pairs")
    else { return nil }
    pairs = items.compactMap { Self.pair($0, reader) }
    guard pairs.count == items.count, distractors.count == extra.count else { return nil }
    guard pairs.count >= 2, pairs.count + distractors.count <= Self.greatestCount else {
      reader.decoder.findings.error(
        .unusablePairs,
        "there must be at least 2 pairs, and at most \(Self.greatestCount) things to match with",
        at: fields.keySpan("pairs"))
      return nil
    }
    reader.wantSource(for: "pairs", unless: pairs.contains { $0.isComputed })
  }

  private static func pair(_ value: YAMLValue, _ reader: QuestionReader) -> Pair? {
    guard let fields = reader.decoder.fields(value, "a pair", keys: ["item", "match"]) else {
      return nil
    }
    func template(_ key: String) -> Template? {
      fields.required(key).flatMap { reader.decoder.template($0, key, scope: reader.scope) }
    }
    let (item, match) = (template("item"), template("match"))
    guard let item, let match else { return nil }
    return Pair(item: item, match: match)
  }

  // Only the texts say what belongs to what, so they are part of the meaning.
  var meaning: [String] {
    pairs.map { "pair \($0.item.meaning) \($0.match.meaning)" }
      + distractors.map { "distractor \($0.meaning)" }
      + [allowsBlank ? "blank allowed" : nil, isReusable ? "reusable" : nil].compactMap(\.self)
  }
}

extension Template {
  /// The text as a part of what a question means: its letters, digits and signs, whatever their case
  /// and the spaces between them.
  var meaning: String { source.lowercased().filter { !$0.isWhitespace }.meaningLiteral }
}

extension MatchingKey.Pair {
  /// True where a live value stands in the pair, so that it follows from the question's numbers.
  fileprivate var isComputed: Bool {
    !item.interpolations.isEmpty || !match.interpolations.isEmpty
  }
}
