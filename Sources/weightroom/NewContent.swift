import ArgumentParser
import CourseContent
import Foundation
import Markup
import Terminal

/// Writes the beginning of a course, a lesson or a question.
struct NewContent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a course, a lesson or a question.",
    discussion: """
      What is written passes `weightroom check` as it stands, and shows the format by example.

        weightroom new course my-course
        weightroom new lesson my-course/lessons/dropout.md
        weightroom new question my-course/questions/dropout.yaml:survivor --kind choice
      """,
    subcommands: [NewCourse.self, NewLesson.self, NewQuestion.self])
}

/// Begins a course.
struct NewCourse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course", abstract: "Begin a course, in a folder of that name.")

  @Argument(help: "The folder; its name is the course's id.")
  var folder: String

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let screen = display.screen
    try screen.run {
      let draft = ContentDraft(screen)
      let name = try draft.id(URL(fileURLWithPath: folder).lastPathComponent, of: "course")
      guard !FileManager.default.fileExists(atPath: folder) else {
        throw Failure("\(folder) is there already.")
      }
      try draft.write(
        CourseTemplate.course(title: name.asTitle, lesson: "first-steps"),
        to: "\(folder)/course.yaml")
      try draft.writeLesson("first-steps", question: "first-question", inCourse: folder)
      screen.report(StyledText("See it: weightroom study --content \(folder) 1"))
    }
  }
}

/// Begins a lesson.
struct NewLesson: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Begin a lesson with one question, and list it in the course.")

  @Argument(help: "The file, COURSE/lessons/NAME.md; its name is the lesson's id.")
  var file: String

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let screen = display.screen
    try screen.run {
      let draft = ContentDraft(screen)
      let url = URL(fileURLWithPath: file)
      guard url.pathExtension == "md" else {
        throw Failure("A lesson's file ends in .md, and \(file) does not.")
      }
      let name = try draft.id(url.deletingPathExtension().lastPathComponent, of: "lesson")
      let folders = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
      let course = folders.isEmpty ? "." : folders.joined(separator: "/")
      let question = name.count <= 23 ? "\(name)-question" : "\(name.prefix(22))-question"
      try draft.writeLesson(name, question: question, inCourse: course)
      try draft.list(lesson: name, inCourse: course)
    }
  }
}

/// Begins a question.
struct NewQuestion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "question", abstract: "Add a question to a file of questions.")

  @Argument(help: "The file and the question's id, FILE.yaml:ID; the file may be a new one.")
  var place: String

  @Option(
    help: "The kind: \(QuestionTemplate.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind = QuestionTemplate.numeric

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let screen = display.screen
    try screen.run {
      let draft = ContentDraft(screen)
      guard let colon = place.lastIndex(of: ":"), place[..<colon].hasSuffix(".yaml") else {
        throw Failure("Name the file and the question: my-course/questions/dropout.yaml:survivor")
      }
      let id = try draft.id(String(place[place.index(after: colon)...]), of: "question")
      try draft.add(kind.text(id: id), id: id, to: String(place[..<colon]))
    }
  }
}

extension QuestionTemplate: ExpressibleByArgument {}

extension String {
  /// An id as a title: `first-steps` is “First steps”.
  var asTitle: String {
    replacing("-", with: " ").capitalizedFirst
  }
}
