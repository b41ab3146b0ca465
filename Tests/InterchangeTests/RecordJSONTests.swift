import Foundation
import Interchange
import Testing

/// Records are written by hand, for speed, and must read as if Foundation had written them.
@Suite struct RecordJSONTests {
  private static let texts = [
    "", "plain", "a \"b\" \\ / c", "\u{0}\u{1}\u{8}\u{9}\u{A}\u{B}\u{C}\u{D}\u{1B}\u{1F}\u{7F}",
    "é − × 😀 e\u{301}\u{301}\u{301}\u{301}", "\u{85}\u{61C}\u{200B}\u{202E}\u{2028}\u{FEFF}",
    "\u{E0041}\u{FFFE}\u{FFFD}", String(repeating: "x", count: 10_000),
  ]
  private static let numbers = [
    0, -0.0, 1, 0.1, 1 / 3.0, 100, 1e15, 1e16, 1e21, 1e-5, 1e-7, Double.leastNonzeroMagnitude,
    123_456.789,
    Double.greatestFiniteMagnitude,
  ]

  private static func record(_ text: String, _ number: Double, isFull: Bool) -> LearnerRecord {
    func answer(_ variant: String?) -> LearnerRecord.Answer {
      .init(
        question: "q", answer: text, attempt: 1, hints: 2, variant: variant, verdict: "near:half")
    }
    var item = LearnerRecord.Item(
      number: 1, question: text, version: 2, meaning: "m", variant: "0F", concepts: ["c", text],
      answers: [answer("A"), answer(nil)], hints: 3, verdict: "wrong", score: isFull ? number : nil,
      points: number, earned: isFull ? number : nil,
      first: isFull ? .init(verdict: text, score: number) : nil,
      parts: isFull
        ? [.init(part: "a", verdict: "wrong", score: number, weight: 2)] : nil,
      explanation: isFull ? text : nil)
    item.parameters = isFull ? text : nil
    var record = LearnerRecord(
      course: "c", quiz: "q", quizVersion: 1, engine: "e", student: text, score: number,
      points: 2, percent: number, passed: isFull, items: isFull ? [item, item] : [],
      unasked: isFull ? [answer(text)] : [], markedQuiz: isFull ? text : nil,
      findings: isFull
        ? [
          .init(kind: "k", question: text, message: text),
          .init(kind: "k", question: nil, message: ""),
        ] : [])
    record.started = isFull ? "2026-12-01T10:00:00.000+01:00" : nil
    record.finished = record.started
    record.late = isFull ? [text, "q"] : nil
    record.markedStudent = isFull ? text : nil
    record.digest = "d"
    return record
  }

  @Test(arguments: texts) func textsAreWrittenAsFoundationWritesThem(text: String) throws {
    for isFull in [true, false] {
      let record = Self.record(text, 0.5, isFull: isFull)
      #expect(record.json == (try JSONText.encode(record, isPretty: false)))
      #expect(try RecordedResults.record(line: record.json) == record)
    }
  }

  @Test(arguments: numbers) func numbersAreWrittenAsFoundationWritesThem(number: Double) throws {
    let record = Self.record("x", number, isFull: true)
    #expect(record.json == (try JSONText.encode(record, isPretty: false)))
  }

  @Test func theDigestedTextHasNoDigest() {
    let record = Self.record("x", 1, isFull: true)
    #expect(record.digested == record.json.replacing("\"digest\":\"d\"", with: "\"digest\":\"\""))
  }
}
