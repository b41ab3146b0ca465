import CourseContent
import Foundation
import Grading
import TutorSession

/// What a course asks where, and what its questions mean: all of the content that progress is told by.
///
/// To read it takes as long as to check all questions, so it is kept beside the caches of other
/// programs for as long as no file of the course, nor this program, changes.
struct CourseIndex: Hashable {
  struct Lesson: Hashable {
    let concepts: [String]
    let questions: [String]
  }

  struct Question: Hashable {
    let meaning: String
    let concepts: [String]
  }

  /// By lesson id; one that can't be read is not in it.
  private(set) var lessons: [String: Lesson] = [:]
  /// By question id; likewise.
  private(set) var questions: [String: Question] = [:]

  /// Reads a course whole.
  init(_ course: Course, _ library: ContentLibrary) {
    for reference in course.lessons {
      guard let lesson = library.lesson(reference.id, in: course).value else { continue }
      lessons[reference.id.text] = Lesson(
        concepts: lesson.concepts.map(\.text), questions: lesson.questionIDs.map(\.text))
    }
    for question in QuestionBank(course: course).questions().value ?? [] {
      questions[question.id.text] = Question(
        meaning: question.meaningHash, concepts: question.concepts.map(\.text))
    }
  }

  /// The index of a course, from the cache where what is there is still true.
  static func current(_ course: Course, _ library: ContentLibrary) -> CourseIndex {
    guard let file = CacheDirectory.url?.appendingPathComponent("course-index"),
      let stamp = CourseStamp(course)
    else { return CourseIndex(course, library) }
    if let text = CacheDirectory.text(of: file), let known = CourseIndex(text, stamp) {
      return known
    }
    let index = CourseIndex(course, library)
    CacheDirectory.keep(index.text(stamp), as: file)
    return index
  }

  /// The concepts of a question; none where there is no such question any more.
  func concepts(of question: String) -> [String] { questions[question]?.concepts ?? [] }

  // MARK: - As text

  private static let format = "weightroom-course-index 1"

  /// Reads what ``text(_:)`` wrote; nil where it is of another course or of another state of it, or
  /// no index at all.
  init?(_ text: String, _ stamp: CourseStamp) {
    guard text.hasPrefix("\(Self.format)\n\(stamp.text)\n") else { return nil }
    let body = text.utf8.dropFirst("\(Self.format)\n\(stamp.text)\n".utf8.count)
    for line in body.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      guard fields.count == 4 else { return nil }
      switch fields[0] {
      case "lesson":
        lessons[fields[1]] = Lesson(concepts: Self.list(fields[2]), questions: Self.list(fields[3]))
      case "question":
        questions[fields[1]] = Question(meaning: fields[2], concepts: Self.list(fields[3]))
      case "end": return
      default: return nil
      }
    }
    // Cut short.
    return nil
  }

  /// The index with the state of the course that it is of. Ids hold neither blanks nor tabs.
  func text(_ stamp: CourseStamp) -> String {
    var lines = [Self.format, stamp.text]
    for (id, lesson) in lessons.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "lesson\t\(id)\t\(lesson.concepts.joined(separator: " "))\t"
          + lesson.questions.joined(separator: " "))
    }
    for (id, question) in questions.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "question\t\(id)\t\(question.meaning)\t\(question.concepts.joined(separator: " "))")
    }
    lines.append("end\t\t\t")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
