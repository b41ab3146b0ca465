import CourseContent
import Formula
import Foundation
import Grading
import SourceText

/// A grade report as JSON.
struct GradeDocument: Encodable {
  struct Item: Encodable {
    let question: String
    let answer: String?
    let note: String
    let score: Double?
    let message: String?
    let version: Int?
    let seed: String?
    let parameters: [String: String]?
  }

  let schema = 1
  let student: String
  let score: Double
  let maximumScore: Double
  let percent: Double
  let passed: Bool
  let items: [Item]

  init(_ report: GradeReport, hasPassed: Bool) {
    student = report.student
    score = report.score
    maximumScore = report.maximumScore
    percent = report.percent
    passed = hasPassed
    items = report.items.map(Item.init)
  }

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}

extension GradeDocument.Item {
  init(_ item: GradeReport.Item) {
    var message: String?
    var variant: Variant?
    switch item.result {
    case .judged(let verdict, let asked):
      message = verdict.message
      variant = asked
    case .unanswered: break
    case .fault(let error): message = error.diagnostic.message
    case .unknown(let suggestion): message = suggestion.map { "Did you mean \($0)?" }
    }
    self.init(
      question: item.question, answer: item.raw, note: item.note, score: item.score,
      message: message, version: variant?.question.version,
      seed: variant.map { String($0.seed.value(), radix: 16, uppercase: true) },
      parameters: variant.map { asked in
        Dictionary(asked.parameters.map { ($0.name, $0.value.formatted) }) { first, _ in first }
      })
  }
}
