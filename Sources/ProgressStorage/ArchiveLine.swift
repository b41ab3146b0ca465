import Foundation

/// A line of an export in JSON Lines: a header first, then what there is, in the order of the store.
///
/// `{"format": "weightroom-progress", "version": 1}`, then objects whose `kind` is `attempt`,
/// `position`, `exam`, `exam_answer` or `setting`. Nothing in it depends on when or where it was written, so that an export
/// of what was imported is the same text.
enum ArchiveLine {
  static let formatName = "weightroom-progress"
  static let formatVersion = 1
  /// The most bytes of a line: an attempt with every field at its longest is shorter.
  static let longest = 1 << 20

  struct Header: Codable {
    var format: String
    var version: Int
  }

  struct Kind: Codable {
    var kind: String
  }

  struct AttemptLine: Codable {
    var kind = "attempt"
    var learner: String
    var course: String
    var question: String
    var questionVersion: Int
    var meaning: String
    var variantIndex: Int
    var variantSeed: String
    var parameters: String
    var answer: String
    var verdict: String
    var note: String
    var score: Double
    var hintsUsed: Int
    var calculatorUsed: Bool
    var milliseconds: Int64?
    var mode: String
    var activity: String?
    var time: String
    var timeMs: Int64
    var concepts: [String]?
  }

  struct PositionLine: Codable {
    var kind = "position"
    var learner: String
    var course: String
    var lesson: String
    var step: Int
    var item: Int
    var isFinished: Bool
    var time: String
    var timeMs: Int64
  }

  struct SettingLine: Codable {
    var kind = "setting"
    var learner: String
    var name: String
    var value: String
  }

  /// What reads a line.
  static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }

  /// One line of JSON, its keys in alphabetical order.
  static func text(_ line: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(line), as: UTF8.self)
  }
}

extension ArchiveLine.AttemptLine {
  init(_ attempt: Attempt) {
    self.init(
      learner: attempt.learner.text, course: attempt.course, question: attempt.question,
      questionVersion: attempt.questionVersion, meaning: attempt.meaning,
      variantIndex: attempt.variantIndex, variantSeed: hexadecimal(attempt.variantSeed),
      parameters: attempt.parameters, answer: attempt.answer, verdict: attempt.verdict.rawValue,
      note: attempt.note, score: attempt.score, hintsUsed: attempt.hintsUsed,
      calculatorUsed: attempt.calculatorUsed, milliseconds: attempt.milliseconds,
      mode: attempt.mode.rawValue, activity: attempt.activity, time: attempt.time.iso8601,
      timeMs: attempt.time.millisecondsSince1970,
      concepts: attempt.concepts.isEmpty ? nil : attempt.concepts)
  }

  /// The attempt; nil where a field holds what no attempt has.
  var attempt: Attempt? {
    guard let learner = try? LearnerName(learner), !course.isEmpty, !question.isEmpty,
      questionVersion >= 0, variantIndex >= 0,
      variantSeed.utf8.count == 16, let seed = UInt64(variantSeed, radix: 16),
      parameters.hasPrefix("{"), parameters.hasSuffix("}"),
      let verdict = VerdictKind(rawValue: verdict), (0...1).contains(score), hintsUsed >= 0,
      (0...1_000_000_000_000).contains(milliseconds ?? 0), let mode = StudyMode(rawValue: mode),
      let time = Timestamp(stored: time, milliseconds: timeMs), time.iso8601 == self.time
    else { return nil }
    return Attempt(
      learner: learner, course: course, question: question, questionVersion: questionVersion,
      meaning: meaning, variantIndex: variantIndex, variantSeed: seed, parameters: parameters,
      answer: answer, verdict: verdict, note: note, score: score, hintsUsed: hintsUsed,
      calculatorUsed: calculatorUsed, milliseconds: milliseconds, mode: mode,
      activity: activity, time: time, concepts: concepts ?? [])
  }
}

extension ArchiveLine.PositionLine {
  init(_ position: LessonPosition, learner: String) {
    self.init(
      learner: learner, course: position.course, lesson: position.lesson, step: position.step,
      item: position.item, isFinished: position.isFinished, time: position.time.iso8601,
      timeMs: position.time.millisecondsSince1970)
  }

  /// The position and whose it is; nil where a field holds what no position has.
  var position: (learner: LearnerName, position: LessonPosition)? {
    guard let learner = try? LearnerName(learner), !course.isEmpty, !lesson.isEmpty, step >= 0,
      item >= 0, let time = Timestamp(stored: time, milliseconds: timeMs),
      time.iso8601 == self.time
    else { return nil }
    return (
      learner,
      LessonPosition(
        course: course, lesson: lesson, step: step, item: item, isFinished: isFinished,
        time: time)
    )
  }
}
