import CourseContent
import Foundation
import Grading
import Markup
import Testing

@testable import TutorSession

/// A session as a page of text: what is typed behind each prompt, what is shown, what is saved.
struct Transcript {
  private(set) var text = ""
  private(set) var records: [SessionRecord] = []
  private(set) var isFinished = false
  var session: TutorSession
  private let layout: Layout

  init(_ session: TutorSession, width: Int = 80) {
    self.session = session
    layout = Layout(width: width)
  }

  /// Begins the session, at the list of lessons or in a lesson.
  mutating func start(lesson: String? = nil) {
    take(lesson.map { session.start(lesson: $0) } ?? session.start())
  }

  /// Begins a series of questions.
  mutating func start(_ questions: [QuestionID], title: String, mode: SessionMode) {
    take(session.start(questions, title: title, mode: mode))
  }

  /// Types lines. `{right}` stands for the right answer to what is asked, `{wrong}` for the other one
  /// of two choices.
  mutating func type(_ lines: String...) {
    for line in lines {
      let answer = session.openQuestion?.asked.shownAnswer ?? "no question"
      // Of two choices, the other one.
      let other = answer == "a" ? "b" : "a"
      let typed = line.replacing("{right}", with: answer).replacing("{wrong}", with: other)
      text += "\n\(session.prompt.plain)\(typed.abridged)".trimmingTrailingBlanks + "\n"
      take(session.respond(to: typed))
    }
  }

  private mutating func take(_ output: SessionOutput) {
    if !output.records.isEmpty { text += "\n" }
    for record in output.records { text += "[saved] \(record.line)\n" }
    let lines = layout.lines(of: output.blocks).map(\.plain.trimmingTrailingBlanks)
    if !lines.isEmpty { text += "\n" }
    for line in lines { text += line.isEmpty ? "\n" : "  \(line)\n" }
    if let report = output.report { text += report.lines.map { "  > \($0)\n" }.joined() }
    if output.isFinished { text += "\n[left]\n" }
    records += output.records
    isFinished = isFinished || output.isFinished
  }
}

extension SessionRecord {
  /// The record in a line.
  var line: String {
    switch self {
    case .place(let place):
      return place.isFinished
        ? "\(place.lesson) is finished"
        : "place \(place.lesson), step \(place.step), item \(place.item)"
    case .encouragement(let isWanted): return "encouragement \(isWanted ? "on" : "off")"
    case .answer(let answer):
      let parameters = answer.parameters.map { "\($0.name)=\($0.value)" }
      var words = ["\(answer.question) #\(answer.variantIndex)"] + parameters
      words += ["\"\(answer.raw.abridged)\"", answer.outcome.rawValue, "note \(answer.note)"]
      words.append("score \(answer.score)")
      if answer.hintsUsed > 0 { words.append("hints \(answer.hintsUsed)") }
      if answer.usedCalculator { words.append("calculator") }
      if answer.mode != .lesson { words.append("mode \(answer.mode.rawValue)") }
      return words.joined(separator: " ")
    }
  }
}

extension String {
  /// The text, cut where it would fill the page, with controls in visible form.
  fileprivate var abridged: String {
    count <= 100 ? sanitized : "\(prefix(20).sanitized)... (\(count) characters)"
  }

  fileprivate var trimmingTrailingBlanks: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}

/// Holds a transcript against the file of its name; `RECORD_SNAPSHOTS=1` writes the file anew, and
/// fails.
func expectTranscript(
  _ name: String, _ transcript: Transcript, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectTranscript(name, transcript.text, sourceLocation: sourceLocation)
}

/// Holds a page of text against the file of its name.
func expectTranscript(
  _ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let text = text.replacing(testFolder.path, with: "TESTS")
  let file = testFolder.appendingPathComponent("Transcripts/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record(
      "recorded \(name); read it, and run the tests again", sourceLocation: sourceLocation)
    return
  }
  let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  guard text != expected else { return }
  let lines = (
    text.split(separator: "\n", omittingEmptySubsequences: false),
    expected.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let first = zip(lines.0, lines.1).enumerated().first { $1.0 != $1.1 }
  let place = first?.offset ?? min(lines.0.count, lines.1.count)
  let context = lines.0.dropFirst(max(0, place - 2)).prefix(6).joined(separator: "\n")
  let wanted = lines.1.dropFirst(max(0, place - 2)).prefix(6).joined(separator: "\n")
  Issue.record(
    "\(name).txt differs from line \(place + 1) on; it is now\n\(context)\nand was\n\(wanted)",
    sourceLocation: sourceLocation)
}
