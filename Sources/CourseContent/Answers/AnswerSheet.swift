public import SourceText

/// One student's answers, as a file in YAML or JSON gives them.
///
///     student: alice
///     answers:
///       prior-to-penalty: 1/0.25
///       decay-step: [1.96, -2.45]
///       penalty-in-parts: {a: 3, b: 4.5}
public struct AnswerSheet: Sendable {
  /// An answer to one question.
  public struct Answer: Sendable {
    /// The question, as it is named; the course may not have it.
    public let question: String
    /// What is to be graded, as if it had been typed.
    public let raw: String
    /// The place of the question's name in the file.
    public let span: Range<Int>
  }

  /// Whose answers they are; the variants follow from the name.
  public let student: String
  /// The answers, in the order of the file.
  public let answers: [Answer]
  /// The file.
  public let file: SourceFile

  private static let keys = ["student", "answers"]

  /// Reads a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: what the file holds; at most 1 MiB of UTF-8.
  ///   - name: the name by which the file is known.
  public static func read(_ bytes: [UInt8], name: String) -> Loaded<AnswerSheet> {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let findings = Findings(file: SourceFile(name: name, text: ""))
      findings.error(.notUTF8, "the file is not UTF-8", help: "save it as UTF-8", at: 0..<0)
      return Loaded(nil, diagnostics: findings.diagnostics)
    }
    let file = SourceFile(name: name, text: text)
    let findings = Findings(file: file)
    let decoder = ContentDecoder(findings: findings)
    guard let document = YAMLParser.parse(file, findings: findings),
      let fields = decoder.fields(document.root, "an answer file", keys: keys)
    else { return Loaded(nil, diagnostics: findings.sorted) }
    let student = fields.required("student").flatMap { decoder.text($0, "student") }
    let answers = fields.required("answers").flatMap { Self.answers($0, decoder) }
    guard let student, let answers else { return Loaded(nil, diagnostics: findings.sorted) }
    let sheet = AnswerSheet(student: student, answers: answers, file: file)
    return Loaded(sheet, diagnostics: findings.sorted)
  }

  private static func answers(_ value: YAMLValue, _ decoder: ContentDecoder) -> [Answer]? {
    guard value.isMapping else {
      decoder.error(
        .wrongType, "`answers` has a line `question: answer` for each question",
        help: "for example `prior-to-penalty: 1/0.25`", at: value)
      return nil
    }
    return value.fields.compactMap { field in
      guard let question = field.key.scalarText, let raw = raw(field.value) else {
        decoder.error(
          .wrongType,
          "an answer is a number, a text, a list of those, or a mapping of parts to them",
          help: "put the answer in quotes, as it would be typed", at: field.value)
        return nil
      }
      return Answer(question: question, raw: raw, span: field.key.span)
    }
  }

  /// What would be typed: a scalar as it stands, a list as a vector, a mapping as the answers to
  /// the parts of a question, each behind its name.
  private static func raw(_ value: YAMLValue) -> String? {
    guard value.isMapping else { return rawPart(value) }
    let lines = value.fields.map { field in
      field.key.scalarText.flatMap { part in rawPart(field.value).map { "\(part): \($0)" } }
    }
    let known = lines.compactMap(\.self)
    return known.count == lines.count && !known.isEmpty ? known.joined(separator: "; ") : nil
  }

  private static func rawPart(_ value: YAMLValue) -> String? {
    if let text = value.scalarText { return text }
    guard value.isSequence else { return nil }
    let items = value.items.compactMap(\.scalarText)
    return items.count == Array(value.items).count ? "[\(items.joined(separator: ", "))]" : nil
  }
}
