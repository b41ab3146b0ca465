import Foundation
import ProgressStorage
import Testing

@Suite struct StatisticsTests {
  private let sandbox: Sandbox
  private let fixture = FixtureClass(seed: 11)

  init() throws {
    sandbox = try Sandbox()
    try sandbox.addQuizzes()
  }

  private func results() throws -> String {
    try sandbox.write(fixture.jsonLines, to: "class.jsonl")
    return try sandbox.run("grade", "class", "class.jsonl", "--format", "jsonl").output
  }

  private func items(_ outcome: Outcome) throws -> [[String: Any]] {
    try outcome.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func aClassOfKnownSkillHasTheStatisticsOfTheDefinitions() throws {
    let graded = try results()
    #expect(graded.split(separator: "\n").count == FixtureClass.count)
    let items = try items(
      try sandbox.run("statistics", "-", "--format", "jsonl", input: graded))
    #expect(items.count == QuizFixture.count)
    for (index, item) in items.enumerated() {
      #expect(item["question"] as? String == "q\(index)")
      #expect(item["learners"] as? Int == FixtureClass.count)
      #expect(abs((item["facility"] as? Double ?? -1) - fixture.facility(index)) < 1e-9)
      #expect(
        abs((item["discrimination"] as? Double ?? -1) - fixture.discrimination(index)) < 1e-9)
      #expect(abs((item["hintRate"] as? Double ?? -1) - fixture.hintRate(index)) < 1e-9)
      #expect(item["medianSeconds"] is NSNull)
      var found = item["notes"] as? [String: Int] ?? [:]
      found["invalid"] = found.removeValue(forKey: "invalid.unknown_name")
      #expect(found == fixture.notes(index), "q\(index)")
    }
    // What the generator made backwards is told to be so, and nothing else is.
    let backwards = items.filter { item in
      (item["advice"] as? [String] ?? []).contains { $0.hasPrefix("Who does well elsewhere") }
    }
    #expect(backwards.compactMap { $0["question"] as? String } == ["q7"])
  }

  @Test func statisticsAreTheSameInAnyOrder() throws {
    let lines = try results().split(separator: "\n")
    let forwards = try sandbox.run(
      "statistics", "-", "--format", "jsonl", input: lines.joined(separator: "\n"))
    let backwards = try sandbox.run(
      "statistics", "-", "--format", "jsonl", input: lines.reversed().joined(separator: "\n"))
    func rounded(_ outcome: Outcome) throws -> [String] {
      try items(outcome).map { item in
        let numbers = ["facility", "discrimination", "hintRate"].map { key in
          String(format: "%.9f", item[key] as? Double ?? .nan)
        }
        return "\(item["question"] ?? "") \(numbers) \(item["advice"] ?? "")"
      }
    }
    #expect(try rounded(forwards) == rounded(backwards))
  }

  /// The page for people, whole.
  @Test func thePageIsAsRecorded() throws {
    let page = try sandbox.run("statistics", "-", input: try results()).output
    try Golden.expect(page, "class-of-200-statistics.txt")
  }

  @Test func resultsOfTheClassAreAsRecorded() throws {
    let graded = try results()
    let lines = graded.split(separator: "\n")
    try Golden.expect([0, 99, 199].map { lines[$0] + "\n" }.joined(), "class-of-200.jsonl")
    // The scores of all two hundred.
    let csv = try sandbox.run("grade", "class", "class.jsonl", "--format", "csv").output
    let earned = csv.split(separator: "\r\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(earned.count == FixtureClass.count * QuizFixture.count)
    for (place, cells) in earned.enumerated() {
      let learner = fixture.learners[place / QuizFixture.count]
      #expect(cells[0] == learner.name)
      #expect(Double(cells[13]) == learner.scores[place % QuizFixture.count], "\(cells)")
    }
  }

  @Test func aFewLearnersAreSaidToBeTooFew() throws {
    let few = try results().split(separator: "\n").prefix(9).joined(separator: "\n")
    let items = try items(try sandbox.run("statistics", "-", "--format", "jsonl", input: few))
    #expect(items.allSatisfy { $0["discrimination"] is NSNull })
    let page = try sandbox.run("statistics", "-", input: few).output
    #expect(page.contains("Only 9 learners: too few to judge the question by."))
  }

  /// Twelve people answer one question of the course in the tutor, half of them rightly.
  @Test func theStoreIsReadToo() throws {
    let store = try ProgressStore(directory: sandbox.dataFolder)
    for index in 0..<12 {
      let isRight = index.isMultiple(of: 2)
      // A later try at the same question is no first attempt, and what can't be read is none.
      for verdict in [.invalid, isRight ? .correct : .mistake, .correct] as [VerdictKind] {
        try store.record(
          try pastAttempt(
            daysAgo: 1, verdict: verdict, note: verdict == .mistake ? "upside-down" : "",
            learner: "p\(index)"))
      }
    }
    let items = try items(try sandbox.run("statistics", "--store", "--format", "jsonl"))
    #expect(items.count == 1)
    let four = try #require(items.first { $0["question"] as? String == "four" })
    #expect(four["learners"] as? Int == 12)
    #expect(abs((four["facility"] as? Double ?? 0) - 50) < 1e-9)
    #expect(four["discrimination"] is NSNull)
    #expect(four["notes"] as? [String: Int] == ["correct": 6, "upside-down": 6])
    #expect(four["medianSeconds"] as? Double == 20)
    let page = try sandbox.run("statistics", "--store").output
    #expect(page.contains("12 learners, by first attempts."))
    #expect(try sandbox.run("statistics").status == 64)
    #expect(try sandbox.run("statistics", "--store", "x.jsonl").status == 64)
  }

  @Test func parametersTellVariantsApart() throws {
    let quiz = "title: T\nquestions: [scaled, four]\n"
    try sandbox.write(quiz, to: "content/demo/quizzes/drawn.yaml")
    var lines = ""
    for index in 0..<400 {
      lines += "{\"student\": \"s\(index)\", \"answers\": {\"scaled\": \"SCALED\", \"four\": 4}}\n"
    }
    // Everybody is right, but at p = 0.5, where a bad variant would be.
    let paper = try sandbox.run("grade", "drawn", "-", "--format", "jsonl", input: lines).output
    var answers = ""
    for line in paper.split(separator: "\n") {
      let name = try #require(line.firstMatch(of: /"student":"(s\d+)"/)).1
      let drop = try #require(line.firstMatch(of: /"parameters":"p_drop = ([0-9.]+)"/)).1
      let answer = drop == "0.5" ? "7" : "1/(1-\(drop))"
      answers +=
        "{\"student\": \"\(name)\", \"answers\": {\"scaled\": \"\(answer)\", \"four\": 4}}\n"
    }
    let graded = try sandbox.run("grade", "drawn", "-", "--format", "jsonl", input: answers)
    let items = try items(
      try sandbox.run("statistics", "-", "--format", "jsonl", input: graded.output))
    let odd = items.first { $0["question"] as? String == "scaled" }?["oddVariants"]
    #expect(odd as? [String] == ["p_drop = 0.5"])
  }
}

/// Files that output is compared with, whole. With `RECORD_SNAPSHOTS=1` they are written anew, and the
/// test fails.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  static func expect(_ text: String, _ name: String) throws {
    let file = folder.appendingPathComponent(name)
    guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != "1" else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name)")
      return
    }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self), "\(name)")
  }
}
