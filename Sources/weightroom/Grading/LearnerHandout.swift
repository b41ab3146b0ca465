import CourseContent
import Grading
import Markup
import ProgressStorage
import SourceText
import TutorSession

/// A learner's questions of a quiz on paper.
struct LearnerHandout {
  private let quiz: Quiz
  private let student: String
  /// The paper's questions, with the learner's numbers.
  let questions: [(item: QuizPaper.Item, variant: Variant, page: HandoutPage)]

  /// Lays the questions out.
  ///
  /// - Parameter variantIndex: which of the learner's variants are asked.
  /// - Throws: `Failure` where one of them can't be asked: a paper with a hole in it is no paper.
  init(
    _ plan: QuizPlan, student: String, variantIndex: Int = 0, _ presentation: Presentation
  ) throws {
    quiz = plan.quiz
    self.student = student
    let paper = plan.paper(for: student, variantIndex: variantIndex)
    guard paper.missingQuestions == 0 else {
      throw Failure("There are \(paper.missingQuestions) questions too few for \(student).")
    }
    questions = try paper.items.map { item in
      do {
        let variant = try item.variant()
        return (item, variant, try HandoutPage(variant, presentation))
      } catch let error as VariantError {
        throw Failure("A question can't be asked.", details: error.diagnostic.rendered())
      } catch let error as TemplateError {
        throw Failure("A question can't be shown.", details: error.diagnostic.rendered())
      }
    }
  }

  /// What stands before the questions.
  var opening: [Block] {
    var blocks = title
    blocks.insert(.paragraph("For \(student, .strong)"), at: 1)
    if let minutes = quiz.minutes { blocks.append(.paragraph("Time: \(minutes) minutes.")) }
    return blocks
  }

  /// What the quiz is called, and what its author says of it.
  var title: [Block] {
    [.heading(level: 1, StyledText(quiz.title))]
      + (quiz.summary.map { [.paragraph(StyledText($0))] } ?? [])
  }

  /// The page for people.
  var page: [Block] {
    var blocks = opening
    for (item, _, page) in questions {
      let heading = "\(item.number). \(item.question.id) (\(points(item)))"
      blocks.append(.heading(level: 2, StyledText(heading)))
      blocks += page.blocks
    }
    return blocks
  }

  /// The sheet to fill in, which `grade` reads.
  ///
  /// - Parameters:
  ///   - inList: true where other sheets stand in the same file.
  ///   - answers: what is filled in already.
  ///   - record: when that was done; nil for an empty sheet.
  func answerSheet(
    inList: Bool, answers: [QuizSitting.AnswerKey: String] = [:], record: SittingRecord? = nil
  ) -> String {
    let layout = Layout(width: 72, repertoire: .unicode, isLinear: true)
    var lines = [
      "# \(quiz.title.sanitized.onOneLine)", "quiz: \(quiz.id)", "student: \(student.quoted)",
    ]
    if let record {
      lines.append("started: \(record.started.iso8601.quoted)")
      if let finished = record.finished { lines.append("finished: \(finished.iso8601.quoted)") }
      if !record.late.isEmpty {
        lines.append("# Answered when the time was over.")
        lines.append("late: [\(record.late.sorted().joined(separator: ", "))]")
      }
    }
    lines += ["# Which numbers were yours: leave these as they are.", "variants:"]
    lines += questions.map { "  \($0.item.question.id): \"\($0.item.variantName)\"" }
    lines.append("answers:")
    for (item, _, page) in questions {
      let id = item.question.id.text
      lines += ["", "  # \(item.number). (\(points(item)))"]
      lines += layout.lines(of: page.blocks).flatMap { line in
        line.plain.split(whereSeparator: \.isNewline).map { "  # \($0)" }
      }
      if item.rules.attempts > 1 {
        lines.append("  # You have \(item.rules.attempts) attempts: {attempts: [\"…\", \"…\"]}")
      }
      if page.parts.isEmpty {
        lines.append("  \(id): \((answers[.init(question: id)] ?? "").quoted)")
      } else {
        lines.append("  \(id):")
        lines += page.parts.map { part in
          "    \(part): \((answers[.init(question: id, part: part)] ?? "").quoted)"
        }
      }
    }
    if inList {
      lines = lines.enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
      // A list's item can't begin with a remark alone.
      lines[0] = "-"
    }
    return lines.map { $0.allSatisfy(\.isWhitespace) ? "" : $0 }.joined(separator: "\n") + "\n"
  }

  private func points(_ item: QuizPaper.Item) -> String {
    let points = item.rules.points
    let number = Int(exactly: points).map { "\($0)" } ?? "\(points)"
    return points == 1 ? "1 point" : "\(number) points"
  }
}

extension String {
  /// The text in YAML's double quotes, with escapes for what may not stand in a YAML file.
  fileprivate var quoted: String {
    let inside = unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": return "\\\(scalar)"
      case let scalar where !scalar.canAct: return String(Character(scalar))
      default:
        let digits = String(scalar.value, radix: 16)
        return "\\U" + String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
      }
    }
    return "\"" + inside.joined() + "\""
  }

  fileprivate var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
