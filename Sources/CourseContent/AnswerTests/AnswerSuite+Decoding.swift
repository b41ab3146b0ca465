import Formula
import SourceText

extension AnswerSuite {
  /// Reads a suite; nil where there isn't enough for one. Groups that can't be read are left out,
  /// and reported.
  ///
  /// - Parameters:
  ///   - course: the course whose questions are answered.
  ///   - bank: its questions.
  init?(_ value: YAMLValue, course: CourseID, bank: QuestionBank, decoder: ContentDecoder) {
    guard
      let fields = decoder.fields(value, "a suite of answer tests", keys: ["title", "tests"])
    else { return nil }
    self.course = course
    file = value.file
    title = fields.required("title").flatMap { decoder.text($0, "title") } ?? ""
    guard let list = fields.required("tests"), let items = decoder.list(list, "tests") else {
      return nil
    }
    if items.isEmpty {
      decoder.error(
        .missingKey, "there is no answer here", help: "list questions and answers", at: list)
    }
    groups = items.compactMap { Group($0, bank: bank, decoder: decoder) }
  }
}

extension AnswerSuite.Group {
  private static let keys = ["question", "given", "variant", "student", "answers"]

  fileprivate init?(_ item: YAMLValue, bank: QuestionBank, decoder: ContentDecoder) {
    guard let fields = decoder.fields(item, "a group of answer tests", keys: Self.keys),
      let place = fields.required("question"),
      let id = decoder.identifier(place, "question", of: Question.self),
      let question = Self.question(id, bank, at: place, decoder)
    else { return nil }
    self.question = question
    span = place.headSpan
    variant = fields.integer("variant", in: TestReader.variants) ?? 0
    student = fields.text("student") ?? ""
    var reader = TestReader(
      decoder: decoder, mistakes: Set(question.mistakes.map(\.id)),
      parameters: Set(question.vary.map { FormulaName.canonical($0.name) }))
    let given = reader.given(fields["given"])
    for (name, value, place) in given {
      guard let parameter = question.vary.first(where: { FormulaName.canonical($0.name) == name }),
        !parameter.contains(value)
      else { continue }
      decoder.error(
        .outOfRange, "`\(name)` is never \(value.formatted), so nobody is asked this",
        help: "\(id) draws it from \(parameter.summary)", at: place)
    }
    let values = given.map { ($0.name, $0.value) }
    self.given = values
    guard let list = fields.required("answers"), let answers = decoder.list(list, "answers") else {
      return nil
    }
    if answers.isEmpty {
      decoder.error(.missingKey, "there is no answer here", help: "list some", at: list)
    }
    let variants = [variant]
    tests = answers.compactMap { answer in
      decoder.fields(answer, "an answer test", keys: ["answer", "expect"]).flatMap {
        reader.test($0, given: values, variants: variants)
      }
    }
  }

  private static func question(
    _ id: QuestionID, _ bank: QuestionBank, at place: YAMLValue, _ decoder: ContentDecoder
  ) -> Question? {
    let loaded = bank.question(id)
    if let question = loaded.value { return question }
    let known = bank.questions()
    // An id that no file has may stand in a file that can't be read.
    let isBroken = loaded.hasErrors
    decoder.error(
      .unknownQuestion,
      isBroken ? "`\(id)` can't be asked as it is" : "no file of questions has `\(id)`",
      help: closestName(to: id.text, among: (known.value ?? []).map(\.id.text))
        .map { "did you mean `\($0)`?" } ?? (isBroken ? "mend the files of questions" : nil),
      at: place)
    return nil
  }
}

extension VariedParameter {
  /// True where the value can be drawn.
  func contains(_ value: Value) -> Bool {
    switch values {
    case .choices(let choices): return choices.contains(value)
    case .range(let range):
      guard case .number(let number) = value, range.count > 1 else {
        return value == .number(range[0])
      }
      let index = ((number - range[0]) / (range[1] - range[0])).rounded()
      return (0..<Double(range.count)).contains(index) && range[Int(index)] == number
    }
  }

  /// What it is drawn from, in a few words.
  fileprivate var summary: String {
    switch values {
    case .choices(let choices):
      let first = choices.prefix(8).map(\.formatted).joined(separator: ", ")
      return choices.count > 8 ? "\(first), …" : first
    case .range(let range):
      return range.count > 1
        ? "\(Value.number(range[0]).formatted), \(Value.number(range[1]).formatted), …, "
          + Value.number(range.last).formatted
        : Value.number(range[0]).formatted
    }
  }
}
