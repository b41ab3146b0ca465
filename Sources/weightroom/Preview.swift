import ArgumentParser
import CourseContent
import Foundation
import Markup
import SourceText
import Terminal
import TutorSession

/// Shows a lesson or questions as learners will see them, again after each save.
struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show a lesson or a file of questions, with answers, mistakes and solutions.",
    discussion: """
        weightroom preview my-course/lessons/dropout.md --watch
        weightroom preview my-course/questions/dropout.yaml:survivor-value --variant 7
      """)

  @Argument(
    help: ArgumentHelp(
      "A lesson's file, or a file of questions and behind a colon the id of one.",
      valueName: "file[:id]"))
  var place: String

  @Flag(help: "Show it again whenever the file is saved; Ctrl-C ends.")
  var watch = false

  @Option(help: "Which of the student's variants is shown.")
  var variant = 0

  @Option(help: "Whose variants they are.")
  var student = ""

  @OptionGroup var display: DisplayOptions

  func validate() throws {
    guard (0...1_000_000_000).contains(variant) else {
      throw ValidationError("--variant takes a number from 0 to 1000000000.")
    }
  }

  func run() throws {
    let screen = display.screen
    try screen.run {
      let place = try QuestionPlace(place)
      guard watch else { return try show(place, on: screen) }
      var seen: FileVersion?
      while screen.failure == nil {
        let version = FileVersion(path: place.path)
        if version != seen {
          seen = version
          screen.clear()
          // What can't be shown now may be right after the next save.
          do throws(Failure) {
            try show(place, on: screen)
          } catch {
            screen.report(StyledText(error.message))
          }
        }
        Thread.sleep(forTimeInterval: 0.05)
      }
    }
  }

  private func show(_ place: QuestionPlace, on screen: Screen) throws(Failure) {
    let preview = AuthorPreview(
      course: place.course, student: student, variant: variant, presentation: screen.presentation)
    guard place.path.hasSuffix(".md") else {
      let questions = try place.questions(reportingTo: screen)
      return screen.write(questions.flatMap { preview.page(of: $0) })
    }
    let loaded = ContentLibrary.lesson(at: place.path)
    for finding in loaded.diagnostics { screen.report(lines: finding.rendered()) }
    guard let lesson = loaded.value else {
      throw Failure("There is no lesson in \(place.path) that can be shown.")
    }
    screen.write(preview.page(of: lesson))
  }
}

/// What tells one saved version of a file from another.
private struct FileVersion: Equatable {
  private let modified: Date?
  private let size: Int?
  private let number: Int?

  init(path: String) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    modified = attributes?[.modificationDate] as? Date
    size = (attributes?[.size] as? NSNumber)?.intValue
    // Many editors save by putting a new file in the old one's place.
    number = (attributes?[.systemFileNumber] as? NSNumber)?.intValue
  }
}
