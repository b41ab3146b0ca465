import Foundation
import Testing

@Suite struct HandoutTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.addQuizzes()
  }

  @Test(arguments: ["text", "markdown", "sheet"]) func nothingGivesTheKeyAway(format: String) throws
  {
    for student in ["alice", "bob", "carol", "dave"] {
      let outcome = try sandbox.run(
        "handout", "mixed", "--student", student, "--format", format)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let page = outcome.output.lowercased()
      let base = try #require([3, 5, 7].first { page.contains("start from \($0).") })
      // What is asked for, the remarks and the solutions, and what an earlier part comes to.
      for giveaway in ["correct", "solution", "true", ".5", "is odd", "\(base * base)"] {
        let shown = format == "sheet" ? page.replacing(/"[0-9a-f]{16}"/, with: "") : page
        #expect(!shown.contains(giveaway), "\(giveaway) in \(page)")
      }
    }
  }

  @Test func theSheetIsReadBackAndGraded() throws {
    let sheet = try sandbox.run(
      "handout", "mixed", "--student", "Ann \"Q\"", "--format", "sheet"
    ).output
    #expect(sheet.contains("student: \"Ann \\\"Q\\\"\""))
    let empty = try sandbox.run("grade", "mixed", "-", "--format", "jsonl", input: sheet)
    #expect(empty.status == 1 && empty.errors == "")
    #expect(empty.output.contains("\"findings\":[]"))
    let probability = try #require(sheet.firstMatch(of: /p = ([0-9.]+[0-9])/)).1
    let base = try #require(sheet.firstMatch(of: /Start from (.)\./)).1
    let letters = try ["Two", "Four"].map { word in
      try #require(sheet.firstMatch(of: try Regex("# *([abc])[).:]? +\(word)"))).output[1].substring
        ?? ""
    }
    var filled =
      sheet
      .replacing("scaled: \"\"", with: "scaled: \"1/(1 - \(probability))\"")
      .replacing("pick: \"\"", with: "pick: Two")
      .replacing("several: \"\"", with: "several: [\(letters.joined(separator: ", "))]")
      .replacing("    a: \"\"", with: "    a: \(base)^2").replacing(
        "    b: \"\"", with: "    b: \(base)^2/2"
      )
      .replacing("    c: \"\"", with: "    c: 2*\(base)^2 + 2")
    for index in 0..<QuizFixture.count {
      filled = filled.replacing("q\(index): \"\"", with: "q\(index): \(index).5")
    }
    let graded = try sandbox.run("grade", "mixed", "-", "--format", "jsonl", input: filled)
    #expect(graded.status == 0, "\(graded.output)\n\(filled)")
    #expect(graded.output.contains("\"percent\":100"))
  }

  @Test func aRosterGivesSheetsThatAreReadBack() throws {
    try sandbox.write("alice\n\nbob\ncarol\n", to: "class.txt")
    let sheets = try sandbox.run(
      "handout", "mixed", "--roster", "class.txt", "--format", "sheet"
    ).output
    let graded = try sandbox.run("grade", "mixed", "-", "--format", "jsonl", input: sheets)
    #expect(graded.output.split(separator: "\n").count == 3, "\(graded.errors)")
    #expect(!graded.output.contains("wrong-variant"))
    let swapped = sheets.replacing("\"bob\"", with: "\"dora\"")
      .replacing("scaled: \"\"", with: "scaled: 1")
    let found = try sandbox.run("grade", "mixed", "-", "--format", "jsonl", input: swapped).output
    #expect(found.contains("\"kind\":\"wrong-variant\",\"message\""))
  }

  @Test func nobodyIsRefused() throws {
    #expect(try sandbox.run("handout", "mixed").status == 64)
    #expect(try sandbox.run("handout", "mixed", "--student", " ").status == 2)
    #expect(try sandbox.run("handout", "none", "--student", "a").status == 2)
  }
}
