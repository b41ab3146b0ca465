import Foundation
import GRDB
import Testing

@testable import ProgressStorage

@Suite struct RepairTests {
  private let directory: TemporaryDirectory
  private let attempts: [Attempt]

  init() throws {
    directory = try TemporaryDirectory()
    let store = try ProgressStore(directory: directory.store)
    for number in 0..<120 {
      // Some answers are longer than a page.
      let text = "answer \(number) " + String(repeating: "x", count: number % 10 == 0 ? 6000 : 20)
      try store.record(
        sampleAttempt(
          answer: text, score: number % 3 == 0 ? 1 : 0.5,
          milliseconds: number % 4 == 0 ? nil : 1 << (number % 40),
          concepts: number % 5 == 0 ? [] : ["prior"]))
    }
    let place = LessonPosition(
      course: "regularization", lesson: "weights", step: 3, item: 1,
      time: Timestamp(millisecondsSince1970: 99, utcOffsetMinutes: 0))
    try store.setPosition(place, learner: learner("Ada"))
    try store.set("retention", to: "0.8", learner: learner("Ada"))
    _ = try store.begin(sampleExam(), learner: learner("Ada"))
    _ = try store.keep(sampleExamAnswer(), in: sampleExam(), learner: learner("Ada"))
    attempts = try store.attempts(learner: learner("Ada"), course: "regularization").map(\.attempt)
    try store.queue.close()
  }

