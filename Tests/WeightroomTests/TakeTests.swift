import Foundation
import Testing

@Suite struct TakeTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.addQuizzes()
  }

  @Test func aSittingWritesTheSheetThatIsGraded() throws {
    let lines = (0..<QuizFixture.count).map { "\($0).5" }.joined(separator: "\n")
    let taken = try sandbox.run("take", "class", "--student", "alice", input: lines + "\n:done\n")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(taken.errors.contains("class-answers.yaml"))
    #expect(try sandbox.run("grade", "class", "class-answers.yaml").status == 0)
  }

  @Test func noVerdictIsToldBeforeTheEnd() throws {
    let right = try sandbox.run(
      "take", "class", "--student", "a", "--output", "a.yaml", input: "0.5\n")
    let wrong = try sandbox.run(
      "take", "class", "--student", "a", "--output", "b.yaml", input: "1000\n")
    #expect(right.output == wrong.output)
    #expect(right.output.contains("Question 2 of 8"))
    #expect(!right.output.lowercased().contains("right"))
  }

  @Test func whatCanNotBeReadIsAskedAgain() throws {
    let taken = try sandbox.run("take", "class", "--student", "a", input: "x y\n0.5\n:quit\n")
    #expect(taken.output.contains("?"))
    #expect(taken.output.contains("Question 2 of 8") && !taken.output.contains("Question 3 of 8"))
  }

  @Test func whoLeavesGoesOnWhereTheyWere() throws {
    _ = try sandbox.run("take", "mixed", "--student", "José \u{1F600}", input: "0\nTwo\n9\n4\n")
    let again = try sandbox.run(
      "take", "mixed", "--student", "Jose\u{301} \u{1F600}", input: "3\n:back 1\n1\n:done\n")
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output.contains("(Your answer so far: 0)"))
    let graded = try sandbox.run("grade", "mixed", "mixed-answers.yaml", "--format", "jsonl").output
    #expect(graded.contains("\"answer\":\"a: 9; b: 4; c: 3\""), "\(graded)")
    #expect(graded.contains("\"findings\":[]"))
  }

  @Test func whatIsAnsweredAfterTheTimeIsTakenAndMarked() throws {
    _ = try sandbox.run("take", "mixed", "--student", "a", input: "0\n:quit\n")
    let file = sandbox.path("mixed-answers.yaml")
    let sheet = try String(contentsOfFile: file, encoding: .utf8)
    let started = try #require(sheet.firstMatch(of: /started: "([^"]+)"/)?.1)
    #expect(!sheet.contains("finished:") && !sheet.contains("late:"))
    try sandbox.write(
      sheet.replacing(started, with: "2020-01-01T00:00:00.000+00:00"), to: "mixed-answers.yaml")
    let late = try sandbox.run("take", "mixed", "--student", "a", input: "b\n:done\n:done\n")
    #expect(late.output.contains("over time"))
    let after = try String(contentsOfFile: file, encoding: .utf8)
    #expect(after.contains("late: [pick]") && after.contains("finished: \"20"))
    let graded = try sandbox.run("grade", "mixed", "mixed-answers.yaml", "--format", "jsonl").output
    #expect(graded.contains("late-answer"), "\(graded)")
  }

  @Test func nothingElseIsWrittenOver() throws {
    for text in [
      "precious", "student: bob\nanswers: {}\n", "quiz: mixed\nstudent: a\nanswers: {}\n",
    ] {
      try sandbox.write(text, to: "mine.yaml")
      let taken = try sandbox.run(
        "take", "class", "--student", "a", "--output", "mine.yaml", input: "1\n")
      #expect(taken.status == 2)
      #expect(try String(contentsOfFile: sandbox.path("mine.yaml"), encoding: .utf8) == text)
    }
  }

  @Test func answersThatCouldActOnATerminalAreKept() throws {
    try sandbox.write(
      "- {id: word, kind: text, prompt: Say it., accept: [\"say *\"], source: nobody}\n",
      to: "content/demo/questions/word.yaml")
    try sandbox.write("title: W\nquestions: [word]\n", to: "content/demo/quizzes/word.yaml")
    let taken = try sandbox.run(
      "take", "word", "--student", "a", input: "say \"\\n\" \u{202E}é: #x\n:done\n")
    #expect(taken.status == 0, "\(taken.errors)")
    let sheet = try String(contentsOfFile: sandbox.path("word-answers.yaml"), encoding: .utf8)
    #expect(sheet.split(separator: "\n").allSatisfy { String($0).isHarmless })
    let graded = try sandbox.run("grade", "word", "word-answers.yaml", "--format", "jsonl").output
    #expect(graded.contains(#"say \"\\n\" \u202eé: #x"#), "\(sheet)\(graded)")
  }

  @Test func statisticsTellWhatTheClassDid() throws {
    let learners = QuizFixture.learners(40, seed: 3)
    try sandbox.write(learners.map(QuizFixture.jsonLine).joined(separator: "\n"), to: "a.jsonl")
    let results = try sandbox.run("grade", "class", "a.jsonl", "--format", "jsonl").output
    let outcome = try sandbox.run("statistics", "-", "--format", "jsonl", input: results)
    #expect(outcome.status == 0)
    let items = try outcome.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    for (index, item) in items.enumerated() {
      let right = learners.count { $0.answers[index].hasSuffix(".5") }
      #expect(abs((item["facility"] as? Double ?? -1) - 100 * Double(right) / 40) < 1e-9)
      #expect((item["discrimination"] as? Double ?? 0) > 0)
    }
    #expect(try sandbox.run("statistics", "-", input: results).output.contains("q7"))
    #expect(try sandbox.run("statistics", "-", input: "").status == 2)
  }
}
