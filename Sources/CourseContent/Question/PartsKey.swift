import Formula

/// The key of a question in several parts, which are asked one after another.
public struct PartsKey: QuestionKey {
  /// One part: a question of its own kind, over the values of the whole.
  public struct Part: Sendable {
    /// What is asked; its id is the part's letter or name, its parameters are those of the whole.
    public let question: Question
    /// Its weight in the score of the whole, above 0.
    public let points: Double
    /// The answers of earlier parts that it goes on from.
    public let uses: [Use]
    /// The score of an answer that is right for what was answered earlier, and wrong otherwise.
    public let carryCredit: Double

    /// Its id.
    public var id: QuestionID { question.id }
  }

  /// A name under which a part has an earlier part's answer.
  public struct Use: Hashable, Sendable {
    /// The name, in the language's own spelling.
    public let name: String
    /// The index of the earlier part.
    public let part: Int
  }

  /// The parts, in order; at least two.
  public let parts: [Part]

  static let keys = ["parts"]
  /// The most parts of a question.
  static let greatestCount = 12
  private static let partKeys = [
    "id", "kind", "prompt", "points", "uses", "carry_credit", "hints", "solution", "source",
  ]

  init?(_ reader: QuestionReader) {
    guard let value = reader.fields.required("parts"),
      let items = reader.decoder.list(value, "parts")
    else { return nil }
    guard (2...Self.greatestCount).contains(items.count) else {
      reader.decoder.findings.error(
        .unusableParts, "there must be 2 to \(Self.greatestCount) parts",
        at: reader.fields.keySpan("parts"))
      return nil
    }
    var parts: [Part] = []
    var names: [String] = []
    for item in items {
      names.append(item.fields.first { $0.key.scalarText == "id" }?.value.scalarText ?? "")
      guard let part = Self.part(item, reader, earlier: parts, names: names) else { continue }
      if parts.contains(where: { $0.id == part.id }) {
        reader.decoder.findings.error(
          .duplicateIdentifier, "two parts are called `\(part.id)`", help: "give one another id",
          at: part.question.idSpan)
      }
      parts.append(part)
    }
    guard parts.count == items.count else { return nil }
    self.parts = parts
  }

  private static func part(
    _ value: YAMLValue, _ whole: QuestionReader, earlier: [Part], names: [String]
  ) -> Part? {
    let decoder = whole.decoder
    let kindName = value.isMapping ? Question.kindName(value, decoder) : nil
    guard kindName != .parts else {
      decoder.error(
        .unusableParts, "a part can't have parts of its own",
        help: "list them all under the one `parts`", at: value)
      return nil
    }
    let kindKeys = kindName?.keys ?? QuestionKind.Name.allCases.flatMap(\.keys)
    guard let fields = decoder.fields(value, "a part", keys: partKeys + kindKeys) else {
      return nil
    }
    let errors = decoder.findings.errorCount
    var reader = whole
    reader.fields = fields
    reader.hasSourceAround = whole.fields.has("source")
    let uses = Self.uses(fields["uses"], &reader, earlier: earlier, names: names)
    let points = fields.number("points", in: 0.001...1_000) ?? 1
    if fields.has("carry_credit"), uses.isEmpty {
      decoder.findings.error(
        .unusableParts, "nothing is carried forward to this part",
        help: "say with `uses` which answer it goes on from", at: fields.keySpan("carry_credit"))
    }
    let credit = fields.number("carry_credit", in: 0...1) ?? 1
    guard let question = Question(part: reader, kind: kindName),
      decoder.findings.errorCount == errors
    else { return nil }
    return Part(question: question, points: points, uses: uses, carryCredit: credit)
  }

  /// `{norm: a}`: names for answers of earlier parts, which come into scope.
  private static func uses(
    _ value: YAMLValue?, _ reader: inout QuestionReader, earlier: [Part], names: [String]
  ) -> [Use] {
    guard let value else { return [] }
    let decoder = reader.decoder
    guard value.isMapping else {
      decoder.error(
        .wrongType, "`uses` wants names for earlier answers, and this is \(value.description)",
        help: "write `{norm: a}` to call the answer of part a `norm`", at: value)
      return []
    }
    var uses: [Use] = []
    for field in value.fields {
      let name = decoder.variableName(field.key, scope: reader.scope)
      let text = field.value.scalarText ?? ""
      guard let index = earlier.firstIndex(where: { $0.id.text == text }) else {
        // A part that could not be read has been reported already.
        let isKnown = names.dropLast().contains(text)
        if let name { reader.scope.add(name, nil) }
        guard !isKnown else { continue }
        decoder.error(
          .unusableParts, "no part above this one is called `\(text.excerpt)`",
          help: earlier.isEmpty
            ? "the first part has none to go on from"
            : decoder.suggestion(for: text, among: earlier.map(\.id.text)), at: field.value)
        continue
      }
      guard let shape = earlier[index].question.kind.key.answerShape, shape != .text else {
        decoder.error(
          .unusableParts, "the answer of part `\(text)` is no value to go on from",
          help: "only numbers, vectors, and true or false can be used", at: field.value)
        continue
      }
      guard let name else { continue }
      reader.scope.add(name, shape)
      uses.append(Use(name: name, part: index))
    }
    return uses
  }

  var meaning: [String] {
    parts.flatMap { part in
      let uses = part.uses.map { " \($0.name)=\(parts[$0.part].id)" }.joined()
      return ["part \(part.id) points \(part.points) carry \(part.carryCredit)\(uses)"]
        + part.question.meaning.split(separator: "\n").dropFirst().map { "  \($0)" }
    }
  }
}
