public import Markup

/// What comes of a typed line: first to be made durable, then to be shown.
///
/// The order is a promise. Whoever runs a session stores the records, and shows the blocks only
/// when that is done.
public struct SessionOutput: Sendable {
  /// What must be on disk before anything is shown.
  public internal(set) var records: [SessionRecord] = []
  /// What to show.
  public internal(set) var blocks: [Block] = []
  /// True where the learner wants to leave.
  public internal(set) var isFinished = false
  /// The lab that the learner wants to play with, once the rest is done.
  public internal(set) var lab: LabRequest?

  /// The exam that the learner wants to take, once the rest is done.
  public internal(set) var exam: ExamRequest?

  /// A report to be written to a file for the instructor.
  public internal(set) var report: QuestionReport?

  /// Makes an output that records nothing.
  public init(_ blocks: [Block] = []) { self.blocks = blocks }

  init(opening lab: LabRequest) { self.lab = lab }

  init(reporting report: QuestionReport) { self.report = report }

  init(taking exam: ExamRequest) { self.exam = exam }

  mutating func append(_ other: SessionOutput) {
    records += other.records
    blocks += other.blocks
    isFinished = isFinished || other.isFinished
    lab = other.lab ?? lab
    exam = other.exam ?? exam
    report = other.report ?? report
  }
}
