import Foundation
import ProgressStorage
import Testing

/// The disk is full while somebody studies.
@Suite struct FullDiskSessionTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// A limit on the size of files stands for a full disk: the system refuses to write in both.
  @Test func whereNothingMoreCanBeWrittenItIsSaidAndWhatWasAcknowledgedIsThere() throws {
    let answers = (0..<200).map { "\(1000 + $0)" }
    let outcome = try sandbox.shell(
      "ulimit -f 160; exec \"$weightroom\" study 1",
      input: Array(answers.map { $0 + "\n" }.joined().utf8))
    #expect(outcome.status == 2, "\(outcome.status): \(outcome.errors)")
    #expect(outcome.errors.contains("This could not be saved."))
    let acknowledged = outcome.output.ranges(of: Shown.wrong).count
    #expect(acknowledged > 5 && acknowledged < 200)
    #expect(try sandbox.answers() == Array(answers.prefix(acknowledged)))
    // With room again, it goes on.
    _ = try sandbox.run("study", "1", input: "99\n")
    #expect(try sandbox.answers().last == "99")
    #expect(try ProgressStore(directory: sandbox.dataFolder).examine().isSound)
  }
}
