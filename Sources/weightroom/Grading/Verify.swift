import ArgumentParser
import CourseContent
import Grading
import Interchange
import Markup
import ProgressStorage
import Terminal

/// Grades results again from scratch.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Grade results again from scratch, and tell what differs.",
    discussion: """
      Reads what `weightroom grade --format json` or `--format jsonl` wrote. Each difference is told \
      with its cause: the record was edited, a question or the quiz has changed, or another engine \
      graded.

      Exit status: 0 all comes out the same; 1 something differs; 2 something could not be read.
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "The quiz's id, or the path of its file; by default the records name it.")
  var quiz: String?

  @Option(help: "How differences are told: \(Format.allValueStrings.joined(separator: ", ")).")
  var format = Format.text

  @Argument(help: "Files with results; - for standard input.")
  var results: [String]

  /// For whom differences are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  func run() throws {
    let screen = display.screen
    var status = ExitCode.success
    try screen.run {
      var verification = Verification(
        quiz: quiz, content: content, isForPeople: format == .text, screen)
      for path in results { try verification.check(path) }
      status = try verification.finish()
    }
    if status != .success { throw status }
  }
}

/// The records of a class, graded again one after another.
private struct Verification {
  private let quiz: String?
  private let content: ContentOptions
  private let isForPeople: Bool
  private let screen: Screen
  private var grading: ClassGrading?
  private var records = 0
  private var differences = 0
  private var unreadable = 0
  private var engines: Set<String> = []

  init(quiz: String?, content: ContentOptions, isForPeople: Bool, _ screen: Screen) {
    self.quiz = quiz
    self.content = content
    self.isForPeople = isForPeople
    self.screen = screen
  }

  mutating func check(_ path: String) throws {
    let before = records
    let stated = try ResultsFile(path: path).read { result in
      switch result {
      case .success(let record): try check(record)
      case .failure(let problem): note(problem.message)
      }
    }
    guard let stated, stated != records - before else { return }
    differences += 1
    screen.write(
      StyledText(
        "The file counts \(stated) learners, and holds \(records - before): it was edited."))
  }

  private mutating func check(_ record: LearnerRecord) throws {
    records += 1
    var grading = try self.grading ?? start(record)
    let graded: LearnerRecord
    do {
      graded = try grading.record(of: record.sheet, as: LearnerName(record.student))
    } catch let error as LearnerNameError {
      return note("\(record.student): \(error.description)")
    }
    self.grading = grading
    let isAsWritten = sha256Digits(of: record.digested) == record.digest
    let found = record.differences(from: graded, isAsWritten: isAsWritten)
    differences += found.count
    if record.engine != graded.engine { engines.insert(record.engine) }
    for difference in found {
      if isForPeople {
        screen.write(StyledText(difference.message))
      } else {
        screen.write(document: try JSONText.encode(difference, isPretty: false) + "\n")
      }
    }
  }

  private func start(_ record: LearnerRecord) throws -> ClassGrading {
    ClassGrading(
      try QuizChoice(name: quiz ?? record.quiz).plan(content.place, reportingTo: screen))
  }

  func finish() throws -> ExitCode {
    for engine in engines.sorted() {
      screen.report(
        StyledText("Graded by \(engine); this is \(LearnerRecord.currentEngine)."))
    }
    guard records > 0 || unreadable > 0 else { throw Failure("There are no results to verify.") }
    let words =
      switch differences {
      case 0: "nothing differs"
      case 1: "1 difference"
      default: "\(differences) differences"
      }
    let count = records == 1 ? "1 record" : "\(records) records"
    screen.report(
      StyledText("\(count) graded again: \(words).", differences == 0 ? [] : .caution))
    if unreadable > 0 { return .impossible }
    return differences == 0 ? .success : .findings
  }

  private mutating func note(_ problem: String) {
    unreadable += 1
    screen.report(StyledText(problem))
  }
}
