import Foundation
import GRDB

/// What an import brought.
public struct ImportReport: Hashable, Sendable {
  /// Attempts that were added.
  public var added = 0
  /// Attempts that were there already.
  public var known = 0
  /// Positions in lessons that were newer than those here.
  public var positions = 0
  /// Exams that were not begun here, or not handed in here.
  public var exams = 0
  /// Settings that weren't made here.
  public var settings = 0
}

/// What is wrong with a file that was to be imported; nothing of it was taken.
public struct ImportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int
  /// What is wrong with it.
  public let reason: String

  /// Where, and what is wrong.
  public var description: String { "line \(line): \(reason)" }
}

extension ProgressStore {
  /// Takes in the lines of an export, all or nothing; on the disk when this returns.
  ///
  /// Attempts that are here already are left out, so that the same file may be imported twice, and
  /// two machines may exchange theirs. An attempt is the same where all that is told of it is; where
  /// one came twice, it is kept twice. Of two positions in a lesson the newer holds. Of two sittings
  /// of an exam the one that was handed in holds, or else the one here. A setting that was made here
  /// stays.
  ///
  /// - Throws: ``ImportError`` for the first line that is wrong, ``ProgressStoreError`` for trouble
  ///   with the store.
  public func importLines(_ lines: some Sequence<String>) throws -> ImportReport {
    do {
      return try queue.write { db in
        var importing = try Importing(db, path: path)
        var number = 0
        for line in lines {
          number += 1
          do {
            try importing.take(line, number: number)
          } catch let error as ImportError {
            throw error
          } catch let error as DecodingError {
            throw ImportError(line: number, reason: Self.reason(error))
          }
        }
        guard number > 0 else {
          throw ImportError(line: 1, reason: "the file is empty; an export has a header")
        }
        return importing.report
      }
    } catch let error as ImportError {
      throw error
    } catch {
      throw ProgressStoreError(error, path: path)
    }
  }

  private static func reason(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, _): "`\(key.stringValue)` is missing"
    case .typeMismatch(_, let context) where !context.codingPath.isEmpty,
      .valueNotFound(_, let context) where !context.codingPath.isEmpty:
      "`\(context.codingPath.last?.stringValue ?? "")` holds what it can't"
    default: "this is no JSON object"
    }
  }
}

private struct Importing {
  private let db: Database
  private var end: ChainEnd
  /// How many attempts of each content are there, and how many of them have come by in the file.
  private var stored: [UInt64: Int] = [:]
  private var met: [UInt64: Int] = [:]
  /// The exam that the lines just before were about, where it was taken over.
  private var openExam: ArchiveLine.ExamLine?
  private(set) var report = ImportReport()
  private let decoder = ArchiveLine.decoder

  init(_ db: Database, path: String) throws {
    self.db = db
    end = try ChainEnd(db, path: path)
    let rows = try Row.fetchCursor(db, sql: AttemptRow.selection + " NOT INDEXED ORDER BY id")
    while let row = try rows.next() { stored[AttemptRow(row).content, default: 0] += 1 }
  }

  mutating func take(_ line: String, number: Int) throws {
    guard line.utf8.count <= ArchiveLine.longest else {
      throw ImportError(line: number, reason: "it is longer than any line of an export")
    }
    let data = Data(line.utf8)
    if number == 1 { return try check(data) }
    if line.allSatisfy(\.isWhitespace) { return }
    switch try decoder.decode(ArchiveLine.Kind.self, from: data).kind {
    case "attempt":
      guard let attempt = try decoder.decode(ArchiveLine.AttemptLine.self, from: data).attempt
      else { throw ImportError(line: number, reason: "it holds what no attempt has") }
      try take(attempt)
    case "position":
      guard let found = try decoder.decode(ArchiveLine.PositionLine.self, from: data).position
      else { throw ImportError(line: number, reason: "it holds what no position has") }
      try take(found.position, of: found.learner)
    case "exam":
      let line = try decoder.decode(ArchiveLine.ExamLine.self, from: data)
      guard let found = line.sitting else {
        throw ImportError(line: number, reason: "it holds what no exam has")
      }
      openExam = try take(found.sitting, of: found.learner) ? line : nil
    case "exam_answer":
      let line = try decoder.decode(ArchiveLine.ExamAnswerLine.self, from: data)
      guard let answer = line.examAnswer else {
        throw ImportError(line: number, reason: "it holds what no answer in an exam has")
      }
      guard let openExam, line.belongs(to: openExam), let found = openExam.sitting else { return }
      try ProgressStore.insert(answer, in: found.sitting, learner: found.learner, db)
    case "setting":
      let setting = try decoder.decode(ArchiveLine.SettingLine.self, from: data)
      guard let learner = try? LearnerName(setting.learner), !setting.name.isEmpty else {
        throw ImportError(line: number, reason: "it holds what no setting has")
      }
      try take(setting, of: learner)
    case let other:
      throw ImportError(
        line: number, reason: "there is no kind “\(other.prefix(40))” in this version")
    }
  }

  private func check(_ header: Data) throws {
    guard let header = try? decoder.decode(ArchiveLine.Header.self, from: header),
      header.format == ArchiveLine.formatName
    else {
      throw ImportError(
        line: 1, reason: "an export begins with {\"format\":\"\(ArchiveLine.formatName)\", …}")
    }
    guard header.version == ArchiveLine.formatVersion else {
      throw ImportError(
        line: 1,
        reason: "this is version \(header.version) of the format, and only version "
          + "\(ArchiveLine.formatVersion) can be read; update this program")
    }
  }

  private mutating func take(_ attempt: Attempt) throws {
    let content = AttemptRow(attempt, id: 0).content
    met[content, default: 0] += 1
    guard met[content, default: 0] > stored[content, default: 0] else {
      report.known += 1
      return
    }
    _ = try end.append(attempt, to: db)
    report.added += 1
  }

  private mutating func take(_ position: LessonPosition, of learner: LearnerName) throws {
    let here = try Int64.fetchOne(
      db,
      sql: """
        SELECT time_ms FROM lesson_position WHERE learner = CAST(? AS TEXT)
        AND course = CAST(? AS TEXT) AND lesson = CAST(? AS TEXT)
        """,
      arguments: [utf8(learner.text), utf8(position.course), utf8(position.lesson)])
    if let here, here >= position.time.millisecondsSince1970 { return }
    try ProgressStore.setPosition(position, learner: learner, db)
    report.positions += 1
  }

  /// True where the sitting was taken over, so that its answers are too.
  private mutating func take(_ sitting: ExamSitting, of learner: LearnerName) throws -> Bool {
    if let here = try ProgressStore.sitting(like: sitting, learner: learner, db) {
      guard here.handedIn == nil, sitting.handedIn != nil else { return false }
      try ProgressStore.remove(here, learner: learner, db)
    }
    try ProgressStore.insert(sitting, learner: learner, db)
    report.exams += 1
    return true
  }

  private mutating func take(_ setting: ArchiveLine.SettingLine, of learner: LearnerName) throws {
    try db.execute(
      sql: """
        INSERT INTO setting VALUES (CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))
        ON CONFLICT DO NOTHING
        """,
      arguments: [utf8(learner.text), utf8(setting.name), utf8(setting.value)])
    report.settings += db.changesCount
  }
}

extension AttemptRow {
  /// The check of all that is told of the attempt, without its number.
  fileprivate var content: UInt64 {
    var checksum = RowChecksum(after: "")
    for (name, value) in columns where name != "id" { checksum.add(name, value) }
    return checksum.value
  }
}