  @Test func fromASoundFileEverythingIsSaved() throws {
    let repair = try ProgressRepair(directory: directory.store)
    #expect(repair.savedCount == 120 && repair.unprovenCount == 0)
    #expect(repair.changed.isEmpty && repair.missing.isEmpty)
    #expect(repair.hasPositions && repair.hasExams && repair.hasSettings)
    let store = try ProgressStore(directory: directory.store)
    #expect(try saved(store) == attempts)
    #expect(try store.positions(learner: learner("Ada")).map(\.step) == [3])
    #expect(try store.exams(learner: learner("Ada")).map(\.answers) == [[sampleExamAnswer()]])
    #expect(try store.setting("retention", learner: learner("Ada")) == "0.8")
    #expect(try store.examine().isSound)
    #expect(mode(of: directory.file) == 0o600)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: directory.store.path).sorted()
        == ["progress.db", "progress.db.damaged-1"])
  }

  @Test func aFileWithoutItsEndGivesWhatIsThere() throws {
    let whole = try Data(contentsOf: directory.file)
    // The beginning holds little but the roots of the tables, and the long answers.
    for part in [0.6, 0.8, 0.95] {
      try whole.prefix(Int(Double(whole.count) * part)).write(to: directory.file)
      let repair = try ProgressRepair(directory: directory.store)
      let found = try saved(ProgressStore(directory: directory.store))
      #expect(found.count == repair.savedCount && found.count > 0, "\(part)")
      #expect(isPart(found))
      let lost = repair.missing.reduce(0) { $0 + $1.count } + repair.changed.count
      // The numbers after the last one found aren't known.
      #expect(found.count + lost <= 120)
    }
  }

  @Test func aFileWithoutItsBeginningGivesWhatIsThere() throws {
    var bytes = try Data(contentsOf: directory.file)
    bytes.replaceSubrange(0..<8192, with: Data(repeating: 0, count: 8192))
    try bytes.write(to: directory.file)
    #expect(refusal(opening: directory.store) != nil)
    let repair = try ProgressRepair(directory: directory.store)
    #expect(!repair.hasPositions && repair.savedCount > 100)
    #expect(try isPart(saved(ProgressStore(directory: directory.store))))
  }

  /// Whatever is flipped, no attempt is passed off as sound that isn't what was written, but for
  /// those that are counted as unproven.
  @Test func flippedBytesAreNeverPassedOff() throws {
    let seed: UInt64 = 20_261_121
    var random = SeededGenerator(seed: seed)
    let whole = try Data(contentsOf: directory.file)
    var savedInAll = 0
    var (unproven, passedOff) = (0, 0)
    let trials = isTorture ? 1000 : 40
    for trial in 0..<trials {
      var bytes = whole
      for _ in 0..<20 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8.random(
          in: 1...255, using: &random)
      }
      try bytes.write(to: directory.file)
      let repair = try ProgressRepair(directory: directory.store)
      let store = try ProgressStore(directory: directory.store)
      let found = try all(store)
      let foreign = found.count { !attempts.contains($0) }
      #expect(foreign <= repair.unprovenCount, "seed \(seed), trial \(trial)")
      unproven += repair.unprovenCount
      passedOff += max(0, foreign - repair.unprovenCount)
      #expect(try store.examine().isSound, "seed \(seed), trial \(trial)")
      savedInAll += found.count
    }
    #expect(savedInAll > trials * 100)
    if isTorture {
      print(
        "salvage: \(trials) files of 120 answers with 20 flipped bytes each, \(savedInAll) of "
          + "\(120 * trials) answers saved, \(unproven) of them marked as unproven, \(passedOff) "
          + "passed off as sound")
    }
  }

  @Test func aFileCutAnywhereGivesOnlyWhatWasWritten() throws {
    let seed: UInt64 = 20_261_123
    var random = SeededGenerator(seed: seed)
    let whole = try Data(contentsOf: directory.file)
    let trials = isTorture ? 500 : 20
    var (savedInAll, foreign) = (0, 0)
    for trial in 0..<trials {
      try whole.prefix(Int.random(in: 0..<whole.count, using: &random)).write(to: directory.file)
      _ = try ProgressRepair(directory: directory.store)
      let store = try ProgressStore(directory: directory.store)
      let found = try all(store)
      #expect(isPart(found), "seed \(seed), trial \(trial)")
      #expect(try store.examine().isSound, "seed \(seed), trial \(trial)")
      savedInAll += found.count
      foreign += found.count { !attempts.contains($0) }
    }
    #expect(savedInAll > 0 && foreign == 0)
    if isTorture {
      print(
        "salvage: \(trials) files of 120 answers cut at random, \(savedInAll) of \(120 * trials) "
          + "answers saved, \(foreign) that were never written")
    }
  }

  private var isTorture: Bool { ProcessInfo.processInfo.environment["WEIGHTROOM_TORTURE"] != nil }

  @Test func anAttemptWhoseChecksumAloneIsDamagedIsSaved() throws {
    let store = try ProgressStore(directory: directory.store)
    try store.write { db in
      try db.execute(sql: "DROP TRIGGER attempt_is_not_updated")
      try db.execute(sql: "UPDATE attempt SET checksum = '0123456789abcdef' WHERE id = 50")
      try db.execute(sql: "UPDATE attempt SET answer = 'forged' WHERE id = 70")
    }
    #expect(try store.verifyChain() == [.changed(50), .changed(51), .changed(70)])
    try store.queue.close()
    let repair = try ProgressRepair(directory: directory.store)
    #expect(repair.changed == [70] && repair.savedCount == 119 && repair.unprovenCount == 0)
  }

  @Test(arguments: [Data(), Data("notes".utf8), Data(repeating: 0x0D, count: 50_000)])
  func fromGarbageNothingIsSavedAndNothingTraps(content: Data) throws {
    try content.write(to: directory.file)
    let repair = try ProgressRepair(directory: directory.store)
    #expect(repair.savedCount == 0)
    #expect(try Data(contentsOf: repair.damagedFile) == content)
    #expect(try saved(ProgressStore(directory: directory.store)).isEmpty)
  }

  @Test func randomPagesNeverTrap() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<300 {
      var bytes = (0..<4096 * 2).map { _ in UInt8.random(in: 0...255, using: &random) }
      bytes[4096] = 0x0D
      bytes[4099] = 0
      _ = AttemptCarver(bytes).rows()
    }
  }

  private func saved(_ store: ProgressStore) throws -> [Attempt] {
    try store.attempts(learner: learner("Ada"), course: "regularization").map(\.attempt)
  }

  private func all(_ store: ProgressStore) throws -> [Attempt] {
    var found: [Attempt] = []
    try store.forEachAttempt { found.append($0.attempt) }
    return found
  }

  /// Whether these are some of the attempts, in their order.
  private func isPart(_ found: [Attempt]) -> Bool {
    var rest = attempts[...]
    for attempt in found {
      guard let place = rest.firstIndex(of: attempt) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
