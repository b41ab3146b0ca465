import CourseContent
import Foundation
import Labs
import Testing

/// The table that says where everything is taught is true of the shipped course.
@Suite struct CoverageTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("content/regularization")

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  /// The rows of a table whose first cell is of some form: that cell, and the places in the second.
  private static func rows(
    _ form: Regex<Substring>, in part: Substring
  ) -> [(name: String, places: [String])] {
    part.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 2, cells[0].wholeMatch(of: form) != nil else { return nil }
      return (cells[0], cells[1].split(separator: ", ").map(String.init))
    }
  }

  /// The numbered statements and questions, and the labs.
  private static func tables() throws -> (
    numbers: [(name: String, places: [String])], labs: [(name: String, places: [String])]
  ) {
    let text = try text("COVERAGE.md")
    let parts = text.split(separator: "## Labs")
    try #require(parts.count == 2)
    let labs = rows(/[a-z0-9]+(?:-[a-z0-9]+)*/, in: parts[1])
    return (rows(/[SXQ]\d?-[MP]?\d+[a-z]?/, in: parts[0]), labs.filter { $0.name != "lab" })
  }

  /// A step's heading as the table writes it: letters and digits, joined by hyphens.
  private static func slug(_ heading: Substring) -> String {
    let words = heading.replacing(/\{\{.*?\}\}/, with: "").replacing(/[$`*_\\]/, with: "")
      .lowercased()
    return words.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }

  /// The steps in which each lab stands, as `lesson#step`.
  private static func labSteps() throws -> [String: Set<String>] {
    let course = try #require(ContentLibrary(root: folder.path).courses().value?.first)
    var places: [String: Set<String>] = [:]
    for lesson in course.lessons {
      var step = lesson.id.text
      for line in try text(lesson.path).split(separator: "\n") {
        if line.hasPrefix("## ") { step = "\(lesson.id.text)#\(slug(line.dropFirst(3)))" }
        if line.hasPrefix("```lab ") { places[String(line.dropFirst(7)), default: []].insert(step) }
      }
    }
    return places
  }

  @Test func everyNumberHasItsRow() throws {
    var numbers = Set<String>()
    for (series, count) in [("S0", 43), ("S1", 116), ("S2", 33), ("S3", 65), ("S4", 32), ("X", 9)] {
      for number in 1...count {
        numbers.insert("\(series)-\(number < 10 ? "0" : "")\(number)")
      }
    }
    let listed = try Self.tables().numbers.map(\.name)
    #expect(Set(listed).count == listed.count)
    #expect(numbers.subtracting(listed).sorted() == [])
    #expect(listed.count { $0.hasPrefix("Q") } == 81)
  }

  @Test func everyPlaceIsThere() throws {
    let course = try #require(
      ContentLibrary(root: Self.folder.path).courses().value?.first)
    let questions = Set(
      (QuestionBank(course: course).questions().value ?? []).map(\.id.text))
    var steps: [String: Set<String>] = [:]
    let labs = Set(try Self.labSteps().keys)
    for lesson in course.lessons {
      let lines = try Self.text(lesson.path).split(separator: "\n")
      let headings = lines.filter { $0.hasPrefix("## ") }.map { Self.slug($0.dropFirst(3)) }
      steps[lesson.id.text] = Set(headings)
    }
    let reasons: Set = ["S4-32"]
    for (number, places) in try Self.tables().numbers where !reasons.contains(number) {
      #expect(!places.isEmpty, "\(number)")
      for place in places {
        let parts = place.split(separator: "#").map(String.init)
        let isThere =
          if place.hasPrefix("question ") {
            questions.contains(String(place.dropFirst("question ".count)))
          } else if place.hasPrefix("lab ") {
            labs.contains(String(place.dropFirst("lab ".count)))
          } else if parts.count == 2 {
            steps[parts[0]]?.contains(parts[1]) ?? false
          } else {
            steps[place] != nil
          }
        #expect(isThere, "\(number): \(place)")
      }
    }
  }

  /// Every lab teaches in a lesson, and the table names each step that it stands in.
  @Test func everyLabStandsWhereTheTableSays() throws {
    let listed = try Self.tables().labs
    #expect(listed.map(\.name).sorted() == Lab.all.map(\.name.text).sorted())
    let steps = try Self.labSteps()
    for (name, places) in listed {
      #expect(Set(places) == steps[name, default: []], "\(name)")
      #expect(!places.isEmpty, "\(name)")
    }
  }
}
