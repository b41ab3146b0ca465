import Foundation
import GRDB

extension ExamSitting {
  /// The sitting of a row of `exam_sitting`.
  init(_ row: Row) throws {
    let handedIn: String? = try row.decode(forColumn: "handed_in")
    self.init(
      course: try row.decode(forColumn: "course"), quiz: try row.decode(forColumn: "quiz"),
      quizVersion: try row.decode(forColumn: "quiz_version"),
      variantIndex: try row.decode(forColumn: "variant_index"),
      started: try Timestamp(row, "started"), deadline: try row.decode(forColumn: "deadline_ms"),
      handedIn: try handedIn.map { _ in try Timestamp(row, "handed_in") })
  }
}

extension ExamAnswer {
  /// The answer of a row of `exam_answer`, its text as bytes.
  init(_ row: Row) throws {
    let part: String = try row.decode(forColumn: "part")
    let seed: String = try row.decode(forColumn: "variant_seed")
    let answer: Data = try row.decode(forColumn: "answer")
    guard let seed = UInt64(seed, radix: 16) else { throw ExamAnswer.unreadable }
    self.init(
      question: try row.decode(forColumn: "question"), part: part.isEmpty ? nil : part,
      variantSeed: seed, answer: String(decoding: answer, as: UTF8.self),
      time: try Timestamp(row, "time"))
  }

  fileprivate static let unreadable = DatabaseError(
    resultCode: .SQLITE_CORRUPT, message: "an exam can't be read")
}

extension Timestamp {
  /// The moment of two columns: `name`, and `name_ms`.
  fileprivate init(_ row: Row, _ name: String) throws {
    let text: String = try row.decode(forColumn: name)
    let milliseconds: Int64 = try row.decode(forColumn: name + "_ms")
    guard let time = Timestamp(stored: text, milliseconds: milliseconds) else {
      throw ExamAnswer.unreadable
    }
    self = time
  }
}
