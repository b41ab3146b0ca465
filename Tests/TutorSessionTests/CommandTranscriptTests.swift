import CourseContent
import Foundation
import Grading
import Labs
import Markup
import Testing

@testable import TutorSession

/// Every command in every mode, each typed at the same place, at which a question is open or one has
/// just been answered. A new command, or a new mode, has no transcript yet, so that these tests fail
/// until somebody has read what it shows there.
@Suite struct CommandTranscriptTests {
  /// What is typed to give the command to be shown; those that take something are typed with and
  /// without it.
  static func lines(for command: SessionCommand) -> [String] {
    let name = ":\(command.rawValue)"
    switch command {
    case .calc: return [name, "\(name) 1/0.25"]
    case .back: return [name, "\(name) 1"]
    case .lab: return [name, "\(name) nothing"]
    case .quiz: return [name, "\(name) shrink"]
    case .exam: return [name, "\(name) nothing"]
    case .functions: return ["\(name) half_life"]
    case .report: return ["\(name) The text is unclear."]
    case .encouragement: return [name, "\(name) off"]
    default: return [name]
    }
  }

  @Test(arguments: SessionMode.allCases)
  func everyCommand(mode: SessionMode) throws {
    guard mode != .exam else { return try everyCommandInASitting() }
    var text = ""
    for command in SessionCommand.allCases {
      for line in Self.lines(for: command) {
        for isAnswered in [false, true] {
          var transcript = try place(mode)
          if isAnswered { transcript.type("{right}") }
          let before = transcript.text.count
          transcript.type(line)
          let shown = String(transcript.text.dropFirst(before)).abridgedPage
          text += "\n== \(isAnswered ? "behind an answer" : "at a question")\n\(shown)"
        }
      }
    }
    try expectTranscript("commands-\(mode.rawValue)", text)
  }

  /// A session at the first place at which a question is asked in the mode; of a lab, at the place
  /// where it stands.
  private func place(_ mode: SessionMode) throws -> Transcript {
    let folder = testFolder.appendingPathComponent("Fixtures")
    let tested =
      [.predict, .myth, .pitfall, .trace, .lab].contains(mode)
      ? try TestedCourse(folder: folder, id: "kinds") : try TestedCourse.fixture()
    var transcript = Transcript(tested.session())
    switch mode {
    case .lesson, .exam: transcript.start(lesson: "shrinking")
    case .predict, .myth, .pitfall, .trace, .lab: transcript.start(lesson: "places")
    case .quiz, .review:
      let ids = ["penalty-of-one", "decayed-pair"].compactMap { QuestionID($0) }
      transcript.start(ids, title: "A series", mode: mode)
    }
    func isThere(_ session: TutorSession) -> Bool {
      switch mode {
      case .lab: session.openLesson?.lab != nil
      default: session.openQuestion?.mode == mode
      }
    }
    for _ in 0..<30 where !isThere(transcript.session) {
      transcript.type(transcript.session.openQuestion == nil ? "" : "{right}")
    }
    let hasArrived = isThere(transcript.session)
    #expect(hasArrived, "\(mode)")
    return transcript
  }

  private func everyCommandInASitting() throws {
    let tested = try TestedCourse(
      folder: testFolder.appendingPathComponent("Fixtures"), id: "quizzed")
    let id = try #require(QuizID("week-1"))
    let quiz = try #require(tested.library.quiz(id, in: tested.course).value)
    let bank = QuestionBank(course: tested.course).questions().value ?? []
    let plan = QuizPlan(quiz, course: tested.course.id, bank: bank)
    var text = ""
    let names = SittingCommand.allCases.map(\.rawValue) + SessionCommand.allCases.map(\.rawValue)
    var seen: Set<String> = []
    for name in names where seen.insert(name).inserted {
      var transcript = try SittingTranscript(plan, tested, limit: .handsIn)
      transcript.type("81", seconds: 1_700)
      let before = transcript.text.count
      transcript.type(":\(name)", seconds: 1_650)
      text += "\n==\(transcript.text.dropFirst(before))"
    }
    try expectTranscript("commands-exam", text)
  }
}

extension String {
  /// The page, cut where it is the long list of all labs.
  fileprivate var abridgedPage: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 60 else { return self }
    return lines.prefix(12).joined(separator: "\n") + "\n  ... \(lines.count) lines\n"
  }
}
