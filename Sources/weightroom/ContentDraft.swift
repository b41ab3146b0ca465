import CourseContent
import Foundation
import Markup
import SourceText
import Terminal

/// Puts new content in its place. What is there is added to, never written over.
struct ContentDraft {
  private let screen: Screen

  init(_ screen: Screen) { self.screen = screen }

  /// A name that follows the rules for ids.
  func id(_ name: String, of thing: String) throws(Failure) -> String {
    guard let id = QuestionID(name) else {
      throw Failure(
        "'\(name.prefix(40))' is no id of a \(thing): lower-case letters, digits and `-`, at most 32."
      )
    }
    return id.text
  }

  /// Writes a new file.
  func write(_ text: String, to path: String) throws(Failure) {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Failure("\(path) is there already, and is left as it is.")
    }
    try save(text, to: path)
    screen.report(StyledText("Wrote \(path)"))
  }

  /// Writes a lesson and its questions.
  func writeLesson(_ name: String, question: String, inCourse course: String) throws(Failure) {
    let questions = "\(course)/questions/\(name).yaml"
    guard !FileManager.default.fileExists(atPath: questions) else {
      throw Failure("\(questions) is there already, and is left as it is.")
    }
    try write(
      CourseTemplate.lesson(title: name.asTitle, question: question),
      to: "\(course)/lessons/\(name).md")
    try write(QuestionTemplate.numeric.text(id: question), to: questions)
  }

  /// Adds a question to a file, or begins the file with it.
  func add(_ question: String, id: String, to path: String) throws(Failure) {
    guard FileManager.default.fileExists(atPath: path) else {
      return try write(question, to: path)
    }
    let loaded = ContentLibrary.questions(at: path)
    guard loaded.diagnostics.allSatisfy({ $0.severity == .warning }) else {
      throw Failure("\(path) has errors; mend them first (weightroom check \(path)).")
    }
    guard !(loaded.value ?? []).contains(where: { $0.id.text == id }) else {
      throw Failure("\(path) has a question \(id) already.")
    }
    let old = try text(of: path)
    try save(
      old + (old.isEmpty || old.hasSuffix("\n") ? "" : "\n") + (old.isEmpty ? "" : "\n") + question,
      to: path)
    screen.report(StyledText("Added \(id) to \(path)"))
  }

  /// Adds a lesson to the list in `course.yaml` where that is written as a list, line by line, and
  /// says what to add otherwise.
  func list(lesson name: String, inCourse course: String) throws(Failure) {
    let path = "\(course)/course.yaml"
    let lines = (try? text(of: path))?.split(separator: "\n", omittingEmptySubsequences: false)
    guard var lines, let head = lines.firstIndex(where: { $0.hasPrefix("lessons:") }) else {
      return tellToList(name, in: path)
    }
    if lines[head] == "lessons: []" { lines[head] = "lessons:" }
    let entries = lines[(head + 1)...].prefix { $0.drop { $0 == " " }.hasPrefix("- ") }
    guard lines[head] == "lessons:" else { return tellToList(name, in: path) }
    let indent = entries.last.map { $0.prefix { $0 == " " } } ?? "  "
    lines.insert("\(indent)- \(name)", at: head + 1 + entries.count)
    try save(lines.joined(separator: "\n"), to: path)
    screen.report(StyledText("Listed \(name) in \(path)"))
  }

  private func tellToList(_ name: String, in path: String) {
    screen.report(StyledText("Add `- \(name)` under `lessons:` in \(path)."))
  }

  private func text(of path: String) throws(Failure) -> String {
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw Failure("\(path) can't be read: \(error.localizedDescription)")
    }
  }

  private func save(_ text: String, to path: String) throws(Failure) {
    do {
      let url = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
      throw Failure("\(path) can't be written: \(error.localizedDescription)")
    }
  }
}
