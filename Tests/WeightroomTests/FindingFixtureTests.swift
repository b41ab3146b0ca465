import CourseContent
import Foundation
import Grading
import Testing

/// For every code that `check` knows, a course with that fault, and the whole of what is told.
///
/// `Findings/CODE` holds the file that replaces one of the sound course's, `Findings/CODE.txt` what
/// an author reads. With `RECORD_SNAPSHOTS=1` in the environment the texts are written anew, and the
/// test fails.
@Suite struct FindingFixtureTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Findings").path
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  /// What no file can bring about: a fault of the program itself.
  private static let faultsOfOurs: Set<String> = [
    ProofCode.toleranceTooNarrow, .toleranceTooWide, .acceptsGarbage, .impure,
  ].reduce(into: []) { $0.insert($1.rawValue) }

  static let codes =
    (FindingCode.allCases.map(\.rawValue) + ProofCode.allCases.map(\.rawValue))
    .filter { !faultsOfOurs.contains($0) }

  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test(arguments: codes) func isToldAsRecorded(code: String) throws {
    try copy("sound")
    if FileManager.default.fileExists(atPath: "\(Self.folder)/\(code)") {
      try copy(code)
    } else {
      try #require(large.keys.contains(code), "no fixture brings about \(code)")
    }
    try large[code]?(sandbox)
    let arguments = code == ProofCode.changedMeaning.rawValue ? try resultsOfAnEarlierCourse() : []
    let outcome = try sandbox.run(
      program: Sandbox.program, ["check", "course"] + arguments)
    let told = outcome.output.count > 20_000 ? String(outcome.output.suffix(600)) : outcome.output
    #expect(told.contains("[\(code)]"))
    let path = "\(Self.folder)/\(code).txt"
    if Self.isRecording {
      try told.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(code).txt")
      return
    }
    #expect(told == (try String(contentsOfFile: path, encoding: .utf8)))
  }

  @Test func theSoundCourseIsSound() throws {
    try copy("sound")
    #expect(try sandbox.run("check", "course").output == "")
  }

  @Test func nothingIsRecordedForWhatIsNoCode() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    let known = Set(Self.codes + ["sound"])
    #expect(names.map { $0.replacing(".txt", with: "") }.filter { !known.contains($0) } == [])
  }

  private func copy(_ name: String) throws {
    let root = "\(Self.folder)/\(name)"
    for file in try FileManager.default.subpathsOfDirectory(atPath: root)
    where file.contains(".") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(file)"))
      try sandbox.write(bytes: Array(bytes), to: "course/\(file)")
    }
  }

  /// Grades answers to the question as it was before its key changed.
  private func resultsOfAnEarlierCourse() throws -> [String] {
    try sandbox.write("title: First\nquestions: [half]\n", to: "course/quizzes/first.yaml")
    let now = try String(contentsOfFile: sandbox.path("course/questions/one.yaml"), encoding: .utf8)
    try sandbox.write(
      now.replacing("2/4 + 0.25", with: "1/2"), to: "course/questions/one.yaml")
    try sandbox.write("student: ann\nanswers: {half: 0.5}\n", to: "ann.yaml")
    let results = try sandbox.run(
      "grade", "first", "ann.yaml", "--content", "course", "--format", "jsonl")
    #expect(results.status == 0, "\(results.errors)")
    try sandbox.write(results.output, to: "results.jsonl")
    // As long as nothing has changed, there is nothing to tell.
    let before = try sandbox.run("check", "course", "--against", "results.jsonl")
    #expect(before.output == "")
    try sandbox.write(now, to: "course/questions/one.yaml")
    return ["--against", "results.jsonl"]
  }
}

/// Courses that are too large, or too odd, to be kept as files.
private let large: [String: @Sendable (Sandbox) throws -> Void] = [
  FindingCode.notUTF8.rawValue: { sandbox in
    let text = Array("- id: half\n  prompt: Half of one?\n  answer: 1/2\n  hints: [\"caf".utf8)
    try sandbox.write(bytes: text + [0xE9] + Array("\"]\n".utf8), to: "course/questions/one.yaml")
  },
  FindingCode.yamlTooLarge.rawValue: { sandbox in
    let line = "# A remark of some length that says nothing at all, again and again.\n"
    let text = String(repeating: line, count: 16_000)
    try sandbox.write("- id: half\n" + text, to: "course/questions/one.yaml")
  },
  FindingCode.yamlTooManyNodes.rawValue: { sandbox in
    let hints = String(repeating: "a, ", count: 20_000)
    try sandbox.write(
      "- id: half\n  prompt: Half of one?\n  answer: 1/2\n  hints: [\n\(hints)a]\n",
      to: "course/questions/one.yaml")
  },
  FindingCode.yamlTooDeep.rawValue: { sandbox in
    let lists = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
    try sandbox.write(
      "- id: half\n  prompt: Half of one?\n  answer: 1/2\n  hints: \(lists)\n",
      to: "course/questions/one.yaml")
  },
  FindingCode.unreadable.rawValue: { sandbox in
    try FileManager.default.removeItem(atPath: sandbox.path("course/course.yaml"))
  },
  FindingCode.refusedFile.rawValue: { sandbox in
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path("course/questions/two.yaml"), withDestinationPath: "/etc/hostname")
  },
  FindingCode.tooManyFiles.rawValue: { sandbox in
    for index in 0...5_000 { try sandbox.write("", to: "course/questions/q\(index).yaml") }
  },
  FindingCode.tooManyFindings.rawValue: { sandbox in
    let faults = (0..<200).map { "  fault\($0): 1\n" }.joined()
    try sandbox.write(
      "- id: half\n  prompt: Half of one?\n  answer: 1/2\n" + faults,
      to: "course/questions/one.yaml")
  },
  FindingCode.markdownTooDeep.rawValue: { sandbox in
    let quotes = String(repeating: ">", count: 200)
    try sandbox.write(
      "---\ntitle: One\n---\n\(quotes) deep\n\n```question half\n```\n",
      to: "course/lessons/one.md")
  },
]
