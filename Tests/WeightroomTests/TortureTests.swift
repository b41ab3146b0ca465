import Foundation
import ProgressStorage
import Testing

/// What takes minutes: only where WEIGHTROOM_TORTURE is set, as `make torture` does.
@Suite(
  .serialized,
  .enabled(
    if: ProcessInfo.processInfo.environment["WEIGHTROOM_TORTURE"] != nil, "see make torture"))
struct TortureTests {
  private static let seed: UInt64 = 20_261_121
  private static var rounds: Int {
    max(2, Int(ProcessInfo.processInfo.environment["WEIGHTROOM_TORTURE"] ?? "") ?? 1000)
  }
  private static var smallDisk: String? {
    ProcessInfo.processInfo.environment["WEIGHTROOM_SMALL_DISK"]
  }

  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// Two sessions at a time on one file, each killed at a random moment.
  @Test func killedAtAnyMomentNoAcknowledgedAnswerIsLost() throws {
    var torment = try Torment(sandbox, data: sandbox.folder.appendingPathComponent("data"))
    var random = SplitMix(state: Self.seed)
    for round in 0..<Self.rounds {
      try torment.run(round, killing: true, &random)
      if round % 100 == 99 || round == Self.rounds - 1 { try torment.examine() }
    }
    print("kills: \(torment)")
    #expect(torment.acknowledged > Self.rounds)
  }

  /// The same on a small disk with a random part of it taken, so that some sessions are told that it
  /// is full, some are killed, and some both.
  @Test(.enabled(if: smallDisk != nil, "WEIGHTROOM_SMALL_DISK names no small file system"))
  func killedOnADiskThatFillsNoAcknowledgedAnswerIsLost() throws {
    let disk = URL(fileURLWithPath: try #require(Self.smallDisk))
    let data = disk.appendingPathComponent("torment")
    let ballast = disk.appendingPathComponent("ballast")
    defer {
      for file in [data, ballast] { try? FileManager.default.removeItem(at: file) }
    }
    var torment = try Torment(sandbox, data: data)
    var random = SplitMix(state: Self.seed + 1)
    for round in 0..<Self.rounds {
      // What is left is at most a few dozen pages; a write that finds no room leaves less.
      let room = Int.random(in: 0...120_000, using: &random)
      let size = max(0, try Self.free(disk) - room)
      try? Data(count: size).write(to: ballast)
      try torment.run(round, killing: Bool.random(using: &random), &random)
      try? FileManager.default.removeItem(at: ballast)
      if round % 50 == 49 || round == Self.rounds - 1 { try torment.examine() }
      // Before the store alone fills the disk, it begins anew.
      if try Self.free(disk) < 250_000 { try torment.beginAnew() }
    }
    print("full disk: \(torment)")
    #expect(torment.acknowledged > Self.rounds / 4 && torment.refused > Self.rounds / 20)
  }

  private static func free(_ disk: URL) throws -> Int {
    let attributes = try FileManager.default.attributesOfFileSystem(forPath: disk.path)
    return (attributes[.systemFreeSize] as? NSNumber)?.intValue ?? 0
  }
}

/// Pairs of sessions that answer at once, and what became of their answers.
private struct Torment: CustomStringConvertible {
  private let sandbox: Sandbox
  private let data: URL
  /// How much a whole session writes, so that kills can fall anywhere in it, however slow the machine.
  private let whole: Int
  private var stored: [String: [String]] = [:]
  private(set) var sessions = 0
  private(set) var killed = 0
  private(set) var refused = 0
  private(set) var acknowledged = 0
  private(set) var kept = 0
  private(set) var lost = 0

  init(_ sandbox: Sandbox, data: URL) throws {
    self.sandbox = sandbox
    self.data = data
    whole = try sandbox.run(
      "study", "1", input: "1\n2\n3\n4\n5\n6\n7\n8\n",
      with: ["XDG_DATA_HOME": sandbox.path("whole")]
    ).output.utf8.count
  }

  var description: String {
    "\(sessions) sessions, \(killed) of them killed, \(refused) told of trouble; \(acknowledged) "
      + "answers acknowledged, \(kept) kept, \(lost) lost"
  }

  private var folder: URL { data.appendingPathComponent("weightroom") }

  mutating func run(
    _ round: Int, killing: Bool, _ random: inout some RandomNumberGenerator
  ) throws {
    let answers = (0..<8).map { "\(1_000_000 + 10 * round + $0)" }
    let running = try ["ada", "bo"].map { learner in
      (learner: learner, session: try start(learner, answers))
    }
    for (_, session) in running where killing {
      let bytes = Int.random(in: 0...whole, using: &random)
      while session.process.isRunning, session.shown.count < bytes { usleep(200) }
      usleep(UInt32.random(in: 0...20_000, using: &random))
      kill(session.process.processIdentifier, SIGKILL)
    }
    for (learner, session) in running {
      session.process.waitUntilExit()
      sessions += 1
      if session.process.terminationReason == .uncaughtSignal {
        #expect(killing && session.process.terminationStatus == SIGKILL, "round \(round)")
        killed += 1
      } else if session.process.terminationStatus == 2 {
        refused += 1
      } else {
        #expect(session.process.terminationStatus == 0, "round \(round)")
      }
      try check(learner, answers, session, round)
    }
  }

  private mutating func check(
    _ learner: String, _ answers: [String], _ session: Session, _ round: Int
  ) throws {
    let shown = session.shown.ranges(of: Data(Shown.wrong.utf8)).count
    acknowledged += shown
    let before = stored[learner] ?? []
    let store = try ProgressStore.existing(in: folder)
    let found =
      try store?.attempts(learner: LearnerName(learner), course: "demo", limit: 1_000_000)
      .map(\.attempt.answer) ?? []
    let new = Array(found.dropFirst(before.count))
    #expect(Array(found.prefix(before.count)) == before, "round \(round)")
    lost += max(0, shown - new.count) + max(0, before.count - found.count)
    #expect(new.count >= shown, "round \(round): \(shown) were acknowledged")
    #expect(new == Array(answers.prefix(new.count)), "round \(round)")
    kept += new.count
    stored[learner] = found
  }

  func examine() throws {
    if let store = try ProgressStore.existing(in: folder) { #expect(try store.examine().isSound) }
  }

  mutating func beginAnew() throws {
    try examine()
    try FileManager.default.removeItem(at: data)
    stored = [:]
  }

  private struct Session {
    let process: Process
    let output: URL

    var shown: Data { (try? Data(contentsOf: output)) ?? Data() }
  }

  private func start(_ learner: String, _ answers: [String]) throws -> Session {
    let output = sandbox.folder.appendingPathComponent("output-\(learner)")
    try sandbox.write(answers.map { $0 + "\n" }.joined(), to: "input-\(learner)")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Sandbox.program)
    process.arguments = ["study", "1", "--learner", learner]
    process.environment = sandbox.environment(with: ["XDG_DATA_HOME": data.path])
    process.standardInput = try FileHandle(
      forReadingFrom: sandbox.folder.appendingPathComponent("input-\(learner)"))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    return Session(process: process, output: output)
  }
}
