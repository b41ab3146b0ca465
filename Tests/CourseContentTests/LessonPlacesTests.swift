import Formula
import SourceText
import Testing

@testable import CourseContent

@Suite struct LessonPlacesTests {
  private static let course = """
    format: 1
    title: t
    lessons: [l]
    """

  private static let lesson = """
    ---
    title: Places
    ---
    ```predict p
    ```

    ```myth p
    ```

    ```pitfall way
    ```

    ```lab ridge
    lambda: 1.2
    penalty: l1
    on: true
    start: [1, 2]
    ```

    ```trace steps
    ```

    ```trace stepz
    ```
    """

  private static let questions = """
    - {id: p, prompt: p, answer: 1 + 1}
    - {id: way, kind: choice, source: s, prompt: p, choices: [{text: a, correct: true}, b, c]}
    """

  @Test func readsALabWithItsSettings() throws {
    let id = try #require(LessonID("l"))
    let source = SourceFile(name: "l.md", text: Self.lesson)
    let loaded = ContentLibrary.lesson(id, in: source)
    #expect(loaded.diagnostics.map(\.message) == [])
    let items = try #require(loaded.value).steps.flatMap(\.items)
    let labs = items.compactMap { if case .lab(let lab) = $0 { lab } else { nil } }
    let lab = try #require(labs.first)
    #expect(lab.name == "ridge" && labs.count == 1)
    #expect(lab.settings.map(\.name) == ["lambda", "penalty", "on", "start"])
    #expect(
      lab.settings.map(\.value) == [
        .number(1.2), .text("l1"), .boolean(true), .vector([1, 2]),
      ])
    #expect(lab.settings.map { source.text.utf8Slice($0.nameSpan) } == lab.settings.map(\.name))
    #expect(source.text.utf8Slice(lab.settings[0].valueSpan) == "1.2")
    let modes = items.compactMap { if case .question(let asked) = $0 { asked.mode } else { nil } }
    #expect(modes == [.predict, .myth, .pitfall])
  }

  @Test func aCheckFindsWhatDoesNotSuitItsPlace() throws {
    let course = try TemporaryCourse([
      "course.yaml": Self.course, "lessons/l.md": Self.lesson,
      "questions/l.yaml": Self.questions,
      "traces/steps.yaml": "title: t\nlines: [{code: x, predict: nowhere}]",
      "traces/unseen.yaml": "title: t\nlines: [{code: x}]",
    ])
    let found = ContentLibrary.check(course.path) { lab in
      [
        LabProblem("no lab `\(lab.name)`", at: lab.span),
        LabProblem("no slider", help: "h", at: lab.settings[1].nameSpan),
      ]
    }
    #expect(
      found.map { "\(lastPart($0.file.name)):\($0.place)" } == [
        "l.md:7:4 C020", "l.md:10:4 C020", "l.md:13:4 C022", "l.md:15:1 C022", "l.md:23:4 C021",
        "steps.yaml:2:28 C013", "unseen.yaml:1:1 C018",
      ])
    #expect(found[1].message.contains("a choice of one among two"))
    #expect(found[4].help == "did you mean `steps`?")
  }

  private func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
