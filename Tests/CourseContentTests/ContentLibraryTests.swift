import Foundation
import SourceText
import Testing

@testable import CourseContent

@Suite struct ContentLibraryTests {
  /// The findings of a check, with paths within the course.
  private func check(_ course: TemporaryCourse) -> [String] {
    ContentLibrary.check(course.path).map { finding in
      let file = finding.file.name.replacing(course.path + "/", with: "")
      return "\(file):\(finding.place) \(finding.message)"
    }
  }

  private static let question = "  prompt: What?\n  answer: 1 + 1\n"

  @Test func resolvesReferencesAcrossFiles() throws {
    let course = try TemporaryCourse([
      "course.yaml": """
      format: 1
      title: Test
      lessons: [one, two]
      concepts:
        - {id: ridge, title: Ridge}
      """,
      "lessons/one.md": """
      ---
      title: One
      concepts: [rigde]
      ---
      ```question first
      ```

      ```question frist
      ```
      """,
      "lessons/three.md": "---\ntitle: Three\n---\n",
      "questions/a.yaml": "- id: first\n  concepts: [lasso]\n" + Self.question,
      "questions/b.yaml": "- id: first\n" + Self.question + "- id: first\n" + Self.question,
      "questions/c.yml": "",
    ])
    #expect(
      check(course) == [
        "lessons/one.md:3:12 C011 the course has no concept `rigde`",
        "lessons/one.md:8:4 C013 no file of questions has `frist`",
        "course.yaml:3:16 C010 there is no file lessons/two.md",
        "lessons/three.md:1:1 C018 course.yaml does not list this lesson, so nobody sees it",
        "questions:1:1 C018 `c.yml` is not read: question files end in `.yaml`",
        "questions/a.yaml:2:14 C011 the course has no concept `lasso`",
        "questions/b.yaml:1:7 C009 there is already a question `first` in questions/a.yaml",
        "questions/b.yaml:4:7 C009 there is already a question `first` in questions/a.yaml",
      ])
  }

  @Test func readsNothingThroughLinks() throws {
    let outside = try TemporaryCourse(["questions/secret.yaml": "- id: secret\n" + Self.question])
    let course = try TemporaryCourse([
      "course.yaml": "format: 1\ntitle: Test\nlessons: [leak, loop]\n"
    ])
    try course.link("questions/leak.yaml", to: outside.path + "/questions/secret.yaml")
    try course.link("lessons/leak.md", to: "/etc/passwd")
    try course.link("lessons/loop.md", to: "loop.md")
    let found = check(course)
    #expect(found.filter { $0.contains("C002") }.count == 3)
    #expect(!found.joined().contains("secret") && !found.joined().contains("root:"))

    let loaded = try course.loaded()
    let id = try #require(LessonID("leak"))
    let lesson = ContentLibrary(root: course.path).lesson(id, in: loaded)
    #expect(lesson.value == nil)
    #expect(lesson.diagnostics.map(\.code) == ["C002"])
    #expect(QuestionBank(course: loaded).questions().value?.isEmpty == true)
  }

  @Test func readsNothingThroughALinkedFolder() throws {
    let outside = try TemporaryCourse(["questions/secret.yaml": "- id: secret\n" + Self.question])
    let course = try TemporaryCourse()
    try FileManager.default.removeItem(atPath: course.path + "/questions")
    try course.link("questions", to: outside.path + "/questions")
    #expect(
      check(course) == [
        "questions:1:1 C002 this is a link, a device or something else that is no plain file or folder"
      ])
  }

  @Test(arguments: [
    "../x", "/etc/passwd", "a/../b", "", "a//b", "~/x", "a\\b", "a b", ".hidden", "a/.b", "nul\0x",
    "é.md", "-", String(repeating: "a", count: 256),
  ])
  func refusesPathsThatLeaveOrDeceive(path: String) throws {
    let course = try TemporaryCourse(["-": "x"])
    let directory = ContentDirectory(path: course.path)
    if path == "-" {
      #expect(try directory.bytes(of: path) == Array("x".utf8))
    } else {
      #expect(throws: ContentDirectory.Refusal.self) { try directory.bytes(of: path) }
    }
  }

  @Test func doesNotWaitForAPipe() throws {
    let course = try TemporaryCourse()
    #expect(mkfifo(course.path + "/questions/pipe.yaml", 0o600) == 0)
    #expect(check(course).map { $0.prefix(18) } == ["questions:1:1 C002"])
    let directory = ContentDirectory(path: course.path)
    #expect(throws: ContentDirectory.Refusal.notPlain) {
      try directory.bytes(of: "questions/pipe.yaml")
    }
    #expect(throws: ContentDirectory.Refusal.notPlain) { try directory.bytes(of: "questions") }
  }

  @Test func refusesFilesThatAreTooLarge() throws {
    let course = try TemporaryCourse()
    try course.write("questions/large.yaml", Data(repeating: 0x23, count: (1 << 20) + 1))
    #expect(
      check(course) == ["questions/large.yaml:1:1 Y002 the file is larger than 1048576 bytes"])
    try course.write("questions/large.yaml", Data(repeating: 0x23, count: 1 << 20))
    #expect(check(course) == [])
  }

  @Test func saysWhatTheBytesAre() throws {
    let course = try TemporaryCourse()
    let good = "- id: ä\n"
    try course.write("questions/a.yaml", Data([0xEF, 0xBB, 0xBF]) + Data("- id: a\n".utf8))
    try course.write("questions/b.yaml", Data(good.unicodeScalars.map { UInt8($0.value) }))
    try course.write("questions/c.yaml", Data([0xFF, 0xFE, 0x2D, 0x00]))
    try course.write("questions/d.yaml", Data("- x\n".utf8) + Data([0xC3]))
    #expect(
      check(course).filter { !$0.contains("C004") } == [
        "questions/b.yaml:1:7 Y001 the file is not UTF-8 from here on",
        "questions/c.yaml:1:1 Y001 the file is UTF-16",
        "questions/d.yaml:2:1 Y001 the file is not UTF-8 from here on",
      ])
  }

  @Test func limitsTheNumberOfFiles() throws {
    let course = try TemporaryCourse()
    for number in 0..<20 { try course.write("lessons/l\(number).md", Data()) }
    let files = CourseFiles(path: course.path)
    let all = files.names(in: "lessons", ending: ".md", limit: 20)
    #expect(all.diagnostics == [])
    let cut = files.names(in: "lessons", ending: ".md", limit: 19)
    #expect(cut.diagnostics.map(\.code) == ["C003"])
    #expect(cut.value?.count == 19)
  }

  @Test func limitsTheFindingsOfAFile() throws {
    let keys = (0..<500).map { "k\($0): 1\n" }.joined()
    let course = try TemporaryCourse(["course.yaml": keys])
    let found = check(course)
    #expect(found.count == Findings.limit)
    #expect(found.last?.contains("C019") == true)
  }

  @Test func tellsOfAFolderWithoutCourses() throws {
    let course = try TemporaryCourse()
    #expect(
      ContentLibrary.check(course.path + "/lessons").map(\.message) == ["there is no course here"])
    #expect(
      ContentLibrary.check(course.path + "/nowhere").map(\.message)
        == ["there is no such file or folder"])
  }

  @Test func aNewerFormatWantsANewerProgram() throws {
    let course = try TemporaryCourse(["course.yaml": "format: 2\ntitle: T\nlessons: []\n"])
    #expect(check(course) == ["course.yaml:1:1 C017 this course is written in format 2"])
  }

  @Test func questionsAreReadWhenTheyAreMet() throws {
    let course = try TemporaryCourse([
      "questions/a.yaml": "- id: a\n" + Self.question,
      "questions/z.yaml": "- id: a\n  prompt: From z\n  answer: 2 * 2\n",
    ])
    let loaded = try course.loaded()
    let id = try #require(QuestionID("a"))
    let own = try #require(QuestionBank(course: loaded).question(id, for: LessonID("z")).value)
    #expect(own.prompt.source == "From z")
    let bank = QuestionBank(course: loaded)
    let first = try #require(bank.question(id, for: LessonID("other")).value)
    #expect(first.prompt.source == "What?")
    // What was read is kept, even where the files are gone.
    try FileManager.default.removeItem(atPath: course.path)
    #expect(bank.question(id).value?.prompt.source == "What?")
  }

  @Test func aQuestionWithAnErrorIsNotAsked() throws {
    let course = try TemporaryCourse([
      "questions/a.yaml": "- id: a\n  prompt: What?\n  answer: nothing\n- id: b\n" + Self.question
    ])
    let loaded = try course.loaded()
    let bank = QuestionBank(course: loaded)
    let (a, b) = (try #require(QuestionID("a")), try #require(QuestionID("b")))
    let broken = bank.question(a)
    #expect(broken.value == nil)
    #expect(broken.diagnostics.map(\.place) == ["3:11 F002"])
    #expect(bank.question(b).value != nil)
  }

  @Test func aFileIsCheckedWithItsCourseOrAlone() throws {
    let course = try TemporaryCourse([
      "course.yaml": "format: 1\ntitle: Test\nlessons: [one]\n",
      "lessons/one.md": "---\ntitle: One\n---\n```question gone\n```\n",
      "questions/a.yaml": "- id: a\n  concepts: [none]\n" + Self.question,
    ])
    let folder = CourseFolder(path: course.path)
    #expect(CourseFolder(path: course.path + "/lessons").parent == course.path)
    #expect(CourseFolder(path: "questions").parent == ".")
    #expect(CourseFolder(path: ".").parent == "..")
    #expect(CourseFolder(path: "..").parent == "../..")
    #expect(folder.isSameFile(as: course.path + "/lessons/.."))
    func codes(_ path: String) -> [String] { ContentLibrary.check(path).map(\.place) }
    #expect(codes(course.path + "/lessons/one.md") == ["4:4 C013"])
    #expect(codes(course.path + "/questions/a.yaml") == ["2:14 C011"])
    try FileManager.default.removeItem(atPath: course.path + "/course.yaml")
    #expect(codes(course.path + "/questions/a.yaml") == [])
    #expect(codes(course.path + "/lessons/one.md") == [])
    #expect(
      ContentLibrary.questions(at: course.path + "/questions/a.yaml").value?.map(\.id.text) == ["a"]
    )
    #expect(ContentLibrary.lesson(at: course.path + "/lessons/one.md").value?.title == "One")
    #expect(
      ContentLibrary.lesson(at: course.path + "/lessons/x.md").diagnostics.map(\.code) == ["C001"])
  }
}
