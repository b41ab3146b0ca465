import CourseContent
import Foundation
import ProgressStorage
import SourceText
import Terminal
import TutorSession

/// The file in which the answers of a sitting are kept: the sheet that `grade` reads.
struct SittingFile {
  let path: String
  let quiz: String
  let student: String

  /// What the file holds already, and when that was begun; nothing where there is none.
  ///
  /// - Throws: `Failure` where it can't be read, or holds something else than this learner's answers
  ///   to this quiz, which is never written over.
  func begun(
    reportingTo screen: Screen
  ) throws -> (answers: [QuizSitting.AnswerKey: String], record: SittingRecord?) {
    guard FileManager.default.fileExists(atPath: path) else { return ([:], nil) }
    let text = try ByteSource(path: path).rest(limit: 1 << 20)
    let loaded = AnswerSheet.read(text, name: path)
    screen.report(lines: loaded.diagnostics.flatMap { $0.rendered() })
    guard !loaded.hasErrors, let sheet = loaded.value?.first, loaded.value?.count == 1,
      sheet.quiz == quiz, sheet.student == student
    else {
      throw Failure("\(path) holds something else; name another file with --output.")
    }
    var answers: [QuizSitting.AnswerKey: String] = [:]
    for answer in sheet.answers where !answer.raw.allSatisfy(\.isWhitespace) {
      if answer.parts.isEmpty {
        answers[.init(question: answer.question)] = answer.raw
      }
      for (part, raw) in answer.parts where !raw.allSatisfy(\.isWhitespace) {
        answers[.init(question: answer.question, part: part)] = raw
      }
    }
    let record = sheet.started.flatMap { Timestamp(iso8601: $0) }.map {
      SittingRecord(started: $0, late: sheet.late)
    }
    return (answers, record)
  }

  /// Puts the answers on disk: all of the new file stands there, or all of the old one.
  func save(
    _ handout: LearnerHandout, _ answers: [QuizSitting.AnswerKey: String], _ record: SittingRecord
  ) throws(Failure) {
    let sheet = handout.answerSheet(inList: false, answers: answers, record: record)
    try DurableFile(path: path).save(sheet)
  }
}
