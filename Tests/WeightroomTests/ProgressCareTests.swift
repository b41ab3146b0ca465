import Foundation
import ProgressStorage
import PseudoTerminalSupport
import Testing

/// Looking after what is stored, by the commands for it.
@Suite struct ProgressCareTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    _ = try sandbox.run("study", "1", input: "0.25\n=1+1\n4\n\n")
  }

  @Test func progressIsOneJSONDocument() throws {
    let outcome = try sandbox.run("progress", "--json")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let document = try #require(object as? [String: Any])
    #expect(document["attempts"] as? Int == 2 && document["questionsSolved"] as? Int == 1)
    #expect((document["concepts"] as? [[String: Any]])?.first?["concept"] as? String == "prior")
    #expect((document["mistakes"] as? [[String: Any]])?.first?["note"] as? String == "upside-down")
    #expect((document["days"] as? [[String: Any]])?.count == 1)
  }

  @Test func aBackupIsPutBack() throws {
    let before = try sandbox.attempts()
    #expect(try sandbox.run("progress", "backup", "copy.db").status == 0)
    #expect(try sandbox.mode("copy.db") == 0o600)
    #expect(try sandbox.run("progress", "backup", "copy.db").status == 2)
    _ = try sandbox.run("study", "2", input: "1\n2\n3\n")
    #expect(try sandbox.attempts().count > before.count)
    let refused = try sandbox.run("progress", "restore", "copy.db")
    #expect(refused.status == 2 && refused.errors.contains("--yes"))
    #expect(try sandbox.run("progress", "restore", "copy.db", "--yes").status == 0)
    #expect(try sandbox.attempts() == before)
    #expect(sandbox.exists("data/weightroom/progress.db.before-restore-1"))
    #expect(try sandbox.run("progress", "restore", "content/demo/course.yaml", "--yes").status == 2)
    #expect(try sandbox.attempts() == before)
  }

  @Test func whatIsExportedIsImportedElsewhere() throws {
    let exported = try sandbox.run("progress", "export")
    try sandbox.write(exported.output, to: "mine.jsonl")
    let elsewhere = ["XDG_DATA_HOME": sandbox.path("elsewhere")]
    let imported = try sandbox.run("progress", "import", "mine.jsonl", with: elsewhere)
    #expect(imported.output.contains("3 answers are new, 0 were here already"))
    #expect(try sandbox.run("progress", "export", with: elsewhere).output == exported.output)
    let again = try sandbox.run("progress", "import", "-", input: exported.output)
    #expect(again.output.contains("0 answers are new, 3 were here already"))
    let wrong = try sandbox.run("progress", "import", "content/demo/course.yaml")
    #expect(wrong.status == 2 && wrong.errors.contains("course.yaml, line 1"))
  }

  @Test func aTableForSpreadsheetsHoldsNoFormula() throws {
    let rows = try sandbox.run("progress", "export", "--format", "csv").output
      .components(separatedBy: "\r\n")
    #expect(rows.count == 5 && rows[0].hasPrefix("number,time,learner"))
    #expect(rows[2].contains(",'=1+1,") && !rows[2].contains(",=1+1"))
  }

  @Test func statementsForARecordStore() throws {
    let first = try sandbox.run("progress", "export", "--format", "xapi").output
    let list = try JSONSerialization.jsonObject(with: Data(first.utf8))
    let statements = try #require(list as? [[String: Any]])
    let verbs = statements.compactMap { ($0["verb"] as? [String: Any])?["id"] as? String }
    #expect(verbs == Array(repeating: "http://adlnet.gov/expapi/verbs/answered", count: 2))
    let ids = statements.compactMap { $0["id"] as? String }
    #expect(Set(ids).count == 2 && ids.allSatisfy { UUID(uuidString: $0) != nil })
    #expect(try sandbox.run("progress", "export", "--format", "xapi").output == first)
    let nobody = try sandbox.run("progress", "export", "--format", "xapi", "--only", "nobody")
    #expect(nobody.output == "[]\n")
  }

  @Test func forgettingAsksFirst() throws {
    let refused = try sandbox.run("progress", "forget", "--question", "four")
    #expect(refused.status == 2 && refused.errors.contains("3 answers"))
    #expect(try sandbox.attempts().count == 3)
    let terminal = try sandbox.terminal("progress", "forget", "--lesson", "priors", columns: 200)
    try terminal.expect("Type yes to do it: ")
    try terminal.send("no\r")
    #expect(try terminal.waitForExit() == .exited(2))
    #expect(try sandbox.attempts().count == 3)
    #expect(try sandbox.run("progress", "forget", "--lesson", "priors", "--yes").status == 0)
    #expect(try sandbox.attempts().isEmpty)
    #expect(try sandbox.run("progress").output.contains("not begun"))
    #expect(try sandbox.run("progress", "forget").status == 64)
  }

  @Test func theDoctorFindsAndMends() throws {
    #expect(try sandbox.run("doctor").status == 0)
    let store = try ProgressStore(directory: sandbox.dataFolder)
    let whole = try Data(contentsOf: sandbox.store)
    let place = try #require(whole.range(of: Data("upside-down".utf8), options: .backwards))
    var bytes = whole
    bytes[place.lowerBound] ^= 1
    try bytes.write(to: sandbox.store)
    let sick = try sandbox.run("doctor")
    #expect(sick.status == 1, "\(sick.output)")
    #expect(try Data(contentsOf: sandbox.store) == bytes)
    let mended = try sandbox.run("doctor", "--repair")
    #expect(mended.output.contains("mended"), "\(mended.output)")
    #expect(try sandbox.run("doctor").status == 0)
    withExtendedLifetime(store) {}
  }

  @Test func theDoctorSavesWhatIsLeftOfABrokenFile() throws {
    var bytes = try Data(contentsOf: sandbox.store)
    for place in 0..<100 { bytes[place] = 0x20 }
    try bytes.write(to: sandbox.store)
    #expect(try sandbox.run("doctor").status == 1)
    let outcome = try sandbox.run("doctor", "--repair")
    #expect(outcome.output.contains("3 answers are saved"), "\(outcome.output)")
    #expect(try sandbox.answers() == ["0.25", "=1+1", "4"])
    #expect(sandbox.exists("data/weightroom/progress.db.damaged-1"))
  }

  @Test func aFolderThatOthersMayOpenIsToldAndClosed() throws {
    #expect(chmod(sandbox.dataFolder.path, 0o755) == 0)
    let outcome = try sandbox.run("doctor")
    #expect(outcome.status == 1 && outcome.output.contains("others may look into"))
    #expect(try sandbox.run("doctor", "--repair").status == 0)
    #expect(try sandbox.mode("data/weightroom") == 0o700)
  }

  @Test func aCommandOfProgressIsFoundFromTheTop() throws {
    #expect(try sandbox.run("backup").errors.contains("Did you mean 'progress backup'?"))
  }
}
