import SourceText

/// One file of questions: its YAML, and which questions stand in it, not yet read any further.
struct QuestionFile: Sendable {
  /// The entries of the list, in order.
  let items: [YAMLValue]
  /// The entry of each id; of an id that stands there twice, the first.
  let itemOfID: [QuestionID: YAMLValue]
  /// What was found while the YAML was read.
  let diagnostics: [Diagnostic]

  /// Reads the YAML of a file and the ids in it.
  init(path: String, files: CourseFiles) {
    let (source, findings, isReadable) = files.text(path)
    self.init(isReadable ? source : nil, findings: findings)
  }

  /// Reads the YAML of a text, where there is one.
  init(_ source: SourceFile?, findings: Findings) {
    var items: [YAMLValue] = []
    if let source, let root = YAMLParser.parse(source, findings: findings)?.root {
      items = Array(root.items)
      if !root.isSequence, !root.isAbsent {
        findings.error(
          .wrongType, "a file of questions is a list, and this is \(root.description)",
          help: "begin each question with `- id: …`", at: root.headSpan)
      }
    }
    self.items = items
    itemOfID = Dictionary(
      items.compactMap { item in Self.id(of: item).map { ($0.value, item) } },
      uniquingKeysWith: { first, _ in first })
    diagnostics = findings.sorted
  }

  /// The id of an entry and where it stands; nil where it has none that can be used.
  static func id(of item: YAMLValue) -> Located<QuestionID>? {
    guard let value = item.fields.first(where: { $0.key.scalarText == "id" })?.value,
      let id = value.scalarText.flatMap({ QuestionID($0) })
    else { return nil }
    return Located(id, span: value.span)
  }

  /// What is told of an id that another question has.
  static func repeated(_ id: Located<QuestionID>, _ place: String, in file: SourceFile)
    -> Diagnostic
  {
    Diagnostic(
      .error, code: FindingCode.duplicateIdentifier.rawValue,
      message: "there is already a question `\(id.value)` \(place)",
      help: "give this one another id", file: file, span: id.span)
  }

  /// Reads a question as far as it goes.
  static func question(
    _ item: YAMLValue, knownConcepts: Set<ConceptID>? = nil
  ) -> Loaded<Question> {
    let findings = Findings(file: item.file)
    let question = Question(
      item, decoder: ContentDecoder(findings: findings, knownConcepts: knownConcepts))
    return Loaded(question, diagnostics: findings.sorted)
  }
}
