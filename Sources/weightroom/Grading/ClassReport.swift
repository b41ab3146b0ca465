import ArgumentParser
import CourseContent
import Grading
import Interchange
import Markup
import ProgressStorage
import Terminal

/// Writes what comes of each learner as soon as it is known.
struct ClassReport {
  private var grading: ClassGrading
  /// Whose answers they are, whatever the files say; nil where those are believed.
  private let owner: LearnerName?
  /// Nil for people.
  private let format: ResultsFormat?
  private let screen: Screen

  /// More than anybody reads.
  private static let mostComplaints = 100
  /// What could not be read, for whoever handed it in.
  private var complaints: [String] = []

  init(
    _ grading: ClassGrading, of owner: LearnerName?, _ format: Grade.Format, _ screen: Screen
  ) {
    self.grading = grading
    self.owner = owner
    self.format = ResultsFormat(rawValue: format.rawValue)
    self.screen = screen
  }

  /// Grades all answers of all files. Where something can't be read, that is told, and what comes
  /// behind it is graded all the same.
  mutating func write(_ paths: [String], _ input: AnswerFormat?) throws {
    if let format { screen.write(document: format.opening) }
    for path in paths {
      do {
        try AnswerStream(path: path, format: input).read { element in
          // Nobody is there any more who reads it.
          guard screen.failure == nil else { throw ExitCode.impossible }
          try take(element, from: path)
        }
      } catch let failure as Failure {
        noteUnreadable(failure.details + [StyledText(failure.message)])
      }
    }
    if format == .gradescope, grading.summary.learners == 0 {
      // There is a document whatever happened, since nothing but that reaches the learner.
      screen.write(document: try ResultsFormat.gradescope(unreadable: complaints))
    }
    if let format { screen.write(document: try format.closing(grading.summary)) }
    if format == nil, grading.summary.learners > 1 { screen.write([.rule, .paragraph(words)]) }
    if grading.summary.learners == 0 { screen.report(StyledText("There was nothing to grade.")) }
  }

  /// What the exit status says of the whole.
  var status: ExitCode {
    let summary = grading.summary
    if summary.unreadable > 0 || summary.learners == 0 { return .impossible }
    return summary.passed == summary.learners && summary.findings == 0 ? .success : .findings
  }

  private mutating func take(_ element: AnswerStream.Element, from path: String) throws {
    switch element {
    case .unreadable(let lines): noteUnreadable(lines)
    case .sheet(let sheet):
      guard format != .gradescope || grading.summary.learners == 0 else {
        return noteUnreadable([StyledText("Gradescope takes the results of one learner.")])
      }
      let isFirst = grading.summary.learners == 0
      do {
        let record = try grading.record(of: sheet, as: owner)
        guard let format else { return screen.write((isFirst ? [] : [.rule]) + record.page) }
        let text = try format.text(
          record, isFirst: isFirst, policy: LearnerVisibility(grading.plan.quiz.feedback))
        screen.write(document: text)
      } catch let error as LearnerNameError {
        noteUnreadable([StyledText("\(path): student: \(error.description)")])
      }
    }
  }

  private mutating func noteUnreadable(_ lines: [StyledText]) {
    grading.noteUnreadable()
    screen.report(lines: lines)
    if complaints.count < Self.mostComplaints { complaints += lines.map(\.plain) }
  }

  private var words: StyledText {
    let summary = grading.summary
    return StyledText("\(summary.passed) of \(summary.learners) learners passed.")
  }
}

extension LearnerVisibility {
  fileprivate init(_ policy: Quiz.FeedbackPolicy) {
    switch policy {
    case .none: self = .none
    case .score: self = .scores
    case .remarks, .solutions: self = .explanations
    }
  }
}
