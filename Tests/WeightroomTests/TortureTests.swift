import Foundation
import ProgressStorage
import Testing

/// What takes minutes: only where WEIGHTROOM_TORTURE is set, as `make torture` does.
@Suite(
  .serialized,
  .enabled(
    if: ProcessInfo.processInfo.environment["WEIGHTROOM_TORTURE"] != nil, "see make torture"))
struct TortureTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// Two sessions at a time on one file, each killed at a random moment.
  @Test func killedAtAnyMomentNoAcknowledgedAnswerIsLost() throws {
    let seed: UInt64 = 20_261_121
    var random = SplitMix(state: seed)
    let rounds = Int(ProcessInfo.processInfo.environment["WEIGHTROOM_TORTURE"] ?? "") ?? 1000
    var acknowledged = 0
    var stored: [String: [String]] = ["ada": [], "bo": []]
    for round in 0..<max(2, rounds) {
      let sessions = try stored.keys.sorted().map { learner -> (String, [String], Process, URL) in
        let answers = (0..<8).map { "\(1_000_000 + 10 * round + $0)" }
        let output = sandbox.folder.appendingPathComponent("output-\(learner)")
        try sandbox.write(answers.map { $0 + "\n" }.joined(), to: "input-\(learner)")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Sandbox.program)
        process.arguments = ["study", "1", "--learner", learner]
        process.environment = sandbox.environment
        process.standardInput = try FileHandle(
          forReadingFrom: sandbox.folder.appendingPathComponent("input-\(learner)"))
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        return (learner, answers, process, output)
      }
      for (_, _, process, _) in sessions {
        usleep(UInt32.random(in: 2_000...120_000, using: &random))
        kill(process.processIdentifier, SIGKILL)
      }
      for (learner, answers, process, output) in sessions {
        process.waitUntilExit()
        let shown = try Data(contentsOf: output).ranges(of: Data(Shown.wrong.utf8)).count
        acknowledged += shown
        guard sandbox.exists("data/weightroom/progress.db") else {
          #expect(shown == 0)
          continue
        }
        let found = try sandbox.answers(learner: learner)
        let before = stored[learner] ?? []
        let new = Array(found.dropFirst(before.count))
        #expect(Array(found.prefix(before.count)) == before, "seed \(seed), round \(round)")
        #expect(new.count >= shown, "seed \(seed), round \(round): \(shown) were acknowledged")
        #expect(new == Array(answers.prefix(new.count)), "seed \(seed), round \(round)")
        stored[learner] = found
      }
      if round % 100 == 99 || round == rounds - 1 {
        #expect(try ProgressStore(directory: sandbox.dataFolder).examine().isSound)
      }
    }
    let kept = stored.values.reduce(0) { $0 + $1.count }
    print(
      "kills: \(2 * rounds) sessions killed, \(acknowledged) answers acknowledged, \(kept) kept, "
        + "0 lost")
    #expect(acknowledged > rounds)
  }
}
