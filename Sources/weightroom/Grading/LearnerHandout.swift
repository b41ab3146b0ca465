import CourseContent
import Grading
import Markup
import SourceText
import TutorSession

/// A learner's questions of a quiz on paper.
struct LearnerHandout {
  private let quiz: Quiz
  private let student: String
  private let questions: [(item: QuizPaper.Item, page: HandoutPage)]

  /// Lays the questions out.
  ///
  /// - Throws: `Failure` where one of them can't be asked: a paper with a hole in it is no paper.
  init(_ plan: QuizPlan, student: String, _ presentation: Presentation) throws {
    quiz = plan.quiz
    self.student = student
    let paper = plan.paper(for: student)
    guard paper.missingQuestions == 0 else {
      throw Failure("There are \(paper.missingQuestions) questions too few for \(student).")
    }
    questions = try paper.items.map { item in
      do {
        return (item, try HandoutPage(try item.variant(), presentation))
      } catch let error as VariantError {
        throw Failure("A question can't be asked.", details: error.diagnostic.rendered())
      } catch let error as TemplateError {
        throw Failure("A question can't be shown.", details: error.diagnostic.rendered())
      }
    }
  }

  /// The page for people.
  var page: [Block] {
    var blocks: [Block] = [
      .heading(level: 1, StyledText(quiz.title)), .paragraph("For \(student, .strong)"),
    ]
    if let summary = quiz.summary { blocks.append(.paragraph(StyledText(summary))) }
    if let minutes = quiz.minutes { blocks.append(.paragraph("Time: \(minutes) minutes.")) }
    for (item, page) in questions {
      let heading = "\(item.number). \(item.question.id) (\(points(item)))"
      blocks.append(.heading(level: 2, StyledText(heading)))
      blocks += page.blocks
    }
    return blocks
  }

  /// The sheet to fill in, which `grade` reads.
  ///
  /// - Parameter inList: true where other sheets stand in the same file.
  func answerSheet(inList: Bool) -> String {
    let layout = Layout(width: 72, repertoire: .unicode, isLinear: true)
    var lines = [
      "# \(quiz.title.sanitized.onOneLine)", "quiz: \(quiz.id)", "student: \(student.quoted)",
      "# Which numbers were yours: leave these as they are.", "variants:",
    ]
    lines += questions.map { "  \($0.item.question.id): \"\($0.item.variantName)\"" }
    lines.append("answers:")
    for (item, page) in questions {
      lines += ["", "  # \(item.number). (\(points(item)))"]
      lines += layout.lines(of: page.blocks).flatMap { line in
        line.plain.split(whereSeparator: \.isNewline).map { "  # \($0)" }
      }
      if item.rules.attempts > 1 {
        lines.append("  # You have \(item.rules.attempts) attempts: {attempts: [\"…\", \"…\"]}")
      }
      if page.parts.isEmpty {
        lines.append("  \(item.question.id): \"\"")
      } else {
        lines.append("  \(item.question.id):")
        lines += page.parts.map { "    \($0): \"\"" }
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
  /// The text in YAML's double quotes.
  fileprivate var quoted: String {
    "\"" + map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  fileprivate var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
