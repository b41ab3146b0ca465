import ArgumentParser
import CourseContent
import Formula
import Foundation
import Grading
import Markup
import SourceText
import Terminal

/// Grades a file of answers.
struct Grade: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade", abstract: "Grade a file of answers over the course's questions.",
    discussion: """
      The file is YAML or JSON:

        student: alice
        answers:
          prior-to-penalty: 1/0.25
          decay-step: [1.96, -2.45]

      Every student has variants of their own, which follow from the name. A question without an \
      answer scores 0; one that can't be asked does not count.

      Exit status: 0 the pass mark is reached, 1 it is not, 2 the answers could not be graded.
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "The percentage that passes.")
  var passMark = 50.0

  @Flag(help: "One JSON document instead of a table.")
  var json = false

  @Argument(help: "The file with the answers; - for standard input.")
  var answers: String

  func validate() throws {
    guard (0...100).contains(passMark) else {
      throw ValidationError("--pass-mark takes a percentage from 0 to 100.")
    }
  }

  func run() throws {
    let screen = display.screen
    var hasPassed = false
    try screen.run {
      let sheet = try readAnswers(screen)
      let (_, course) = try content.openCourse()
      let questions = QuestionBank(course: course).questions()
      for finding in questions.diagnostics where finding.severity == .error {
        screen.report(lines: finding.rendered())
      }
      guard !questions.hasErrors else {
        throw Failure("The course has errors, so nothing was graded.")
      }
      let report = GradeReport(sheet, questions: questions.value ?? [], course: course.id)
      hasPassed = report.percent >= passMark
      if json {
        screen.write(document: try GradeDocument(report, hasPassed: hasPassed).json + "\n")
      } else {
        screen.write(table(report, hasPassed: hasPassed))
      }
    }
    if !hasPassed { throw ExitCode.findings }
  }

  private func readAnswers(_ screen: Screen) throws -> AnswerSheet {
    let bytes: [UInt8]
    do {
      let handle =
        answers == "-"
        ? FileHandle.standardInput
        : try FileHandle(forReadingFrom: URL(fileURLWithPath: answers))
      // One byte over the limit is enough to know that there is too much.
      bytes = Array(try handle.read(upToCount: (1 << 20) + 1) ?? Data())
    } catch {
      throw Failure("\(answers) can't be read: \(error.localizedDescription)")
    }
    let loaded = AnswerSheet.read(bytes, name: answers == "-" ? "<standard input>" : answers)
    for finding in loaded.diagnostics { screen.report(lines: finding.rendered()) }
    guard let sheet = loaded.value, !loaded.hasErrors else {
      throw Failure("The answers can't be read, so nothing was graded.")
    }
    return sheet
  }

  private func table(_ report: GradeReport, hasPassed: Bool) -> [Block] {
    let rows = report.items.map { item -> [StyledText] in
      [
        StyledText(item.question), StyledText(item.note, style(of: item)),
        StyledText(item.score.map { Value.number($0).formatted(significantDigits: 3) } ?? "-"),
        StyledText(item.raw.map { String($0.prefix(30)) } ?? ""),
      ]
    }
    let score = Value.number(report.score).formatted(significantDigits: 6)
    let maximum = Value.number(report.maximumScore).formatted
    let percent = Value.number(report.percent).formatted(significantDigits: 4)
    let verdict =
      hasPassed ? StyledText("passed", .correct) : StyledText("not passed", .incorrect)
    return [
      .paragraph("Student \(report.student, .strong)"),
      .table(
        header: ["question", "verdict", "score", "answer"],
        alignments: [.left, .left, .right, .left], rows: rows),
      .paragraph("\(score) of \(maximum), \(percent) %: \(verdict)"),
    ]
  }

  private func style(of item: GradeReport.Item) -> TextStyle {
    switch item.score {
    case .some(1...): .correct
    case .some: .incorrect
    case nil: .caution
    }
  }
}
