import CourseContent
import Foundation
import SourceText
import Terminal

/// A file of questions, or one question in it, as `FILE` or `FILE:ID`.
struct QuestionPlace {
  let path: String
  /// The one question that is meant; nil for all of them.
  let id: QuestionID?

  /// Reads what was typed; a file whose name has a colon in it is still that file.
  init(_ typed: String) throws(Failure) {
    guard !FileManager.default.fileExists(atPath: typed), let colon = typed.lastIndex(of: ":")
    else {
      (path, id) = (typed, nil)
      return
    }
    path = String(typed[..<colon])
    let name = String(typed[typed.index(after: colon)...])
    guard let id = QuestionID(name) else {
      throw Failure("'\(name.prefix(40))' behind the colon is no question's id.")
    }
    self.id = id
  }

  /// The course that the file lies in; where it lies in none, the name of a draft.
  var course: CourseID {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().deletingLastPathComponent()
    let course = ContentLibrary(root: folder.path).courses().value?.first
    return (course?.directory == folder.path ? course?.id : nil) ?? CourseID.draft
  }

  /// The questions that can be asked; what is wrong with the file is told, whatever was meant.
  func questions(reportingTo screen: Screen) throws(Failure) -> [Question] {
    let loaded = ContentLibrary.questions(at: path)
    for finding in loaded.diagnostics { screen.report(lines: finding.rendered()) }
    let all = loaded.value ?? []
    guard let id else {
      if all.isEmpty { throw Failure("There is no question in \(path) that can be asked.") }
      return all
    }
    guard let question = all.first(where: { $0.id == id }) else {
      let near = closestName(to: id.text, among: all.map(\.id.text)).map { " Did you mean \($0)?" }
      throw Failure("\(path) has no question \(id.text) that can be asked.\(near ?? "")")
    }
    return [question]
  }
}
