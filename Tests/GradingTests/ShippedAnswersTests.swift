import CourseContent
import Foundation
import Grading
import SourceText
import Testing

/// What people would type to the shipped course, and the verdicts that its authors decided on.
@Suite struct ShippedAnswersTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("content/regularization")

  private func trials() throws -> [AnswerTrial] {
    let course = try #require(ContentLibrary(root: Self.folder.path).courses().value?.first)
    let suites = try #require(ContentLibrary.answerSuites(of: course).value)
    return try suites.flatMap { file, suite in try #require(suite.value, "\(file)").trials() }
  }

  @Test func eachGetsItsVerdict() throws {
    let trials = try trials()
    for problem in trials.compactMap(\.problem) { Issue.record("\(problem.message)") }
    #expect(trials.count >= 1_000)
    #expect(Set(trials.map(\.question)).count >= 150)
  }

  /// None of the ways in which an answer can be unreadable is left untried.
  @Test func everyClassOfInvalidAnswersIsAmongThem() throws {
    let got = Set(try trials().compactMap(\.got))
    let missing = InvalidAnswer.Reason.allCases.filter { !got.contains("invalid.\($0.rawValue)") }
    #expect(missing == [])
  }
}
