import ArgumentParser
import CourseContent
import Interchange
import Markup
import ProgressStorage
import Terminal

/// Prints what a learner is asked in a quiz.
struct Handout: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout", abstract: "Print a learner's own questions of a quiz, without answers.",
    discussion: """
        weightroom handout first-lesson --student alice
        weightroom handout first-lesson --roster class.txt --format markdown > class.md
        weightroom handout first-lesson --student alice --format sheet > alice.yaml

      An answer sheet is filled in and given to `weightroom grade`. A roster is a file with a name \
      on each line.
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var display: DisplayOptions

  @Option(
    name: .customLong("student"),
    help: "Whose questions; may be given several times, or with several names.")
  var students: [String] = []

  @Option(help: ArgumentHelp("A file with a name on each line.", valueName: "file"))
  var roster: String?

  @Option(help: "What is printed: \(Format.allValueStrings.joined(separator: ", ")).")
  var format = Format.text

  @Argument(help: "The quiz's id in the course, or the path of its file.")
  var quiz: String

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, sheet
  }

  func validate() throws {
    guard roster != nil || !students.isEmpty else {
      throw ValidationError("Name learners with --student or --roster.")
    }
  }

  func run() throws {
    let screen = display.screen
    try screen.run {
      let plan = try QuizChoice(name: quiz).plan(content.place, reportingTo: screen)
      let names = try learners()
      guard !names.isEmpty else { throw Failure("The roster names nobody.") }
      for (index, name) in names.enumerated() {
        let handout = try LearnerHandout(plan, student: name.text, screen.presentation)
        switch format {
        case .text: screen.write((index == 0 ? [] : [.rule]) + handout.page)
        case .markdown:
          let page = (index == 0 ? [] : [.rule]) + handout.page
          screen.write(document: (index == 0 ? "" : "\n") + MarkdownText.write(page))
        case .sheet:
          screen.write(document: handout.answerSheet(inList: names.count > 1))
        }
      }
    }
  }

  private func learners() throws -> [LearnerName] {
    var typed = students
    if let roster {
      let text = try ByteSource(path: roster).rest(limit: 1 << 24)
      typed += text.split(whereSeparator: \.isNewline).map(String.init)
        .filter { !$0.allSatisfy(\.isWhitespace) }
    }
    return try typed.map { name in
      do throws(LearnerNameError) {
        return try LearnerName(name)
      } catch {
        throw Failure("'\(name.prefix(40))': \(error.description)")
      }
    }
  }
}
