extension LearnerRecord {
  /// The record as Gradescope's `results.json`.
  ///
  /// The total is the sum of the tests' scores, so there is none at the top. Tests are never
  /// hidden, since that would hide the total too.
  func gradescope(_ visibility: LearnerVisibility) throws -> String {
    let shown = visibility == .none ? "after_published" : "visible"
    let tests = items.map { item in
      let about = findings.filter { $0.question == item.question }.map(\.message)
      let words = visibility == .explanations ? [item.explanation].compactMap(\.self) : []
      let output = item.score == nil ? ["grader error, tell staff"] : words + about
      return GradescopeDocument.Test(
        score: item.earned ?? 0, maximum: item.points,
        isPassed: item.score.map { $0 >= 1 } ?? false,
        name: item.question, number: "\(item.number)",
        output: visibility == .none ? "" : output.joined(separator: "\n"), tags: item.concepts,
        visibility: shown, extra: .init(item, engine: engine))
    }
    let asked = Set(items.map(\.question))
    let others = findings.filter { !($0.question.map(asked.contains) ?? false) }.map(\.message)
    let document = GradescopeDocument(
      output: (["\(quiz): \(student)"] + others).joined(separator: "\n"), visibility: shown,
      tests: tests)
    return try JSONText.encode(document) + "\n"
  }
}

extension ResultsFormat {
  /// Gradescope's `results.json` about answers that can't be read: no points, and why.
  public static func gradescope(unreadable complaints: [String]) throws -> String {
    let lines = ["The answers could not be read, so nothing was graded."] + complaints
    let document = GradescopeDocument(
      score: 0, output: lines.joined(separator: "\n"), visibility: "visible", tests: [])
    return try JSONText.encode(document) + "\n"
  }
}

/// What Gradescope reads, with its own names.
private struct GradescopeDocument: Encodable {
  /// Nil where the total is the sum of the tests' scores.
  let score: Double?
  let output: String
  let outputFormat = "text"
  let visibility: String
  let tests: [Test]

  init(score: Double? = nil, output: String, visibility: String, tests: [Test]) {
    self.score = score
    self.output = output
    self.visibility = visibility
    self.tests = tests
  }

  enum CodingKeys: String, CodingKey {
    case score, output, visibility, tests
    case outputFormat = "output_format"
  }

  struct Test: Encodable {
    let score: Double
    let maximum: Double
    let status: String
    let name: String
    let number: String
    let output: String
    let outputFormat = "text"
    let tags: [String]
    let visibility: String
    let extra: Extra

    init(
      score: Double, maximum: Double, isPassed: Bool, name: String, number: String,
      output: String, tags: [String], visibility: String, extra: Extra
    ) {
      self.score = score
      self.maximum = maximum
      status = isPassed ? "passed" : "failed"
      self.name = name
      self.number = number
      self.output = output
      self.tags = tags
      self.visibility = visibility
      self.extra = extra
    }

    enum CodingKeys: String, CodingKey {
      case score, status, name, number, output, tags, visibility
      case maximum = "max_score"
      case outputFormat = "output_format"
      case extra = "extra_data"
    }
  }

  struct Extra: Encodable {
    let question: String
    let version: Int
    let seed: String
    let note: String
    let raw: String?
    let engine: String

    init(_ item: LearnerRecord.Item, engine: String) {
      question = item.question
      version = item.version
      seed = item.variant
      note = item.verdict
      raw = item.keptAnswer
      self.engine = engine
    }
  }
}
