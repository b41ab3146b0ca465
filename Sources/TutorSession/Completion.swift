import CourseContent
import Formula
import Grading
import Labs

extension TutorSession {
  /// What a word could be completed to, where it stands in a line.
  ///
  /// - Parameters:
  ///   - word: the word under the cursor as far as it is typed.
  ///   - line: the line before that word.
  public func completions(of word: String, after line: String) -> [String] {
    let isFirst = line.isBlank
    if isFirst, word.hasPrefix(":") {
      return SessionCommand.allCases.map { ":\($0.rawValue)" }.filter { $0.hasPrefix(word) }
    }
    if isFirst, openLesson == nil {
      return course.lessons.map(\.id.text).filter { $0.hasPrefix(word) }
    }
    if line.isLabCommand { return Lab.all.map(\.name.text).filter { $0.hasPrefix(word) } }
    guard !word.isEmpty else { return [] }
    let parameters = openQuestion?.variant.parameters ?? []
    let names = Catalogue.standard.entries.map(\.name) + parameters.map(\.name)
    return names.filter { $0.hasPrefix(word) }.sorted()
  }
}

extension String {
  /// True for a line of which only the name of a lab is missing.
  fileprivate var isLabCommand: Bool { trimmingBlanks == ":lab" }
}
