import ArgumentParser
import CourseContent
import Grading
import Interchange
import Markup
import SourceText

/// Suites of answer tests, each run once, in the order in which they were named.
struct SuiteRun {
  /// A file, what was found while it was read, and what came of its answers.
  private struct File {
    let path: String
    let title: String?
    let diagnostics: [Diagnostic]
    let trials: [AnswerTrial]

    var isUnreadable: Bool { title == nil || diagnostics.contains { $0.severity == .error } }
  }

  private var files: [File] = []
  /// What is wrong with folders and courses.
  private var findings: [Diagnostic] = []

  /// Reads and runs everything at the paths: files, folders of them, or courses.
  init(_ paths: [String], _ content: ContentOptions) throws {
    var met: Set<String> = []
    for path in paths {
      let place = try SuitePlace(path, content)
      findings += place.diagnostics
      for (file, loaded) in place.suites where met.insert(file).inserted {
        files.append(
          File(
            path: file, title: loaded.value?.title, diagnostics: loaded.diagnostics,
            trials: loaded.value?.trials() ?? []))
      }
    }
    if files.isEmpty, findings.isEmpty { throw Failure("There are no answer tests here.") }
  }

  private var trials: [AnswerTrial] { files.flatMap(\.trials) }

  /// Everything that did not pass or could not be read, in order.
  var problems: [Diagnostic] {
    findings + files.flatMap { $0.diagnostics + $0.trials.compactMap(\.problem) }
  }

  /// What is not among the cases of `suites`.
  var remarks: [Diagnostic] {
    findings + files.flatMap(\.diagnostics).filter { $0.severity == .warning }
  }

  /// How it went, in one line.
  var summary: StyledText {
    let (all, failed) = (trials.count, trials.count { !$0.passes })
    let unreadable = files.count(where: \.isUnreadable)
    let answers = all == 1 ? "1 answer" : "\(all) answers"
    let places = files.count == 1 ? "1 file" : "\(files.count) files"
    let words =
      failed == 0
      ? "\(answers) in \(places): each gets its verdict."
      : "\(answers) in \(places): \(failed) \(failed == 1 ? "doesn't" : "don't") get "
        + "\(failed == 1 ? "its" : "their") verdict."
    let rest = unreadable == 0 ? "" : " Not all could be read (\(unreadable))."
    return StyledText(words + rest, status == .success ? .correct : .incorrect)
  }

  /// What the exit status says.
  var status: ExitCode {
    if files.contains(where: \.isUnreadable) || findings.contains(where: { $0.severity == .error })
      || trials.isEmpty
    {
      return .impossible
    }
    return trials.allSatisfy(\.passes) ? .success : .findings
  }

  /// The files for other programs, with a case for each answer, and for each error of a file.
  var suites: [JUnitReport.Suite] {
    files.map { file in
      let errors = file.diagnostics.filter { $0.severity == .error }.map { error in
        JUnitReport.Case(
          name: "\(file.path):\(error.position.line)", group: file.path,
          place: (file.path, error.position.line),
          outcome: .error(type: error.code, message: error.message))
      }
      return JUnitReport.Suite(
        name: file.title ?? file.path, file: file.path,
        cases: errors + file.trials.map { Self.testCase($0, file.path) })
    }
  }

  private static func testCase(_ trial: AnswerTrial, _ file: String) -> JUnitReport.Case {
    let facts: [(name: String, value: String?)] = [
      ("question", trial.question.text), ("variant", trial.variant), ("answer", trial.answer),
      ("expected", trial.expected), ("got", trial.got), ("truth", trial.truth),
    ]
    let outcome = trial.problem.map { problem in
      JUnitReport.Case.Outcome.failure(
        type: trial.got ?? "untested", message: problem.message,
        text: [problem.message, problem.help].compactMap(\.self).joined(separator: "\n"))
    }
    return JUnitReport.Case(
      name: "\(trial.question): \(trial.answer ?? "")", group: file, place: (file, trial.line),
      properties: facts.compactMap { fact in fact.value.map { (fact.name, $0) } },
      outcome: outcome ?? .passed)
  }
}
