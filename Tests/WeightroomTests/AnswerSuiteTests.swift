import Foundation
import Testing

/// `weightroom test`: suites of answers with the verdicts that they must get.
@Suite struct AnswerSuiteTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.addQuizzes()
  }

  private static let folder = "content/demo/answer-tests"

  private static let passing = """
    title: What people type
    tests:
      - question: scaled
        given: {p_drop: 0.2}
        answers:
          - {answer: "1.25", expect: correct}
          - {answer: "1/(1 - 0.2)", expect: correct}
          - {answer: "0.2", expect: wrong}
          - {answer: "1,25", expect: {invalid: decimal_comma}}
          - {answer: "{{ truth }}", expect: {note: correct, score: 1}}
      - question: q3
        answers:
          - {answer: "{{ mistakes.no-half }}", expect: no-half}
          - {answer: " ", expect: invalid}

    """

  private static let failing = """
    title: What people type
    tests:
      - question: scaled
        given: {p_drop: 0.2}
        answers:
          - {answer: "1.25", expect: correct}
          - {answer: "17", expect: correct}
      - question: several
        answers:
          - {answer: "Five", expect: {note: wrong, score: 0.5}}

    """

  private func test(_ text: String, _ options: String...) throws -> Outcome {
    try sandbox.write(text, to: "\(Self.folder)/typed.yaml")
    return try sandbox.run(program: Sandbox.program, ["test", "content/demo"] + options)
  }

  @Test func aSuiteThatHoldsPasses() throws {
    let outcome = try test(Self.passing)
    #expect(outcome.status == 0 && outcome.output == "", "\(outcome.output)")
    #expect(outcome.errors == "7 answers in 1 file: each gets its verdict.\n")
  }

  @Test func whatFailsIsToldWithEverythingThatMattersForIt() throws {
    let outcome = try test(Self.failing)
    #expect(outcome.status == 1)
    let told = outcome.output.replacing("\n\n", with: "\n")
    #expect(
      told == """
        content/demo/answer-tests/typed.yaml:7:10: error[P014]: `17` is judged `wrong`, not `correct`; \
        in variant 0 (p_drop = 0.2) of scaled, where 1.25 is right
            7 |       - {answer: "17", expect: correct}
              |          ^^^^^^
              = That is not it.
        content/demo/answer-tests/typed.yaml:10:10: error[P014]: `Five` earns 0.0, not 0.5; in \
        variant 0 of several, where a, c is right
           10 |       - {answer: "Five", expect: {note: wrong, score: 0.5}}
              |          ^^^^^^
              = The letters here: a four; b five; c two.

        """, "\(told)")
    #expect(outcome.errors == "3 answers in 1 file: 2 don't get their verdict.\n")
  }

  @Test func harnessesGetALineForEachAnswer() throws {
    let outcome = try test(Self.failing, "--format", "tap")
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(
      lines.prefix(4) == ["TAP version 13", "1..3", "ok 1 - scaled: 1.25", "not ok 2 - scaled: 17"])
    #expect(outcome.output.contains("  got: \"wrong\"\n  truth: \"1.25\"\n"))
    #expect(outcome.output.contains("not ok 3 - several: Five"))
  }

  @Test func buildServersGetACaseForEachAnswer() throws {
    let outcome = try test(Self.failing, "--format", "junit")
    let reader = XMLReader()
    #expect(outcome.status == 1 && reader.read(outcome.output), "\(outcome.output)")
    #expect(reader.attributes("testsuites").map { [$0["tests"], $0["failures"]] } == [["3", "2"]])
    let cases = reader.attributes("testcase")
    #expect(cases.map { $0["name"] } == ["scaled: 1.25", "scaled: 17", "several: Five"])
    #expect(cases.map { $0["line"] } == ["6", "7", "10"])
    #expect(cases.allSatisfy { $0["file"] == "content/demo/answer-tests/typed.yaml" })
    #expect(reader.attributes("failure").map { $0["type"] } == ["wrong", "wrong, score 0.0"])
  }

  /// The letters of choices follow from the variant that a group names, and from nothing else.
  @Test func aGroupFixesWhatIsDrawn() throws {
    func shown(_ group: String) throws -> String {
      let text = """
        title: Letters
        tests:
          - question: several
            \(group)
            answers: [{answer: "a", expect: {invalid: never}}]
        """
      let told = try test(text).output
      let letters = try #require(told.firstMatch(of: /The letters here: (.*)\./), "\(told)").1
      return String(letters)
    }
    let first = try shown("variant: 0")
    #expect(try shown("given: {}") == first)
    var orders: Set<String> = []
    for variant in 0..<12 { orders.insert(try shown("variant: \(variant)")) }
    #expect(orders.count > 1 && orders.contains(first))
    let paper = try sandbox.run("handout", "mixed", "--student", "alice").output.lowercased()
    let alice = try shown("{student: alice}".trimmingCharacters(in: ["{", "}"]))
    let order = alice.split(separator: "; ").map { $0.dropFirst(2) }
    let places = try order.map { word in
      try #require(paper.firstRange(of: try Regex("\\) +\(word)"))).lowerBound
    }
    #expect(places == places.sorted(), "\(alice) in \(paper)")
  }

  @Test(
    arguments: [
      ("question: scald", "did you mean `scaled`?"),
      ("question: scaled\n    given: {p_dorp: 0.2}", "did you mean `p_drop`?"),
      ("question: scaled\n    given: {p_drop: 0.21}", "`p_drop` is never 0.21"),
      ("question: scaled\n    given: 3", "`given` wants parameters"),
      ("question: scaled\n    variant: -1", "`variant` must be from 0 to 1000000"),
      ("question: scaled\n    variants: [1]", "did you mean `variant`?"),
      ("question: q1\n    answers: [{answer: 1, expect: no-halve}]", "did you mean `no-half`?"),
      ("question: q1\n    answers: [{answer: 1}]", "an answer test needs `expect`"),
      ("question: q1\n    answers: []", "there is no answer here"),
      ("{}", "a group of answer tests needs `question`"),
    ])
  func whatIsBrokenIsToldWithItsPlace(group: String, message: String) throws {
    let answers =
      group.contains("answers") || group == "{}"
      ? "" : "\n    answers: [{answer: 1, expect: wrong}]"
    let text = "title: Broken\ntests:\n  - \(group)\(answers)\n"
    let outcome = try test(text)
    #expect(outcome.status == 2, "\(outcome.output)")
    #expect(outcome.output.contains(message), "\(outcome.output)")
    #expect(
      outcome.output.firstMatch(of: #/typed\.yaml:\d+:\d+: error\[[A-Z]\d+\]: /#) != nil,
      "\(outcome.output)")
    // A check of the course tells the same.
    let check = try sandbox.run("check", "content/demo")
    #expect(check.status == 1 && check.output.contains(message))
    for format in ["tap", "junit"] {
      let told = try test(text, "--format", format)
      #expect(told.status == 2 && told.output.contains("typed.yaml:"), "\(told.output)")
    }
  }

  @Test func aFileThatCanNotBeReadSpoilsNoOther() throws {
    try sandbox.write("title: [", to: "\(Self.folder)/a.yaml")
    let outcome = try test(Self.failing, "--format", "tap")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("1..4\nnot ok 1 - content/demo/answer-tests/a.yaml:1\n"))
    #expect(outcome.output.contains("ok 2 - scaled: 1.25\n"))
  }

  @Test func suitesAreFoundByFileFolderCourseAndContent() throws {
    _ = try test(Self.passing)
    try sandbox.write(Self.passing, to: "elsewhere/own.yaml")
    let one = "7 answers in 1 file: each gets its verdict.\n"
    for paths in [
      [], ["content"], ["content/demo"], ["content/demo/answer-tests"],
      ["content/demo/answer-tests/typed.yaml"], ["elsewhere"], ["elsewhere/own.yaml"],
      ["content/demo", "content/demo"],
    ] {
      let outcome = try sandbox.run(program: Sandbox.program, ["test"] + paths)
      #expect(outcome.status == 0 && outcome.errors == one, "\(paths): \(outcome.errors)")
    }
    let both = try sandbox.run("test", "content", "elsewhere")
    #expect(both.errors == "14 answers in 2 files: each gets its verdict.\n")
    let none = try sandbox.run("test", "nowhere")
    #expect(none.status == 2 && none.errors.contains("There is no file or folder nowhere."))
  }

  @Test func aCourseWithoutSuitesIsNothingToTest() throws {
    let outcome = try sandbox.run("test")
    #expect(outcome.status == 2 && outcome.errors.contains("There are no answer tests here."))
  }

  @Test func aCheckRunsTheSuites() throws {
    _ = try test(Self.failing)
    let suite = "content/demo/answer-tests/typed.yaml"
    for path in ["content", suite] {
      let check = try sandbox.run("check", path)
      #expect(check.status == 1, "\(check.output)")
      #expect(check.output.contains("\(suite):7:10: error[P014]: `17` is judged"))
    }
    let report = try sandbox.run("check", "content", "--format", "json").output
    #expect(report.contains("\"\(suite)\""))
    _ = try test(Self.passing)
    #expect(try sandbox.run("check", suite).status == 0)
  }

  @Test func whatIsTypedCanNotActOnATerminal() throws {
    let outcome = try test(
      """
      title: "\\e[2J"
      tests:
        - question: q1
          answers: [{answer: "\\e]0;x\\a # <&>", expect: correct}]

      """)
    #expect(outcome.status == 1 && outcome.output.isHarmless)
    for format in ["tap", "junit"] {
      let outcome = try sandbox.run("test", "content/demo", "--format", format)
      #expect(outcome.status == 1 && outcome.output.isHarmless, "\(outcome.output)")
    }
  }
}
