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
    let concept = try #require((document["concepts"] as? [[String: Any]])?.first)
    #expect(concept["concept"] as? String == "prior")
    let recall = try #require(concept["recall"] as? [Double])
    #expect(recall.count == 31 && recall.first == 1 && recall == recall.sorted(by: >))
    #expect(concept["mastery"] as? Double == recall.last && document["masteryDays"] as? Int == 30)
    let upcoming = try #require(document["upcoming"] as? [[String: Any]])
    #expect(upcoming.first?["inDays"] as? Int == 1 && upcoming.first?["count"] as? Int == 1)
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
    for statement in statements { try checkRequiredFields(of: statement) }
    #expect(try sandbox.run("progress", "export", "--format", "xapi").output == first)
    let nobody = try sandbox.run("progress", "export", "--format", "xapi", "--only", "nobody")
    #expect(nobody.output == "[]\n")
  }

  /// What xAPI 1.0.3 asks of each statement: an agent, identifiers that are IRIs, a moment in ISO 8601.
  private func checkRequiredFields(of statement: [String: Any]) throws {
    let actor = try #require(statement["actor"] as? [String: Any])
    let account = try #require(actor["account"] as? [String: Any])
    #expect(actor["objectType"] as? String == "Agent")
    #expect((account["name"] as? String)?.isEmpty == false)
    let home = try #require((account["homePage"] as? String).flatMap { URL(string: $0) })
    #expect(home.scheme == "https" && home.host?.isEmpty == false)
    let verb = try #require(statement["verb"] as? [String: Any])
    let object = try #require(statement["object"] as? [String: Any])
    let context = try #require(statement["context"] as? [String: Any])
    let extensions = (context["extensions"] as? [String: Any] ?? [:]).keys
    let groups = (context["contextActivities"] as? [String: [[String: Any]]] ?? [:]).values
    let activities = groups.flatMap { $0 }.map { $0["id"] as? String ?? "" }
    #expect(activities.count >= 3)
    for id in [verb["id"] as? String ?? "", object["id"] as? String ?? ""] + activities + extensions
    {
      #expect(id.wholeMatch(of: /[a-z]+:[!-~]+/) != nil, "\(id)")
    }
    #expect(object["objectType"] as? String == "Activity")
    let time = try #require(statement["timestamp"] as? String)
    let pattern = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d/
    #expect(time.wholeMatch(of: pattern) != nil && !time.hasSuffix("-00:00"))
    let result = try #require(statement["result"] as? [String: Any])
    let score = try #require((result["score"] as? [String: Any])?["scaled"] as? Double)
    #expect((-1...1).contains(score) && result["success"] is Bool)
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
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("3 answers are saved"), "\(outcome.output)")
    #expect(try sandbox.answers() == ["0.25", "=1+1", "4"])
    #expect(sandbox.exists("data/weightroom/progress.db.damaged-1"))
  }

  @Test func theDoctorSetsAnEmptyFileAside() throws {
    try sandbox.write("", to: "data/weightroom/progress.db")
    #expect(try sandbox.run("doctor").status == 1)
    let outcome = try sandbox.run("doctor", "--repair")
    #expect(outcome.status == 0 && outcome.output.contains("0 answers are saved"))
    #expect(try sandbox.run("doctor").status == 0)
    #expect(sandbox.exists("data/weightroom/progress.db.damaged-1"))
  }

  /// Root may write whatever the permissions say, so the test needs another user or is skipped.
  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func whatCanOnlyBeReadIsShownAndNotKept() throws {
    #expect(chmod(sandbox.store.path, 0o400) == 0 && chmod(sandbox.dataFolder.path, 0o500) == 0)
    defer { _ = chmod(sandbox.dataFolder.path, 0o700) }
    let shown = try sandbox.run("progress")
    #expect(shown.status == 0 && shown.output.contains("upside-down"))
    #expect(shown.errors.contains("can be read here and not written"))
    #expect(try sandbox.run("doctor").output.contains("can be read and not written"))
    #expect(try sandbox.run("study", "1", input: "4\n").status == 2)
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
