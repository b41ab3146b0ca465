import Foundation
import GRDB

/// What the derived tables should hold, added up from the attempts in one pass, oldest first.
///
/// Text is kept as bytes throughout: as a string it would end at the first NUL.
struct DerivedRows {
  private struct Owner: Hashable {
    let learner: Data
    let course: Data

    var values: [DatabaseValue] { [learner.databaseValue, course.databaseValue] }
  }

  private struct Key<Part: Hashable>: Hashable {
    let owner: Owner
    let first: Part
    let second: Data
  }

  private struct QuestionSums {
    var attempts: Int64 = 0
    var correct: Int64 = 0
    var bestScore: Double?
    var firstOutcome: Data?
    var firstHints: Int64?
    var lastOutcome: Data?
    var highestVariant: Int64 = 0
    var milliseconds: Int64 = 0
    var newest: Int64 = 0
  }

  private struct DaySums {
    var attempts: Int64 = 0
    var correct: Int64 = 0
    var milliseconds: Int64 = 0
  }

  private struct Outcome {
    let time: Int64
    let row: [DatabaseValue]
  }

  private struct Notes {
    var count: Int64 = 0
    var newest: Int64 = 0
  }

  private var questions: [Key<Data>: QuestionSums] = [:]
  private var days: [Key<Int64>: DaySums] = [:]
  private var outcomes: [Key<Int64>: Outcome] = [:]
  private var notes: [Key<Data>: Notes] = [:]

  /// Adds up what is there.
  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: Self.query)
    while let row = try rows.next() { try add(row) }
  }

  private static let query = """
    SELECT id, CAST(learner AS BLOB), CAST(course AS BLOB), CAST(question AS BLOB),
      CAST(meaning AS BLOB), CAST(verdict AS BLOB), CAST(note AS BLOB), score, hints_used,
      calculator_used, milliseconds, variant_index, time_ms,
      CAST(strftime('%s', substr(time, 1, 10)) AS INTEGER) / 86400, CAST(concepts AS BLOB)
    FROM attempt NOT INDEXED ORDER BY id
    """

  private mutating func add(_ row: Row) throws {
    func text(_ index: Int) throws -> Data { try row.decode(Data?.self, atIndex: index) ?? Data() }
    func number(_ index: Int) throws -> Int64 { try row.decode(atIndex: index) }
    let id = try number(0)
    let owner = Owner(learner: try text(1), course: try text(2))
    let (question, verdict, note) = (try text(3), try text(5), try text(6))
    let score: Double = try row.decode(atIndex: 7)
    let milliseconds = try row.decode(Int64?.self, atIndex: 10)
    let (time, day) = (try number(12), try number(13))
    let kind = VerdictKind(rawValue: String(decoding: verdict, as: UTF8.self))
    let (counts, isOutcome) = (kind?.countsAsAttempt == true, kind?.isOutcome == true)

    let questionKey = Key(owner: owner, first: question, second: try text(4))
    var sums = questions[questionKey, default: QuestionSums()]
    sums.attempts += counts ? 1 : 0
    sums.correct += kind == .correct ? 1 : 0
    if counts { sums.bestScore = max(sums.bestScore ?? score, score) }
    if isOutcome {
      if sums.firstOutcome == nil {
        (sums.firstOutcome, sums.firstHints) = (verdict, try number(8))
      }
      sums.lastOutcome = verdict
    }
    sums.highestVariant = max(sums.highestVariant, try number(11))
    sums.milliseconds += milliseconds ?? 0
    sums.newest = id
    questions[questionKey] = sums

    let dayKey = Key(owner: owner, first: day, second: Data())
    var total = days[dayKey, default: DaySums()]
    total.attempts += counts ? 1 : 0
    total.correct += kind == .correct ? 1 : 0
    total.milliseconds += milliseconds ?? 0
    days[dayKey] = total

    if kind == .mistake, !note.isEmpty {
      let key = Key(owner: owner, first: question, second: note)
      notes[key, default: Notes()].count += 1
      notes[key, default: Notes()].newest = id
    }

    guard isOutcome else { return }
    let concepts = try text(14)
    guard !concepts.isEmpty else { return }
    for concept in concepts.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
      let key = Key(owner: owner, first: day, second: Data(concept))
      if let known = outcomes[key], known.time <= time { continue }
      outcomes[key] = Outcome(
        time: time,
        row: [
          time.databaseValue, question.databaseValue, verdict.databaseValue, note.databaseValue,
          score.databaseValue, try number(8).databaseValue, try number(9).databaseValue,
          milliseconds.databaseValue,
        ])
    }
  }

  /// The rows of a table, in no order.
  func rows(of table: DerivedTable) -> [[DatabaseValue]] {
    switch table {
    case .questionSummary:
      questions.map { key, sums in
        key.owner.values
          + [
            key.first.databaseValue, key.second.databaseValue, sums.attempts.databaseValue,
            sums.correct.databaseValue, sums.bestScore.databaseValue,
            sums.firstOutcome.databaseValue, sums.firstHints.databaseValue,
            sums.lastOutcome.databaseValue, sums.highestVariant.databaseValue,
            sums.milliseconds.databaseValue, sums.newest.databaseValue,
          ]
      }
    case .dayTotal:
      days.map { key, sums in
        key.owner.values
          + [
            key.first.databaseValue, sums.attempts.databaseValue, sums.correct.databaseValue,
            sums.milliseconds.databaseValue,
          ]
      }
    case .firstOutcome:
      outcomes.map { key, outcome in
        key.owner.values + [key.second.databaseValue, key.first.databaseValue] + outcome.row
      }
    case .noteCount:
      notes.map { key, notes in
        key.owner.values
          + [
            key.first.databaseValue, key.second.databaseValue, notes.count.databaseValue,
            notes.newest.databaseValue,
          ]
      }
    }
  }
}
