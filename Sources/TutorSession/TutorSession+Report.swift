import CourseContent
import Formula
import Grading
import Markup
import SourceText

/// What a learner wants an instructor to look at: a question, an answer to it, and everything that
/// is needed to see what happened.
public struct QuestionReport: Hashable, Sendable {
  /// The question's id, for the file's name.
  public let question: String
  /// The report, line by line, as YAML.
  public let lines: [String]
}

extension TutorSession {
  /// Reports the question that is open, and the one before it as long as nothing was answered here.
  func report(_ remark: String) -> SessionOutput {
    guard let reported = openQuestion ?? explained else {
      return SessionOutput([
        .paragraph("There is nothing to report yet: no question has been asked.")
      ])
    }
    var lines = reported.report(of: learner, in: course, remark: remark)
    if openQuestion != nil, openQuestion?.lastAnswer == nil, let explained {
      lines += ["before:"]
      lines += explained.report(of: learner, in: course, remark: "").map { "  \($0)" }
    }
    return SessionOutput(
      reporting: QuestionReport(question: reported.question.id.text, lines: lines))
  }
}

extension OpenQuestion {
  fileprivate func report(of learner: String, in course: Course, remark: String) -> [String] {
    let place = asked.question.file.position(at: asked.question.idSpan.lowerBound)
    let file = asked.question.file.name
    var fields: [(String, String?)] = [
      ("remark", remark.isEmpty ? nil : remark), ("course", course.id.text),
      ("question", question.id.text), ("part", part?.id.text), ("version", "\(question.version)"),
      ("meaning", question.meaningHash), ("place", "\(file):\(place.line):\(place.column)"),
      ("student", learner), ("mode", mode.rawValue), ("activity", activity),
      ("variant", "\(variant.seed.index)"),
      ("seed", "0x" + String(variant.seed.value(), radix: 16, uppercase: true)),
    ]
    fields += variant.parameters.map { ("parameter \($0.name)", $0.value.formatted) }
    if let (raw, verdict) = lastAnswer {
      fields += [
        ("answer", raw), ("read as", verdict.reading), ("tree", Self.tree(of: raw)),
        ("verdict", verdict.note), ("score", "\(verdict.score)"), ("said", verdict.message),
      ]
    }
    fields += [
      ("key", asked.keyFormula?.parsed.meaning), ("truth", asked.truth?.formatted),
      ("right answer", asked.shownAnswer),
      (
        "accepted",
        asked.acceptedIntervals.isEmpty
          ? nil : asked.acceptedIntervals.map { "\($0)" }.joined(separator: "; ")
      ),
      ("hints shown", "\(hintsShown)"),
      (
        "to see it",
        "weightroom try \(file):\(question.id) --student '\(learner)' --variant \(variant.seed.index)"
      ),
    ]
    return fields.compactMap { name, value in
      value.map { "\(name.replacing(" ", with: "_")): \(Value.text($0).json)" }
    }
  }

  /// The answer as a tree in one spelling, or why it is none.
  private static func tree(of raw: String) -> String {
    do {
      return try ParsedFormula(raw, limits: .answer).meaning
    } catch {
      return "none: \(error.message)"
    }
  }
}
