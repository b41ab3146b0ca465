import Formula
import SourceText

extension CodeTrace {
  private static let keys = ["title", "language", "source", "let", "lines"]
  private static let lineKeys = ["code", "state", "note", "prints", "published", "predict"]
  /// The most lines; a longer program is several traces.
  private static let greatestCount = 100

  /// Reads a trace and runs it; nil, and reported, where it can't be used.
  init?(_ root: YAMLValue, id: TraceID, decoder: ContentDecoder) {
    let errors = decoder.findings.errorCount
    guard let fields = decoder.fields(root, "a trace", keys: Self.keys) else { return nil }
    let title = fields.required("title").flatMap { decoder.text($0, "title") }
    language = fields.text("language")
    source = fields.text("source")
    var (values, scope) = decoder.bindings(fields["let"], scope: FormulaScope())
    let items = fields.required("lines").flatMap { decoder.list($0, "lines") } ?? []
    var lines: [Line] = []
    for item in items.prefix(Self.greatestCount) {
      if let line = Self.line(item, &scope, decoder) { lines.append(line) }
    }
    if fields.has("lines"), !(1...Self.greatestCount).contains(items.count) {
      decoder.findings.error(
        .unusableTrace, "a trace has 1 to \(Self.greatestCount) lines",
        at: fields.keySpan("lines"))
    }
    guard let title, decoder.findings.errorCount == errors else { return nil }
    self.id = id
    self.title = title
    self.values = values
    self.lines = lines
    file = root.file
    do throws(TemplateError) {
      for step in try steps() { _ = try step.line.note?.render(in: step.environment) }
    } catch {
      decoder.findings.error(
        FindingCode(rawValue: error.diagnostic.code) ?? .unusableTrace, error.diagnostic.message,
        help: error.diagnostic.help, at: error.diagnostic.span)
      return nil
    }
  }

  private static func line(
    _ value: YAMLValue, _ scope: inout FormulaScope, _ decoder: ContentDecoder
  ) -> Line? {
    guard let fields = decoder.fields(value, "a line", keys: lineKeys) else { return nil }
    let code = fields.required("code").flatMap { decoder.text($0, "code") }
    let predict = fields["predict"].flatMap { value in
      decoder.identifier(value, "predict", of: Question.self).map {
        QuestionReference(id: $0, mode: .predict, span: value.span)
      }
    }
    let state = state(fields["state"], &scope, decoder)
    let note = fields["note"].flatMap { decoder.template($0, "note", scope: scope) }
    let prints = fields["prints"].flatMap { decoder.formula($0, "prints", scope: scope) }
    let published = fields.text("published")
    if published != nil, !fields.has("prints") {
      decoder.findings.error(
        .unusableTrace, "nothing is printed here that could stand beside what is published",
        help: "give `prints` an expression for it", at: fields.keySpan("published"))
    }
    guard let code else { return nil }
    guard !code.contains(where: \.isNewline) else {
      decoder.findings.error(
        .unusableTrace, "this is more than one line", help: "make a `- code:` of each",
        at: fields.keySpan("code"))
      return nil
    }
    return Line(
      code: code, state: state, note: note, prints: prints, published: published, predict: predict)
  }

  /// What a line sets; a name that is there already gets another value.
  private static func state(
    _ value: YAMLValue?, _ scope: inout FormulaScope, _ decoder: ContentDecoder
  ) -> [Question.Binding] {
    guard let value else { return [] }
    guard value.isMapping else {
      decoder.error(
        .wrongType, "`state` wants named values, and this is \(value.description)",
        help: "write `{w: expression}`", at: value)
      return []
    }
    var bindings: [Question.Binding] = []
    for field in value.fields {
      let text = field.key.scalarText ?? ""
      guard let name = FormulaScope.variableName(text) else {
        decoder.error(
          .formulaBadVariable, "`\(text.excerpt)` can't be the name of a value",
          help:
            "a name is made of letters, digits and `_`, and is none that the language itself uses",
          at: field.key)
        continue
      }
      let formula = decoder.formula(field.value, name, scope: scope)
      scope.add(name, formula.flatMap { scope.shape(of: $0.parsed) })
      if let formula { bindings.append(Question.Binding(name: name, formula: formula)) }
    }
    return bindings
  }
}
