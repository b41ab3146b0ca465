import Formula
import SourceText
import Testing

@testable import CourseContent

@Suite struct CodeTraceTests {
  private static let yaml = """
    title: Two steps downhill
    language: python
    source: a published lesson
    let: {w: 2, eta: 0.1, lam: 0.5}
    lines:
      - {code: "g = lam * w", state: {g: lam * w}, note: "The slope is {{g}}."}
      - {code: "w = w - eta * g", state: {w: w - eta * g}, predict: next-weight}
      - {code: "print(w, g)", prints: "[w, g]", published: "1.9 1.0"}
    """

  private func trace(_ yaml: String = yaml) throws -> CodeTrace {
    let id = try #require(TraceID("steps"))
    let loaded = ContentLibrary.trace(id, in: SourceFile(name: "steps.yaml", text: yaml))
    return try #require(loaded.value, "\(loaded.diagnostics.map(\.message))")
  }

  @Test func isRunLineByLine() throws {
    let trace = try trace()
    #expect(trace.title == "Two steps downhill" && trace.language == "python")
    let steps = try trace.steps()
    #expect(steps.map(\.line.code) == ["g = lam * w", "w = w - eta * g", "print(w, g)"])
    #expect(steps[0].changes.map(\.name) == ["g"])
    #expect(steps[0].environment["w"] == .number(2))
    #expect(steps[1].environment["w"] == .number(1.9))
    #expect(steps[2].printed == .vector([1.9, 1]))
    #expect(steps[2].line.published == "1.9 1.0")
    #expect(steps[1].line.predict?.id.text == "next-weight")
    #expect(steps[1].line.predict?.mode == .predict)
    #expect(try trace.start().names == ["eta", "lam", "w"])
  }

  /// Each line is small, and together they would hold ten million numbers.
  @Test func linesTogetherHoldOnlySoManyNumbers() throws {
    let lines = (0..<10).map { "  - {code: x, state: {x\($0): range(300000)}}" }
    let yaml = "title: t\nlines:\n" + lines.joined(separator: "\n")
    let id = try #require(TraceID("t"))
    let loaded = ContentLibrary.trace(id, in: SourceFile(name: "t.yaml", text: yaml))
    #expect(loaded.value == nil)
    #expect(loaded.diagnostics.map(\.place) == ["6:27 F009"])
  }
}
