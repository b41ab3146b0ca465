import Foundation
import Testing

/// What people get wrong in their first file, and the whole of what `check` tells them.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the texts are written anew, and the test fails.
@Suite struct FirstTriesTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("FirstTries").path
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  @Test func thereAreFiles() { #expect(Self.names.count >= 10) }

  @Test(arguments: names) func isToldWhatToDo(name: String) throws {
    let sandbox = try Sandbox()
    let path = "\(Self.folder)/\(name)"
    try sandbox.write(try String(contentsOfFile: path, encoding: .utf8), to: name)
    let outcome = try sandbox.run("check", name)
    #expect(outcome.status == 1)
    let told = outcome.output + outcome.errors
    if Self.isRecording {
      try told.write(toFile: path + ".txt", atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).txt")
      return
    }
    #expect(told == (try String(contentsOfFile: path + ".txt", encoding: .utf8)))
  }
}
