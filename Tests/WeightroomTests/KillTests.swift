import Foundation
import PseudoTerminalSupport
import Testing

/// What was acknowledged outlives the program, wherever it is killed.
@Suite(.serialized) struct KillTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// Five wrong answers are on their way; the program is killed behind the verdict on one of them.
  @Test func killedBehindAVerdictInAPipeNothingIsLost() throws {
    var random = SplitMix(state: 20_261_121)
    var sent: [String] = []
    for session in 0..<20 {
      let answers = (0..<5).map { "\(1_000 * (session + 1) + $0)" }
      let acknowledged = Int(random.next() % 5) + 1
      let pipe = try LivePipe(sandbox, "study", "1")
      try pipe.send(answers.map { $0 + "\n" }.joined())
      for _ in 0..<acknowledged { try pipe.expect(Shown.wrong) }
      pipe.kill()
      _ = try pipe.waitForExit()

      let stored = try sandbox.answers()
      let new = Array(stored.dropFirst(sent.count))
      #expect(Array(stored.prefix(sent.count)) == sent, "session \(session)")
      #expect(new.count >= acknowledged, "session \(session): \(acknowledged) were acknowledged")
      #expect(new == Array(answers.prefix(new.count)), "session \(session)")
      sent = stored
    }
  }

  @Test func killedBehindAVerdictAtATerminalNothingIsLost() throws {
    var expected: [String] = []
    for session in 0..<10 {
      let terminal = try sandbox.terminal("study", "1")
      try terminal.expect(Shown.question)
      let answer = "\(session + 100)"
      try terminal.send(answer + "\r")
      try terminal.expect(Shown.wrong)
      terminal.sendSignal(SIGKILL)
      #expect(try terminal.waitForExit() == .signalled(SIGKILL))
      expected.append(answer)
      #expect(try sandbox.answers() == expected)
    }
    #expect(try sandbox.run("progress").output.contains("of 10 answers were right"))
  }
}

/// A small generator with a seed, so that a failing run can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
