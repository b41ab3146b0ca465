import Foundation
import SourceText
import Testing

@testable import CourseContent

/// Each file of `Fixtures/Broken` beside the whole of what an author is told about it.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the texts are written anew, and the test fails.
@Suite struct BrokenFilesTests {
  private static let folder = fixtures + "/Broken"

  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { !$0.hasSuffix(".txt") }.sorted()

  private static let isRecording =
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  @Test func thereAreFiles() {
    #expect(Self.names.count >= 15)
  }

  @Test(arguments: names)
  func isExplainedAsRecorded(name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let source = SourceFile(name: name, text: try String(contentsOfFile: path, encoding: .utf8))
    let told = diagnostics(of: source).map(\.text).joined(separator: "\n\n") + "\n"
    if Self.isRecording {
      try told.write(toFile: path + ".txt", atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).txt")
      return
    }
    let expected = try String(contentsOfFile: path + ".txt", encoding: .utf8)
    #expect(told == expected)
  }

  private func diagnostics(of source: SourceFile) -> [Diagnostic] {
    let findings = Findings(file: source)
    if source.name.hasSuffix(".md") {
      guard let id = LessonID("broken") else { return [] }
      let decoder = ContentDecoder(findings: findings, knownConcepts: [])
      _ = LessonReader(id: id, file: source, decoder: decoder).lesson()
      return findings.sorted
    }
    if source.name.hasPrefix("course") {
      guard let id = CourseID("broken"),
        let document = YAMLParser.parse(source, findings: findings)
      else { return findings.sorted }
      let decoder = ContentDecoder(findings: findings)
      _ = Course(document.root, id: id, directory: "broken", decoder: decoder)
      return findings.sorted
    }
    if source.name.hasPrefix("trace") {
      guard let id = TraceID("broken") else { return [] }
      return ContentLibrary.trace(id, in: source).diagnostics
    }
    let file = QuestionFile(source, findings: findings)
    return file.diagnostics + file.items.flatMap { QuestionFile.question($0).diagnostics }
  }
}
