import SourceText

extension Quiz {
  static let keys = [
    "title", "version", "summary", "minutes", "pass", "variants", "feedback", "points", "attempts",
    "penalty", "hint_cost", "questions",
  ]
  /// The keys that hold for the whole quiz and can be overruled for an entry.
  private static let ruleKeys = ["points", "attempts", "penalty", "hint_cost"]
  private static let poolKeys = ["concepts", "tags", "difficulties"]
  /// More than anybody answers in a sitting.
  static let greatestCount = 500

  /// Reads a quiz; nil where there isn't enough for one.
  init?(_ value: YAMLValue, id: QuizID, decoder: ContentDecoder) {
    guard let fields = decoder.fields(value, "a quiz", keys: Self.keys) else { return nil }
    self.id = id
    file = value.file
    title = fields.required("title").flatMap { decoder.text($0, "title") } ?? id.text
    version = fields.integer("version", in: 1...1_000_000) ?? 1
    summary = fields.text("summary")
    minutes = fields.integer("minutes", in: 1...1_440)
    passMark = fields.number("pass", in: 0...100) ?? 50
    variants =
      fields["variants"].flatMap { decoder.word($0, "variants", as: VariantPolicy.self) } ?? .own
    feedback =
      fields["feedback"].flatMap { decoder.word($0, "feedback", as: FeedbackPolicy.self) }
      ?? .remarks
    let rules = Rules(fields, besides: Rules())
    guard let list = fields.required("questions"), let items = decoder.list(list, "questions")
    else { return nil }
    entries = items.compactMap { Self.entry($0, rules, decoder) }
    guard !items.isEmpty else {
      decoder.error(.missingKey, "this quiz asks nothing", help: "list questions", at: list)
      return nil
    }
    reportRepetitions(decoder)
  }

  /// An entry is an id, or a mapping with `id:`, or with `count:` and what to draw from.
  private static func entry(_ item: YAMLValue, _ rules: Rules, _ decoder: ContentDecoder) -> Entry?
  {
    guard item.isMapping else {
      return decoder.identifier(item, "questions", of: Question.self).map {
        rules.entry(.question($0), at: item.headSpan)
      }
    }
    let keys = ["id", "count"] + poolKeys + ruleKeys
    guard let fields = decoder.fields(item, "an entry of a quiz", keys: keys) else { return nil }
    let own = Rules(fields, besides: rules)
    guard !fields.has("id") else {
      for key in ["count"] + poolKeys { fields.refuse(key, beside: "id") }
      return fields["id"].flatMap { decoder.identifier($0, "id", of: Question.self) }
        .map { own.entry(.question($0), at: item.headSpan) }
    }
    guard poolKeys.contains(where: fields.has) else {
      decoder.error(
        .missingKey, "an entry of a quiz needs `id`, or something to draw from",
        help: "write `id: …`, or `concepts: […]` and `count: 3`", at: item)
      return nil
    }
    let pool = Pool(
      concepts: decoder.concepts(fields["concepts"], "concepts"),
      tags: decoder.tags(fields["tags"]),
      difficulties: fields.list("difficulties").compactMap {
        decoder.integer($0, "difficulties", in: Question.difficulties)
      })
    let count = fields.integer("count", in: 1...greatestCount) ?? 1
    return own.entry(.drawn(count: count, from: pool), at: item.headSpan)
  }

  private func reportRepetitions(_ decoder: ContentDecoder) {
    var seen: Set<QuestionID> = []
    for entry in entries {
      guard case .question(let id) = entry.selection, !seen.insert(id).inserted else { continue }
      decoder.findings.error(
        .duplicateIdentifier, "the question `\(id)` is asked twice", help: "take one away",
        at: entry.span)
    }
  }
}

/// What holds for each question of an entry.
private struct Rules {
  var points = 1.0
  var attempts = 1
  var penalty = 0.0
  var hintCost = 0.0

  init() {}

  /// The rules that are written, and those of the quiz where nothing is.
  init(_ fields: FieldReader, besides other: Rules) {
    points = fields.number("points", in: 0...1_000) ?? other.points
    attempts = fields.integer("attempts", in: 1...100) ?? other.attempts
    penalty = fields.number("penalty", in: 0...1) ?? other.penalty
    hintCost = fields.number("hint_cost", in: 0...1) ?? other.hintCost
  }

  func entry(_ selection: Quiz.Selection, at span: Range<Int>) -> Quiz.Entry {
    Quiz.Entry(
      selection: selection, points: points, attempts: attempts, penalty: penalty,
      hintCost: hintCost, span: span)
  }
}
