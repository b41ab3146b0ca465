import Testing

@Suite struct FunctionsTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func allAreListed() throws {
    let outcome = try sandbox.run("functions")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output.contains("dropout_scale") && outcome.output.contains("adamw_step"))
  }

  @Test func oneIsShownInFull() throws {
    let outcome = try sandbox.run("functions", "dropout_scale")
    #expect(outcome.output.contains("dropout_scale(p_drop") && outcome.output.contains("Source"))
    #expect(outcome.status == 0)
  }

  @Test func aWordIsLookedForInNamesAndSummaries() throws {
    let outcome = try sandbox.run("functions", "dropout")
    #expect(outcome.output.contains("dropout_scale") && !outcome.output.contains("adamw_step"))
  }

  @Test func aNameThatNothingBearsGetsASuggestionAndAStatus() throws {
    let outcome = try sandbox.run("functions", "dropout_scael")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Did you mean `dropout_scale`?"))
  }

  @Test func aReaderWhoLeavesEarlyIsNoFault() throws {
    let outcome = try sandbox.shell("\"$weightroom\" functions | head -1")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output.split(separator: "\n").count == 1)
  }
}
