import Formula
import SourceText

/// Reads values of one file as what the format wants them to be, and reports what they are not.
///
/// Each function returns nil where it has reported an error, so that the caller goes on with the
/// next key and one pass finds everything.
struct ContentDecoder {
  let findings: Findings
  /// The concepts that the course has; nil where nobody wants to know whether one is missing.
  var knownConcepts: Set<ConceptID>?

  init(findings: Findings, knownConcepts: Set<ConceptID>? = nil) {
    self.findings = findings
    self.knownConcepts = knownConcepts
  }

  func error(
    _ code: FindingCode, _ message: String, help: @autoclosure () -> String? = nil,
    at value: YAMLValue
  ) {
    findings.error(code, message, help: help(), at: value.headSpan)
  }

  // MARK: - Scalars

  /// Any scalar, as text with its place.
  func located(_ value: YAMLValue, _ key: String) -> LocatedText? {
    guard let text = LocatedText(value), !value.isAbsent else {
      error(.wrongType, "`\(key)` wants a text, and this is \(value.description)", at: value)
      return nil
    }
    return text
  }

  func text(_ value: YAMLValue, _ key: String) -> String? {
    guard let text = located(value, key)?.text else { return nil }
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// `true` or `false`, without quotes.
  func boolean(_ value: YAMLValue, _ key: String) -> Bool? {
    var help = "write `true` or `false`"
    if case .scalar(.plain) = value.kind, let text = value.scalarText {
      switch PlainScalar(text) {
      case .boolean(let boolean): return boolean
      case .lookalike(let hint): help = hint
      case .number, .text: break
      }
    } else if let text = value.scalarText, text == "true" || text == "false" {
      help = "take the quotes away"
    }
    error(.wrongType, "`\(key)` wants `true` or `false`", help: help, at: value)
    return nil
  }

  /// A number in our own grammar, without quotes.
  func number(_ value: YAMLValue, _ key: String) -> Double? {
    var help: String?
    if case .scalar(.plain) = value.kind, let text = value.scalarText {
      switch PlainScalar(text) {
      case .number(let number): return number
      case .lookalike(let hint): help = hint
      case .boolean, .text: break
      }
    } else if let text = value.scalarText, PlainScalar.number(text) != nil {
      help = "take the quotes away"
    }
    error(.wrongType, "`\(key)` wants a number", help: help, at: value)
    return nil
  }

  func number(_ value: YAMLValue, _ key: String, in range: ClosedRange<Double>) -> Double? {
    guard let number = number(value, key) else { return nil }
    guard range.contains(number) else {
      error(
        .outOfRange,
        range.upperBound == .greatestFiniteMagnitude
          ? "`\(key)` must be at least \(Value.number(range.lowerBound).formatted)"
          : "`\(key)` must lie between \(Value.number(range.lowerBound).formatted) and "
            + Value.number(range.upperBound).formatted,
        at: value)
      return nil
    }
    return number
  }

  func integer(
    _ value: YAMLValue, _ key: String, in range: ClosedRange<Int>, help: String? = nil
  ) -> Int? {
    guard let number = number(value, key) else { return nil }
    guard let integer = Int(exactly: number) else {
      error(.wrongType, "`\(key)` wants a whole number", at: value)
      return nil
    }
    guard range.contains(integer) else {
      let allowed =
        range.upperBound == .max
        ? "at least \(range.lowerBound)"
        : "from \(range.lowerBound) to \(range.upperBound)"
      error(.outOfRange, "`\(key)` must be \(allowed)", help: help, at: value)
      return nil
    }
    return integer
  }

  /// One of a few words.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ value: YAMLValue, _ key: String, as type: Word.Type
  ) -> Word? {
    guard let text = text(value, key) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue)
    error(
      .outOfRange, "`\(key)` can't be `\(text.excerpt)`", help: suggestion(for: text, among: known),
      at: value)
    return nil
  }

  // MARK: - Ids

  func identifier<Subject>(
    _ value: YAMLValue, _ key: String, of subject: Subject.Type
  ) -> Identifier<Subject>? {
    guard let text = text(value, key) else { return nil }
    if let id = Identifier<Subject>(text) { return id }
    error(
      .badIdentifier, "`\(text.excerpt)` is no id",
      help: "an id has 1 to 32 lower-case letters, digits and `-`, a letter or digit first",
      at: value)
    return nil
  }

  /// A list of ids, without those that stand there twice.
  func identifiers<Subject>(
    _ value: YAMLValue?, _ key: String, of subject: Subject.Type
  ) -> [Located<Identifier<Subject>>] {
    guard let value, let items = list(value, key) else { return [] }
    var seen: Set<Identifier<Subject>> = []
    return items.compactMap { item in
      guard let id = identifier(item, key, of: subject) else { return nil }
      guard seen.insert(id).inserted else {
        error(
          .duplicateIdentifier, "`\(id)` stands here twice", help: "take one away", at: item)
        return nil
      }
      return Located(id, span: item.span)
    }
  }

  /// A list of tags: words like ids, each once.
  func tags(_ value: YAMLValue?) -> [String] {
    identifiers(value, "tags", of: Tag.self).map(\.value.text)
  }

  private enum Tag {}

  /// A list of concepts of the course.
  func concepts(_ value: YAMLValue?, _ key: String) -> [ConceptID] {
    let concepts = identifiers(value, key, of: Concept.self)
    if let knownConcepts {
      for concept in concepts where !knownConcepts.contains(concept.value) {
        reportUnknown(concept, among: knownConcepts.map(\.text))
      }
    }
    return concepts.map(\.value)
  }

  /// Reports a concept that the course doesn't have.
  func reportUnknown(
    _ concept: Located<ConceptID>, among known: @autoclosure () -> [String]
  ) {
    findings.error(
      .unknownConcept, "the course has no concept `\(concept.value)`",
      help: closestName(to: concept.value.text, among: known()).map { "did you mean `\($0)`?" }
        ?? "add it under `concepts:` in course.yaml", at: concept.span)
  }

  // MARK: - Collections

  func list(_ value: YAMLValue, _ key: String) -> [YAMLValue]? {
    guard value.isSequence else {
      error(
        .wrongType, "`\(key)` wants a list, and this is \(value.description)",
        help: "write `[a, b]`, or each item on a line of its own behind `- `", at: value)
      return nil
    }
    return Array(value.items)
  }

  func fields(
    _ value: YAMLValue, _ what: String, keys: [String]
  ) -> FieldReader? {
    FieldReader(value, what, keys: keys, decoder: self)
  }

  // MARK: - Words

  func suggestion(for name: String, among known: [String]) -> String {
    if let closest = closestName(to: name, among: known) { return "did you mean `\(closest)`?" }
    return "known here: \(known.map { "`\($0)`" }.joined(separator: ", "))"
  }
}

/// A value and where it stands in its file.
struct Located<Value> {
  let value: Value
  let span: Range<Int>

  init(_ value: Value, span: Range<Int>) {
    self.value = value
    self.span = span
  }
}

extension Located: Sendable where Value: Sendable {}

extension String {
  /// The text as a message may quote it: on one line, and not much of it.
  var excerpt: String {
    let line = prefix { !$0.isNewline }
    let head = line.prefix(40)
    return head.utf8.count < utf8.count ? head + "…" : String(head)
  }
}
