import ArgumentParser
import CourseContent
import Foundation
import Grading
import SourceText
import Terminal

/// A quiz as it was named: an id in the course, or the path of a file.
struct QuizChoice {
  let name: String

  /// A quiz is content, and has its limit.
  private static let byteLimit = 1 << 20

  /// The quiz, ready to be dealt; one with errors, or over a course with errors, grades nobody.
  func plan(_ content: ContentPlace, reportingTo screen: Screen) throws -> QuizPlan {
    let course = try isPath ? content.course(around: name) : content.openCourse().course
    let questions = QuestionBank(course: course).questions()
    let errors = questions.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else {
      throw Failure(
        "The course has errors, so nothing was graded.", details: errors.flatMap { $0.rendered() })
    }
    let bank = questions.value ?? []
    let loaded = try quiz(in: course)
    let findings = loaded.diagnostics + (loaded.value?.findings(for: bank) ?? [])
    screen.report(lines: findings.flatMap { $0.rendered() })
    guard let quiz = loaded.value, !findings.contains(where: { $0.severity == .error }) else {
      throw Failure("The quiz can't be used as it is.")
    }
    return QuizPlan(quiz, course: course.id, bank: bank)
  }

  private var isPath: Bool { name.contains("/") || name.hasSuffix(".yaml") }

  private func quiz(in course: Course) throws -> Loaded<Quiz> {
    let library = ContentLibrary(root: course.directory)
    guard isPath else {
      let all = library.quizIDs(in: course).value ?? []
      guard let id = QuizID(name), all.contains(id) else {
        let near = closestName(to: name, among: all.map(\.text)).map { " Did you mean \($0)?" }
        throw Failure(
          "The course \(course.id) has no quiz '\(name.prefix(40))'.\(near ?? "")")
      }
      return library.quiz(id, in: course)
    }
    let stem = URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent
    guard let id = QuizID(stem) else {
      throw Failure("'\(stem.prefix(40))' is no quiz's id; the file's name must be one.")
    }
    let text = try ByteSource(path: name).rest(limit: Self.byteLimit)
    return ContentLibrary.quiz(id, in: SourceFile(name: name, text: text))
  }
}
