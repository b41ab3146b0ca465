import Formula
import SourceText

extension Question {
  private static let commonKeys = [
    "id", "kind", "version", "concepts", "tags", "difficulty", "vary", "let", "where", "prompt",
    "hints",
    "solution", "source", "tests",
  ]

  /// Reads one question; nil where anything in it is an error, for a question that is half right
  /// must not be asked.
  init?(_ value: YAMLValue, decoder: ContentDecoder) {
    let errors = decoder.findings.errorCount
    let kindName = Self.kindName(value, decoder)
    let kindKeys = kindName?.keys ?? QuestionKind.Name.allCases.flatMap(\.keys)
    let what =
      value.isMapping ? kindName.map { "a \($0.rawValue) question" } ?? "a question" : "a question"
    guard let fields = decoder.fields(value, what, keys: kindKeys + Self.commonKeys) else {
      return nil
    }
    var reader = QuestionReader(fields: fields, decoder: decoder)
    let id = fields.required("id").flatMap { decoder.identifier($0, "id", of: Question.self) }
    concepts = decoder.concepts(fields["concepts"], "concepts")
    let vary = reader.readVariedParameters()
    let bindings = reader.readBindings()
    condition = fields["where"].flatMap {
      decoder.formula($0, "where", scope: reader.scope, wanted: .boolean)
    }
    let prompt = fields.required("prompt").flatMap {
      decoder.template($0, "prompt", scope: reader.scope)
    }
    let kind = kindName?.decode(reader)
    let mistakes = reader.readMistakes(kindName, kind)
    hints = fields.list("hints").compactMap {
      reader.note($0, "hints", scope: reader.scope)
    }
    let solutionScope = reader.scope.adding(QuestionReader.truth, kind?.key.answerShape)
    solution = fields["solution"].flatMap {
      decoder.template($0, "solution", scope: solutionScope)
    }
    tests = reader.readTests()
    version = fields.integer("version", in: 1...1_000_000) ?? 1
    tags = decoder.tags(fields["tags"])
    difficulty = fields.integer("difficulty", in: Self.difficulties)
    source = fields.text("source")
    guard let id, let kind, let prompt, decoder.findings.errorCount == errors else { return nil }
    self.id = id
    self.kind = kind
    self.prompt = prompt
    self.vary = vary
    self.bindings = bindings
    self.mistakes = mistakes
    file = value.file
    span = value.span
    idSpan = fields.peek("id")?.span ?? value.headSpan
  }

  /// Reads a part of a question, which has the parameters and values of the whole.
  ///
  /// - Parameter reader: a reader of the part's fields, with all names in scope that it may use.
  init?(part reader: QuestionReader, kind kindName: QuestionKind.Name?) {
    let (fields, decoder) = (reader.fields, reader.decoder)
    let errors = decoder.findings.errorCount
    let id = fields.required("id").flatMap { decoder.identifier($0, "id", of: Question.self) }
    let prompt = fields.required("prompt").flatMap {
      decoder.template($0, "prompt", scope: reader.scope)
    }
    let kind = kindName?.decode(reader)
    mistakes = reader.readMistakes(kindName, kind)
    hints = fields.list("hints").compactMap { reader.note($0, "hints", scope: reader.scope) }
    let solutionScope = reader.scope.adding(QuestionReader.truth, kind?.key.answerShape)
    solution = fields["solution"].flatMap {
      decoder.template($0, "solution", scope: solutionScope)
    }
    source = fields.text("source")
    guard let id, let kind, let prompt, decoder.findings.errorCount == errors else { return nil }
    self.id = id
    self.kind = kind
    self.prompt = prompt
    (version, difficulty, concepts, tags, tests) = (1, nil, [], [], [])
    (vary, bindings, condition) = ([], [], nil)
    file = fields.value.file
    span = fields.value.span
    idSpan = fields.peek("id")?.span ?? fields.value.headSpan
  }

  /// The kind, which decides what other keys there may be; nil, and reported, for an unknown one.
  static func kindName(
    _ value: YAMLValue, _ decoder: ContentDecoder
  ) -> QuestionKind.Name? {
    guard let field = value.fields.first(where: { $0.key.scalarText == "kind" }) else {
      return .numeric
    }
    guard let text = decoder.text(field.value, "kind") else { return nil }
    if let kind = QuestionKind.Name(rawValue: text) { return kind }
    decoder.error(
      .unknownKind, "there is no kind of question `\(text.excerpt)`",
      help: decoder.suggestion(for: text, among: QuestionKind.Name.allCases.map(\.rawValue)),
      at: field.value)
    return nil
  }
}
