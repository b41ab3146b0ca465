import Foundation
import ProgressStorage
import PseudoTerminalSupport
import Testing

/// Exams with the real program: the clock, the store, and what is told when.
@Suite struct ExamTests {
  private let sandbox: Sandbox
  private let learner: LearnerName

  init() throws {
    sandbox = try Sandbox()
    learner = try LearnerName("learner")
    try sandbox.addQuizzes()
    try sandbox.write(
      "title: Short\nminutes: 20\nfeedback: remarks\nquestions: [q0, q1, q2]\n",
      to: "content/demo/quizzes/short.yaml")
  }

  private func sittings() throws -> [ExamRecord] {
    try ProgressStore(directory: sandbox.dataFolder).exams(learner: learner)
  }

  /// A sitting that began so many seconds ago and has so many left.
  private func begin(secondsAgo: Int64, left: Int64) throws {
    let now = Int64(Date().timeIntervalSince1970 * 1000)
    let store = try ProgressStore(directory: sandbox.dataFolder)
    let sitting = ExamSitting(
      course: "demo", quiz: "short", quizVersion: 1, variantIndex: 0,
      started: Timestamp(millisecondsSince1970: now - secondsAgo * 1000, utcOffsetMinutes: 0),
      deadline: now + left * 1000)
    _ = try store.begin(sitting, learner: learner)
  }

