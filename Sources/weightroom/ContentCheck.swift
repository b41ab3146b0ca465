import CourseContent
import Foundation
import Grading
import Markup
import SourceText
import Terminal
import TutorSession

/// Everything that is wrong with courses and files, however they were named.
struct ContentCheck {
  /// What was found: path after path as they were named, in each by file and place.
  let findings: [Diagnostic]
  /// The files that were read, in the same order, each once.
  let files: [String]
  /// The paths where there was nothing to check.
  let unreadable: [String]

  var errorCount: Int { findings.count { $0.severity == .error } }
  var warningCount: Int { findings.count - errorCount }

  /// How it went, in one line.
  var summary: StyledText {
    if findings.isEmpty { return StyledText("Clean: no findings.", .correct) }
    let errors = errorCount == 1 ? "1 error" : "\(errorCount) errors"
    let warnings = warningCount == 1 ? "1 warning" : "\(warningCount) warnings"
    return StyledText("\(errors), \(warnings)", errorCount > 0 ? .incorrect : .caution)
  }

  /// Reads and proves everything at the paths: courses' folders, folders with courses in them, or
  /// files.
  ///
  /// - Parameters:
  ///   - variants: the indices of the variants that each question is tried in.
  ///   - recorded: what the questions meant when they were answered.
  init(
    _ paths: [String], variants: Range<Int>, against recorded: RecordedMeanings,
    showingProgressOn screen: Screen
  ) {
    var files: [String] = []
    var findings: [Diagnostic] = []
    var unreadable: [String] = []
    var reported = Set<Finding>()
    for path in paths {
      let found = ContentLibrary.check(path, labProblems: \.problems)
      if found.contains(where: { $0.isAbout(path) }) { unreadable.append(path) }
      let all =
        found + Self.proofs(path, variants, recorded, screen) + Self.failedTests(path)
      files += ContentLibrary.checkedFiles(path).filter { !files.contains($0) }
      // The same file may have been named twice.
      findings += Self.inOrder(all).filter { reported.insert(Finding($0)).inserted }
    }
    self.files = files
    self.findings = findings
    self.unreadable = unreadable
  }

  /// Answers every question against itself, on all cores.
  private static func proofs(
    _ path: String, _ variants: Range<Int>, _ recorded: RecordedMeanings, _ screen: Screen
  ) -> [Diagnostic] {
    let questions = ContentLibrary.questionsToProve(path)
    let proofs = questions.map { question, course in
      ContentProof(of: question, course: course, variants: variants)
    }
    let progress = ProgressBar("Proving questions", total: proofs.count, screen.capabilities)
    defer { progress.finish() }
    let found = proofs.concurrentMap { proof in
      defer { progress.advance() }
      return proof.findings()
    }
    let overBanks = Dictionary(grouping: questions, by: \.1).values.flatMap { group in
      BankProof(of: group.map(\.0)).findings()
    }
    let changed = questions.compactMap { recorded.finding($0, course: $1) }
    return found.flatMap(\.self) + overBanks + changed
  }

  /// The answers of suites that don't get their verdict.
  private static func failedTests(_ path: String) -> [Diagnostic] {
    SuitePlace(inCourseAt: path).suites.flatMap { _, suite in
      (suite.value?.trials() ?? []).compactMap(\.problem)
    }
  }

  private static func inOrder(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.enumerated().sorted { one, other in
      (one.element.file.name, one.element.span.lowerBound, one.offset)
        < (other.element.file.name, other.element.span.lowerBound, other.offset)
    }.map(\.element)
  }
}

/// What makes a finding the same as another one.
private struct Finding: Hashable {
  let file: String
  let span: Range<Int>
  let code: String
  let message: String

  init(_ diagnostic: Diagnostic) {
    file = diagnostic.file.name
    span = diagnostic.span
    code = diagnostic.code
    message = diagnostic.message
  }
}

extension Diagnostic {
  /// True where it says of the very path that there is nothing to check.
  fileprivate func isAbout(_ path: String) -> Bool {
    file.name == ContentLibrary(root: path).root && file.text.isEmpty
      && [.unreadable, .refusedFile].contains(FindingCode(rawValue: code))
  }
}

extension ContentLibrary {
  /// The questions at a path that can be asked, with the course whose seeds they have.
  fileprivate static func questionsToProve(_ path: String) -> [(Question, CourseID)] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
    guard isFolder.boolValue else {
      guard path.hasSuffix(".yaml"), let place = try? QuestionPlace(path) else { return [] }
      return (questions(at: path).value ?? []).map { ($0, place.course) }
    }
    return (ContentLibrary(root: path).courses().value ?? []).flatMap { course in
      (QuestionBank(course: course).questions().value ?? []).map { ($0, course.id) }
    }
  }
}
