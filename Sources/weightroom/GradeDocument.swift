import CourseContent
import Formula
import Grading
import Interchange
import SourceText

/// A grade report as JSON: the same keys in every report, with null where there is nothing to say.
struct GradeDocument: Encodable {
  private let schema = 1
  private let student: String
  private let score: Double
  private let maximumScore: Double
  private let percent: Double
  private let passed: Bool
  private let items: [Item]

  init(_ report: GradeReport, hasPassed: Bool) {
    student = report.student
    score = report.score
    maximumScore = report.maximumScore
    percent = report.percent
    passed = hasPassed
    items = report.items.map(Item.init)
  }

  /// The document.
  var json: String { get throws { try JSONText.encode(self) } }
}

extension GradeDocument {
  /// What came of one question.
  fileprivate struct Item: Encodable {
    private let question: String
    private let answer: String?
    private let note: String
    private let score: Double?
    private let message: String?
    private let version: Int?
    private let seed: String?
    private let parameters: [String: String]?
    private let parts: [Part]?

    /// What came of one part.
    private struct Part: Encodable {
      let part: String
      let note: String
      let score: Double
      let points: Double

      init(_ part: Verdict.Part) {
        self.part = part.id.text
        note = part.verdict?.caseName ?? "unanswered"
        score = part.verdict?.score ?? 0
        points = part.points
      }
    }

    init(_ item: GradeReport.Item) {
      question = item.question
      answer = item.raw
      note = item.note
      score = item.score
      var variant: Variant?
      var parts: [Part] = []
      switch item.result {
      case .judged(let verdict, let asked):
        message = verdict.message
        parts = verdict.parts.map(Part.init)
        variant = asked
      case .unanswered: message = nil
      case .fault(let error): message = error.diagnostic.message
      case .unknown(let suggestion): message = suggestion.map { "Did you mean \($0)?" }
      }
      self.parts = parts.isEmpty ? nil : parts
      version = variant?.question.version
      // A JSON number would lose digits of a 64-bit seed in many readers.
      seed = variant.map { String($0.seed.value(), radix: 16, uppercase: true) }
      parameters = variant.map { asked in
        Dictionary(asked.parameters.map { ($0.name, $0.value.formatted) }) { first, _ in first }
      }
    }

    private enum Key: String, CodingKey {
      case question, answer, note, score, message, version, seed, parameters, parts
    }

    // Written by hand, since what the compiler makes leaves out a key that has no value.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(question, forKey: .question)
      try container.encode(answer, forKey: .answer)
      try container.encode(note, forKey: .note)
      try container.encode(score, forKey: .score)
      try container.encode(message, forKey: .message)
      try container.encode(version, forKey: .version)
      try container.encode(seed, forKey: .seed)
      try container.encode(parameters, forKey: .parameters)
      try container.encode(parts, forKey: .parts)
    }
  }
}
