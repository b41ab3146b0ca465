import Foundation
import Testing

@testable import ProgressStorage

@Suite struct ArchiveTests {
  @Test func anExportOfWhatWasImportedIsTheSameText() throws {
    for seed in 1...8 as ClosedRange<UInt64> {
      let store = try randomStore(seed: seed)
      let lines = try lines(of: store)
      let other = try ProgressStore.inMemory()
      let report = try other.importLines(lines)
      #expect(report.added == 60 && report.known == 0, "seed \(seed)")
      #expect(try self.lines(of: other) == lines, "seed \(seed)")
      #expect(try other.verifyChain() == [] && other.summariesAreSound())
    }
  }

  @Test func importingTwiceAddsNothing() throws {
    let store = try randomStore(seed: 21)
    let lines = try lines(of: store)
    let report = try store.importLines(lines)
    #expect(report == ImportReport(added: 0, known: 60, positions: 0, settings: 0))
    #expect(try self.lines(of: store) == lines)
  }

  /// Two machines with a common past exchange what they have.
  @Test func twoHistoriesBecomeOne() throws {
    let past = try lines(of: randomStore(seed: 1))
    let (first, second) = (try ProgressStore.inMemory(), try ProgressStore.inMemory())
    for store in [first, second] { _ = try store.importLines(past) }
    for number in 0..<5 { try first.record(sampleAttempt(answer: "first \(number)")) }
    for number in 0..<7 { try second.record(sampleAttempt(answer: "second \(number)")) }
    let (fromFirst, fromSecond) = (try lines(of: first), try lines(of: second))
    #expect(try first.importLines(fromSecond).added == 7)
    #expect(try second.importLines(fromFirst).added == 5)
    #expect(try Set(lines(of: first)) == Set(lines(of: second)))
    #expect(try first.importLines(lines(of: second)).added == 0)
    for name in try first.learners() {
      #expect(
        try first.firstOutcomes(learner: name, course: "regularization")
          == second.firstOutcomes(learner: name, course: "regularization"))
    }
  }

  @Test func anAttemptThatCameTwiceIsKeptTwice() throws {
    let store = try ProgressStore.inMemory()
    for _ in 0..<2 { try store.record(sampleAttempt()) }
    let other = try ProgressStore.inMemory()
    try other.record(sampleAttempt())
    #expect(try other.importLines(lines(of: store)).added == 1)
    #expect(try other.importLines(lines(of: store)).added == 0)
  }

  @Test func oneLearnersExportHoldsNobodyElse() throws {
    let store = try randomStore(seed: 4)
    let lines = try lines(of: store, learner: learner("Bo"))
    #expect(lines.count > 10)
    #expect(!lines.contains { $0.contains("Ada") })
  }

  @Test func anExamThatWasHandedInHoldsElseTheOneHere() throws {
    let (here, there) = (try ProgressStore.inMemory(), try ProgressStore.inMemory())
    for (store, answer) in [(here, "here"), (there, "there")] {
      _ = try store.begin(sampleExam(), learner: learner("Ada"))
      _ = try store.keep(
        sampleExamAnswer(answer: answer), in: sampleExam(), learner: learner("Ada"))
    }
    #expect(try here.importLines(lines(of: there)).exams == 0)
    #expect(try here.exams(learner: learner("Ada")).flatMap(\.answers).map(\.answer) == ["here"])
    try there.handIn(sampleExam(), learner: learner("Ada"), at: sampleExam().started, attempts: [])
    #expect(try here.importLines(lines(of: there)).exams == 1)
    #expect(try here.exams(learner: learner("Ada")) == there.exams(learner: learner("Ada")))
    #expect(try here.importLines(lines(of: there)).exams == 0)
  }

  @Test func theNewerPositionHolds() throws {
    let (here, there) = (try ProgressStore.inMemory(), try ProgressStore.inMemory())
    try here.setPosition(position(step: 1, time: 1000), learner: learner("Ada"))
    try there.setPosition(position(step: 5, time: 2000), learner: learner("Ada"))
    let (older, newer) = (try lines(of: here), try lines(of: there))
    #expect(try here.importLines(newer).positions == 1)
    #expect(try there.importLines(older).positions == 0)
    for store in [here, there] {
      #expect(try store.positions(learner: learner("Ada")).map(\.step) == [5])
    }
  }

  @Test(
    arguments: [
      (1, "", "an export begins"), (1, "{}", "an export begins"),
      (1, #"{"format":"weightroom-progress","version":2}"#, "only version 1"),
      (2, "nonsense", "no JSON object"), (2, "[]", "no JSON object"),
      (2, "{}", "`kind` is missing"),
      (2, #"{"kind":"poem"}"#, "no kind “poem”"),
      (2, #"{"kind":"attempt"}"#, "is missing"),
      (2, #"{"kind":"setting","learner":"","name":"a","value":"b"}"#, "no setting has"),
      (2, #"{"kind":"setting","learner":3,"name":"a","value":"b"}"#, "`learner` holds"),
      (2, #"{"kind":"exam","learner":"a"}"#, "is missing"),
      (
        2,
        #"{"kind":"exam","learner":"a","course":"c","quiz":"q","quiz_version":1,"variant_index":0,"started":"x","started_ms":0}"#,
        "no exam has"
      ),
    ])
  func aFileThatIsWrongIsRefusedWhole(line: Int, text: String, reason: String) throws {
    let store = try randomStore(seed: 2)
    let before = try lines(of: store)
    var lines = try lines(of: randomStore(seed: 3))
    lines[line - 1] = text
    let error = #expect(throws: ImportError.self) { try store.importLines(lines) }
    #expect(error?.line == line)
    #expect(error?.reason.contains(reason) == true, "\(String(describing: error))")
    #expect(try self.lines(of: store) == before)
  }

  @Test(
    arguments: [
      #""score":2"#, #""score":-1"#, #""hints_used":-1"#, #""verdict":"great""#, #""mode":"x""#,
      #""variant_seed":"12""#, #""variant_seed":"-00000000000000a""#, #""parameters":"[]""#,
      #""time":"yesterday""#, #""time_ms":1"#, #""milliseconds":-5"#, #""learner":"a\nb""#,
      #""course":"""#, #""variant_index":1e30"#, #""time":"2026-11-21T09:05:07.250+99:99""#,
    ])
  func aFieldThatHoldsWhatItCannotIsRefused(field: String) throws {
    let source = try ProgressStore.inMemory()
    try source.record(sampleAttempt())
    var lines = try lines(of: source)
    let name = try #require(field.split(separator: ":").first)
    let start = try #require(lines[1].range(of: name + ":"))
    let end = try #require(
      lines[1][start.upperBound...].range(of: #",""#)
        ?? lines[1][start.upperBound...].range(of: "}"))
    lines[1].replaceSubrange(start.lowerBound..<end.lowerBound, with: field)
    let store = try ProgressStore.inMemory()
    let error = #expect(throws: ImportError.self, "\(lines[1])") { try store.importLines(lines) }
    #expect(error?.line == 2)
  }

  private func lines(of store: ProgressStore, learner: LearnerName? = nil) throws -> [String] {
    var lines: [String] = []
    try store.export(learner: learner) { lines.append($0) }
    return lines
  }

  private func position(step: Int, time: Int64) -> LessonPosition {
    LessonPosition(
      course: "regularization", lesson: "weights", step: step, item: 0,
      time: Timestamp(millisecondsSince1970: time, utcOffsetMinutes: 0))
  }

  /// Sixty attempts of all kinds by two learners, and what hangs on them.
  private func randomStore(seed: UInt64) throws -> ProgressStore {
    var random = SeededGenerator(seed: seed)
    let store = try ProgressStore.inMemory()
    let texts = [
      "4", "=1+1", "λ \u{0} \"x\"\n", String(repeating: "9", count: 9000), "", "\u{1F9D1}‍🔬",
    ]
    for _ in 0..<60 {
      try store.record(
        sampleAttempt(
          learner: Bool.random(using: &random) ? "Ada" : "Bo",
          question: "q\(Int.random(in: 0..<5, using: &random))",
          variantIndex: Int.random(in: 0..<9, using: &random), variantSeed: random.next(),
          answer: texts.randomElement(using: &random) ?? "",
          verdict: VerdictKind.allCases.randomElement(using: &random) ?? .correct,
          note: Bool.random(using: &random) ? "" : "note",
          score: Double.random(in: 0...1, using: &random),
          milliseconds: Bool.random(using: &random) ? nil : 1_000_000_000_000,
          activity: Bool.random(using: &random) ? nil : "lesson",
          time: Int64.random(in: -1_000_000_000_000...2_000_000_000_000, using: &random),
          concepts: Bool.random(using: &random) ? [] : ["a", "b-2"]))
    }
    for name in ["Ada", "Bo"] {
      for lesson in ["weights", "dropout"] {
        let place = LessonPosition(
          course: "regularization", lesson: lesson, step: Int.random(in: 0..<9, using: &random),
          item: 2, time: Timestamp(millisecondsSince1970: 5, utcOffsetMinutes: -90))
        try store.setPosition(place, learner: learner(name))
      }
      let exam = sampleExam(quiz: "week-\(seed % 2)")
      _ = try store.begin(exam, learner: learner(name))
      for question in 0..<3 {
        _ = try store.keep(
          sampleExamAnswer(question: "q\(question)", answer: texts[question]), in: exam,
          learner: learner(name))
      }
      if Bool.random(using: &random) {
        try store.handIn(exam, learner: learner(name), at: exam.started, attempts: [])
      }
      try store.set("retention", to: "0.\(seed)", learner: learner(name))
    }
    return store
  }
}
