import Foundation
import Testing

@Suite struct CheckTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func aSoundCourseIsClean() throws {
    for arguments in [["check"], ["check", "content/demo"], ["check", "content"]] {
      let outcome = try sandbox.run(program: Sandbox.program, arguments)
      #expect(outcome.status == 0)
      #expect(outcome.output == "")
      #expect(outcome.errors == "Clean: no findings.\n")
    }
  }

  /// Faults of all kinds, in four files.
  private func breakCourse() throws {
    try sandbox.write(
      "format: 1\ntitle: Broken\nlessons: [priors, droupout]\nconcepts:\n  - id: prior\n    title: P\n",
      to: "content/demo/course.yaml")
    try sandbox.write(
      """
      ---
      title: On priors
      concepts: [prior]
      ---
      ## One
      $\\lamda$ and {{sqr(2)}}.

      ```question fuor
      ```
      """, to: "content/demo/lessons/priors.md")
    try sandbox.write(
      """
      - id: four
        prompt: What is one over a quarter?
        answer: 1/0.25
        mistakes:
          - id: the-same
            value: 8/2
            say: This is the answer itself.
        hints: [Divide.]
        solution: It is {{1/0.25}}.
      - id: five
        prompt: What?
        answer: sqr(2)
        hints: [No.]
        solution: None.
      """, to: "content/demo/questions/priors.yaml")
  }

  @Test func everythingIsFoundAtOnceWithItsPlaceAndInOrder() throws {
    try breakCourse()
    let outcome = try sandbox.run("check", "content")
    #expect(outcome.status == 1)
    let heads = outcome.output.split(separator: "\n").filter { $0.hasPrefix("content/") }
    let places = heads.map { String($0.prefix { $0 != "[" }) }
    #expect(
      places == places.sorted { $0.compare($1, options: .numeric) == .orderedAscending },
      "\(places)")
    for head in heads {
      #expect(
        head.prefixMatch(of: /content\/demo\/[a-z.\/]+:\d+:\d+: (error|warning)\[[A-Z]\d+\]: ./)
          != nil, "\(head)")
    }
    for part in [
      "course.yaml:3:19: error", "lessons/dropout.md:1:1: warning",
      "lessons/priors.md:6:2: warning",
      "lessons/priors.md:6:", "lessons/priors.md:8:", "questions/priors.yaml:12:11: error",
    ] {
      #expect(heads.contains { $0.contains(part) }, "\(part) in \(heads)")
    }
    // The proof of the question that can be asked is not held up by those that can't.
    #expect(outcome.output.contains("the-same"), "\(outcome.output)")
    #expect(outcome.errors.wholeMatch(of: /\d+ errors, \d+ warnings?\n/) != nil)
  }

  @Test func theSameContentGivesTheSameReport() throws {
    try breakCourse()
    let first = try sandbox.run("check", "content").output
    for _ in 0..<3 { #expect(try sandbox.run("check", "content").output == first) }
    #expect(try sandbox.run("check", "content", "content/", "content").output.count >= first.count)
  }

  @Test func severalPathsAreCheckedOneAfterTheOther() throws {
    try sandbox.write("format: 2\n", to: "other/course.yaml")
    let outcome = try sandbox.run("check", "content/demo", "other", "other")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("other/course.yaml:1:"))
    let lines = outcome.output.split(separator: "\n").filter { $0.hasPrefix("other/") }
    #expect(Set(lines).count == lines.count, "told twice: \(lines)")
  }

  @Test func oneFileIsCheckedAndProved() throws {
    try breakCourse()
    let outcome = try sandbox.run("check", "content/demo/questions/priors.yaml")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("the-same"))
    #expect(!outcome.output.contains("course.yaml"))
  }

  @Test(arguments: ["nonexistent", "streams", "/dev/null", "content/demo/questions/none.yaml"])
  func aPathWhereNothingCanBeCheckedIsAFailure(path: String) throws {
    let outcome = try sandbox.run("check", path, "content")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("weightroom: Not everything could be checked: \(path)."))
    #expect(outcome.output.hasPrefix("\(path):1:1: error[C00"))
  }

  @Test func warningsAreNoFailure() throws {
    try sandbox.write("## Nobody reads this\n", to: "content/demo/lessons/extra.md")
    let outcome = try sandbox.run("check")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "0 errors, 1 warning\n")
  }
}
