import Foundation
import ProgressStorage
import Testing

/// The tutor scripted: lines from a pipe or a file, pages into another.
@Suite struct PipeSessionTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func aLessonIsStudiedFromBeginningToEnd() throws {
    let outcome = try sandbox.run(input: "1\n0.25\n4\n\nb\n\na\n:quit\n")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let marks = [
      "A small course", "The first step", "What is one over a quarter?", "That is upside down.",
      Shown.right, "The second step", "Which one is even?", "It is odd.", Shown.right,
      "read to the end",
    ]
    var rest = outcome.output[...]
    for mark in marks {
      guard let place = rest.range(of: mark) else {
        Issue.record("\(mark) is missing or out of order in:\n\(outcome.output)")
        return
      }
      rest = rest[place.upperBound...]
    }
    #expect(!outcome.output.contains(Shown.question) && !outcome.output.contains("\u{1B}"))
    // Of two choices one was wrong, so the solution was shown, and the question asked again.
    #expect(try sandbox.answers() == ["0.25", "4", "b", "", "a"])
    #expect(!sandbox.exists("state"), "what a script sends is no history")
  }

  @Test func theEndOfTheInputIsTheEndOfTheSession() throws {
    let outcome = try sandbox.run("study", input: "")
    #expect(outcome.status == 0 && outcome.errors == "")
    let (second, third) = (
      try sandbox.run(input: "\n4\n\n"), try sandbox.run(input: "\n")
    )
    #expect(second.output.contains("The first step"))
    #expect(third.output.contains("The second step") && !third.output.contains("The first step"))
  }

  @Test func aPipeIsNoMeasureOfTime() throws {
    _ = try sandbox.run("study", "1", input: "4\n")
    #expect(try sandbox.attempts().map(\.milliseconds) == [nil])
  }

  @Test func aLineThatIsNoTextIsNoAnswer() throws {
    let outcome = try sandbox.shell(
      "\"$weightroom\" study 1", input: Array("4".utf8) + [0xFF, 0x0A] + Array("4\n".utf8))
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("is not UTF-8 text and was not taken"))
    #expect(try sandbox.answers() == ["4"])
  }

  @Test(arguments: [
    ("study 1", "4\n"), ("functions", ""), ("calc 1+1", ""), ("progress", ""), ("check", ""),
    ("grade content/demo/quizzes/all.yaml answers.yaml", ""),
  ])
  func outputThatCanNotBeWrittenIsAFailure(command: String, input: String) throws {
    try sandbox.write("student: a\nanswers: {four: 4}\n", to: "answers.yaml")
    try sandbox.write("title: All\nquestions: [four]\n", to: "content/demo/quizzes/all.yaml")
    for target in [">&-", "> /dev/full"] {
      // A check that finds nothing has nothing to write to standard output.
      if command == "check" { try sandbox.write("x: 1\n", to: "content/demo/questions/bad.yaml") }
      let outcome = try sandbox.shell(
        "\"$weightroom\" \(command) \(target)", input: Array(input.utf8))
      #expect(outcome.status == 2, "\(command) \(target)")
      #expect(
        outcome.errors.contains("weightroom: The output could not be written: "),
        "\(command) \(target): \(outcome.errors)")
    }
  }

  @Test func anAnswerWhosePageIsLostIsStillKept() throws {
    let outcome = try sandbox.shell(
      "\"$weightroom\" study 1 > /dev/full", input: Array("4\n".utf8))
    #expect(outcome.status == 2)
    // The page before the question was lost already, so the question was never asked.
    #expect(try sandbox.answers() == [])
  }

  @Test func closedStreamsHarmNothing() throws {
    let outcome = try sandbox.shell("\"$weightroom\" study 1 <&- >&- 2>&-; echo status $?")
    #expect(outcome.output == "status 2\n")
    #expect(try sandbox.attempts().isEmpty)
  }

  @Test(arguments: ["", "study 1", "progress", "check"])
  func aReaderWhoLeavesEarlyIsNoFault(command: String) throws {
    let outcome = try sandbox.shell(
      "yes 0.1 | head -2000 | \"$weightroom\" \(command) | head -1", input: [])
    #expect(outcome.errors == "" || command == "check", "\(outcome.errors)")
    #expect(outcome.status == 0)
  }

  @Test func aTenKilobyteAnswerIsRefusedAndCostsNothing() throws {
    let long = String(repeating: "1+", count: 5_000) + "1"
    let outcome = try sandbox.run("study", "1", input: "\(long)\n((((\n4\n")
    #expect(outcome.output.contains(Shown.right))
    #expect(try sandbox.attempts().map(\.verdict) == [.invalid, .invalid, .correct])
  }
}
