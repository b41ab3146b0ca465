import CourseContent
import Foundation
import Testing

/// The table that says where everything is taught is true of the shipped course.
@Suite struct CoverageTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("content/regularization")

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  /// The rows of the table: a number, and its places.
  private static func rows() throws -> [(number: String, places: [String])] {
    try text("COVERAGE.md").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 2, cells[0].wholeMatch(of: /[SXQ]\d?-\d+[a-z]?/) != nil else {
        return nil
      }
      return (cells[0], cells[1].split(separator: ", ").map(String.init))
    }
  }

  /// A step's heading as the table writes it: letters and digits, joined by hyphens.
  private static func slug(_ heading: Substring) -> String {
    let words = heading.replacing(/\{\{.*?\}\}/, with: "").replacing(/[$`*_\\]/, with: "")
      .lowercased()
    return words.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }

  @Test func everyNumberHasItsRow() throws {
    var numbers = Set<String>()
    for (series, count) in [("S0", 43), ("S1", 116), ("S2", 33), ("S3", 65), ("S4", 32), ("X", 9)] {
      for number in 1...count {
        numbers.insert("\(series)-\(number < 10 ? "0" : "")\(number)")
      }
    }
    let listed = try Self.rows().map(\.number)
    #expect(Set(listed).count == listed.count)
    #expect(numbers.subtracting(listed).sorted() == [])
    #expect(listed.count { $0.hasPrefix("Q") } == 74)
  }

  @Test func everyPlaceIsThere() throws {
    let course = try #require(
      ContentLibrary(root: Self.folder.path).courses().value?.first)
    let questions = Set(
      (QuestionBank(course: course).questions().value ?? []).map(\.id.text))
    var steps: [String: Set<String>] = [:]
    var labs: Set<Substring> = []
    for lesson in course.lessons {
      let lines = try Self.text(lesson.path).split(separator: "\n")
      labs.formUnion(lines.filter { $0.hasPrefix("```lab ") }.map { $0.dropFirst(7) })
      let headings = lines.filter { $0.hasPrefix("## ") }.map { Self.slug($0.dropFirst(3)) }
      steps[lesson.id.text] = Set(headings)
    }
    let reasons: Set = ["S4-32"]
    for (number, places) in try Self.rows() where !reasons.contains(number) {
      #expect(!places.isEmpty, "\(number)")
      for place in places {
        let parts = place.split(separator: "#").map(String.init)
        let isThere =
          if place.hasPrefix("question ") {
            questions.contains(String(place.dropFirst("question ".count)))
          } else if place.hasPrefix("lab ") {
            labs.contains(place.dropFirst("lab ".count))
          } else if parts.count == 2 {
            steps[parts[0]]?.contains(parts[1]) ?? false
          } else {
            steps[place] != nil
          }
        #expect(isThere, "\(number): \(place)")
      }
    }
  }
}