  @Test func nothingIsToldBeforeTheEndAndThenWhatTheQuizAllows() throws {
    let right = try sandbox.run("exam", "short", "--learner", "a", input: "\n0.5\n")
    let wrong = try sandbox.run("exam", "short", "--learner", "b", input: "\n77\n")
    #expect(right.output == wrong.output)
    #expect(right.output.contains("Question 2 of 3 · 20 minutes left"))
    let done = try sandbox.run("exam", "short", "--learner", "a", input: "1001\n2.5\n:done\n")
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.output.contains("2 of 3 points, 67 %: passed"))
    #expect(done.output.contains("<b>Half</b> & more."))
    let attempts = try sandbox.attempts(learner: "a")
    #expect(attempts.map(\.answer) == ["0.5", "1001", "2.5"])
    #expect(attempts.allSatisfy { $0.mode == .exam && $0.activity == "short" })
    #expect(attempts.map(\.verdict) == [.correct, .mistake, .correct])
    #expect(try sandbox.attempts(learner: "b").isEmpty)
  }

  @Test func itIsHandedInOnce() throws {
    let first = try sandbox.run("exam", "short", input: "\n0.5\n:done\n:done\n")
    #expect(first.status == 1 && first.output.contains("1 of 3 points"))
    let again = try sandbox.run("exam", "short", input: "1.5\n2.5\n:done\n")
    #expect(again.status == 1 && again.output.contains("1 of 3 points"))
    #expect(again.output.contains("You have handed this exam in"))
    #expect(try sandbox.answers() == ["0.5"])
    #expect(try sandbox.run("progress", "forget", "--exam", "short", "--yes").status == 0)
    #expect(try sandbox.answers() == [] && sittings() == [])
    #expect(try sandbox.run("exam", "short", input: "").output.contains("Nothing is told before"))
  }

  @Test func whoIsKilledGoesOnAtThatVeryPlaceWithTheClockHavingGoneOn() throws {
    for number in 0..<3 {
      let pipe = try LivePipe(sandbox, "exam", "short")
      if number == 0 { try pipe.send("\n") }
      try pipe.expect("Question \(number + 1) of 3")
      try pipe.send("\(number).5\n")
      try pipe.expect(number == 2 ? "Everything is answered." : "Question \(number + 2) of 3")
      pipe.kill()
      _ = try pipe.waitForExit()
      #expect(try sittings().flatMap(\.answers).count == number + 1)
    }
    let begun = try #require(try sittings().first).sitting
    #expect(begun.deadline == begun.started.millisecondsSince1970 + 20 * 60_000)
    #expect(try sandbox.run(input: "").output.contains("Your exam short is open until "))
    #expect(try sandbox.run("exam", "short", input: ":done\n").status == 0)
    #expect(try sandbox.answers() == ["0.5", "1.5", "2.5"])
    #expect(try !sandbox.run(input: "").output.contains("Your exam"))
  }

  @Test func whatIsAnsweredAfterTheTimeIsNotTaken() throws {
    try begin(secondsAgo: 1_300, left: -100)
    #expect(try sandbox.run(input: "").output.contains("The time of your exam short is over"))
    let late = try sandbox.run("exam", "short", input: "0.5\n1.5\n2.5\n:done\n")
    #expect(late.status == 1)
    #expect(late.output.contains("The time is up.") && late.output.contains("0 of 3 points"))
    let sitting = try #require(try sittings().first?.sitting)
    #expect(sitting.handedIn?.millisecondsSince1970 == sitting.deadline)
    #expect(try sandbox.answers() == [])
  }

  @Test func atATerminalTheTimeHandsInByItself() throws {
    try begin(secondsAgo: 1_195, left: 2)
    let terminal = try sandbox.terminal("exam", "short")
    try terminal.expect("seconds left")
    try terminal.expect(Shown.question)
    try terminal.send("0.5\r")
    try terminal.expect("Question 2 of 3")
    try terminal.expect(Shown.question)
    try terminal.send("half an ans")
    try terminal.expect("The time is up.")
    try terminal.expect("1 of 3 points")
    #expect(try terminal.waitForExit() == .exited(1))
    #expect(try sandbox.answers() == ["0.5"])
    #expect(terminal.localModes == terminal.initialLocalModes)
  }

  @Test func noAnswerIsInTheHistory() throws {
    let terminal = try sandbox.terminal()
    try terminal.expect(Shown.home)
    try terminal.send(":exam short\r")
    try terminal.expect("Enter to begin")
    try terminal.send("\r")
    try terminal.expect("Question 1 of 3")
    try terminal.expect(Shown.question)
    try terminal.send("0.5\r")
    try terminal.expect("Question 2 of 3")
    try terminal.expect(Shown.question)
    // What comes back is what was typed before the exam.
    try terminal.send("\u{1B}[A")
    try terminal.expect(":exam short")
    try terminal.send("\u{3}")
    try terminal.expect(Shown.question)
    try terminal.send(":quit\r")
    try terminal.expect("Your exam short is open until")
    try terminal.expect(Shown.home)
    try terminal.send(":quit\r")
    #expect(try terminal.waitForExit() == .exited(0))
    let history = try String(
      contentsOfFile: sandbox.path("state/weightroom/history"), encoding: .utf8)
    #expect(history.contains(":exam short") && !history.contains("0.5"))
  }

  @Test func anExamBehindWhichTheTutorGoesOn() throws {
    let outcome = try sandbox.run(
      input: ":exam short\n\n0.5\n1.5\n2.5\n:done\n:progress\n1\n4\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("3 of 3 points, 100 %: passed"))
    #expect(outcome.output.contains("What is one over a quarter?"))
    #expect(try sandbox.answers() == ["0.5", "1.5", "2.5", "4"])
  }

  @Test(arguments: [
    ["exam", "shrot"], ["exam", "nothing like it"], ["quiz", "nothing like it"],
    ["exam", "broken"],
  ])
  func whatThereIsNotIsSaidAndNothingIsBegun(arguments: [String]) throws {
    try sandbox.write(
      "title: B\nquestions: [no-such-question]\n", to: "content/demo/quizzes/broken.yaml")
    let outcome = try sandbox.run(program: Sandbox.program, arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(!outcome.errors.isEmpty && outcome.errors.isHarmless)
  }

  @Test func aQuizIsPractisedFromTheCommandLine() throws {
    let outcome = try sandbox.run("quiz", "short", input: "0.5\n7\n1.5\n2.5\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("2 of 3 at the first try, 67 %; 3 solved in the end."))
    #expect(try sandbox.attempts().allSatisfy { $0.mode == .quiz && $0.activity == "short" })
    #expect(try sandbox.run("quiz").output.contains("A mixed quiz"))
    #expect(try sandbox.run("exam").output.contains("20 minutes"))
  }
}
