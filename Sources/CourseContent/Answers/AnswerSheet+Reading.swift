import SourceText

extension AnswerSheet {
  private static let keys = [
    "quiz", "student", "started", "finished", "late", "variants", "answers",
  ]
  /// A class's answers may be larger than content is; one answer may not.
  private static let limits = YAMLLimits(bytes: 1 << 24, nodes: 1_000_000)

  /// Reads answers in YAML or JSON: one student's sheet, or a list of sheets.
  ///
  ///     quiz: first-lesson
  ///     student: alice
  ///     answers:
  ///       prior-to-penalty: 1/0.25
  ///       decay-step: [1.96, -2.45]
  ///       penalty-in-parts: {a: 3, b: 4.5}
  ///       survivor-value: {attempts: [2, 2.5], hints: 1}
  ///
  /// A question that is there twice gives two answers of the same attempt. A sheet that can't be
  /// read is left out, and the diagnostics say why.
  /// - Parameters:
  ///   - text: what the file holds.
  ///   - name: the name by which the file is known.
  public static func read(_ text: String, name: String) -> Loaded<[AnswerSheet]> {
    let file = SourceFile(name: name, text: SurrogateEscapes.joined(inJSON: text))
    let findings = Findings(file: file)
    let decoder = ContentDecoder(findings: findings)
    guard let document = YAMLParser.parse(file, limits: limits, findings: findings) else {
      return Loaded(nil, diagnostics: findings.sorted)
    }
    let roots = document.root.isSequence ? Array(document.root.items) : [document.root]
    var sheets: [AnswerSheet] = []
    var answerSpans: [Range<Int>] = []
    for root in roots {
      guard let fields = decoder.fields(root, "an answer sheet", keys: keys) else { continue }
      let student = fields.required("student").flatMap { decoder.text($0, "student") }
      let quiz = fields.text("quiz")
      let (started, finished) = (fields.text("started"), fields.text("finished"))
      let late = fields.list("late").compactMap(\.scalarText)
      let variants = fields["variants"].map { Self.variants($0, decoder) } ?? [:]
      let answers = fields.required("answers").flatMap { value in
        answerSpans.append(value.span)
        return Self.answers(value, variants, decoder)
      }
      if let student, let answers {
        sheets.append(
          AnswerSheet(
            student: student, quiz: quiz, answers: answers, started: started, finished: finished,
            late: late))
      }
    }
    // Answers that are there twice are told where they are graded.
    let diagnostics = findings.sorted.filter { finding in
      finding.code != FindingCode.yamlDuplicateKey.rawValue
        || !answerSpans.contains { $0.contains(finding.span.lowerBound) }
    }
    return Loaded(sheets, diagnostics: diagnostics)
  }

  private static func variants(_ value: YAMLValue, _ decoder: ContentDecoder) -> [String: String] {
    guard value.isMapping else {
      decoder.error(
        .wrongType, "`variants` has a line `question: seed` for each question",
        help: "leave it as it was handed out, or take it away", at: value)
      return [:]
    }
    let pairs = value.fields.compactMap { field in
      field.key.scalarText.flatMap { key in field.value.scalarText.map { (key, $0) } }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func answers(
    _ value: YAMLValue, _ variants: [String: String], _ decoder: ContentDecoder
  ) -> [Answer]? {
    if value.isAbsent { return [] }
    guard value.isMapping else {
      decoder.error(
        .wrongType, "`answers` has a line `question: answer` for each question",
        help: "for example `prior-to-penalty: 1/0.25`", at: value)
      return nil
    }
    return value.fields.flatMap { field -> [Answer] in
      guard let question = field.key.scalarText, let given = Given(field.value) else {
        decoder.error(
          .wrongType,
          "an answer is a number, a text, a list of those, a mapping of parts to them, or `{attempts: […]}`",
          help: "put the answer in quotes, as it would be typed", at: field.value)
        return []
      }
      return given.attempts.enumerated().map { index, raw in
        Answer(
          question: question, raw: raw, attempt: index + 1,
          variant: given.variant ?? variants[question], hints: given.hints,
          parts: given.parts)
      }
    }
  }
}

/// What a sheet gives as the answer to one question.
private struct Given {
  var attempts: [String] = []
  var hints = 0
  var variant: String?
  var parts: [String: String] = [:]

  private static let keys: Set = ["answer", "attempts", "hints", "variant"]

  /// Nil where it is nothing that could be an answer.
  init?(_ value: YAMLValue) {
    let names = value.fields.compactMap(\.key.scalarText)
    guard names.contains("answer") || names.contains("attempts"), Self.keys.isSuperset(of: names)
    else {
      guard let raw = Self.raw(value) else { return nil }
      attempts = [raw]
      for field in value.fields {
        if let part = field.key.scalarText { parts[part] = Self.rawPart(field.value) }
      }
      return
    }
    for field in value.fields {
      switch field.key.scalarText {
      case "answer":
        guard let raw = Self.raw(field.value) else { return nil }
        attempts.append(raw)
      case "attempts":
        guard field.value.isSequence else { return nil }
        for item in field.value.items {
          guard let raw = Self.raw(item) else { return nil }
          attempts.append(raw)
        }
      case "hints":
        guard let count = field.value.scalarText.flatMap({ Int($0) }) else { return nil }
        hints = count
      default: variant = field.value.scalarText
      }
    }
  }

  /// What would be typed: a scalar as it stands, a list as a vector, a mapping as the answers to
  /// the parts of a question, each behind its name.
  private static func raw(_ value: YAMLValue) -> String? {
    guard value.isMapping else { return rawPart(value) }
    var lines: [String] = []
    for field in value.fields {
      guard let part = field.key.scalarText, let raw = rawPart(field.value) else { return nil }
      // A part that is left empty is not answered.
      if !raw.allSatisfy(\.isWhitespace) { lines.append("\(part): \(raw)") }
    }
    return lines.joined(separator: "; ")
  }

  private static func rawPart(_ value: YAMLValue) -> String? {
    if let text = value.scalarText {
      // JSON's word for nothing.
      return value.scalarStyle == .plain && text == "null" ? "" : text
    }
    guard value.isSequence else { return nil }
    let items = value.items.map(\.scalarText)
    let texts = items.compactMap(\.self)
    return texts.count == items.count ? "[\(texts.joined(separator: ", "))]" : nil
  }
}
