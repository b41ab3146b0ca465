/// The formats in which other programs read results, learner by learner, so that a class of any
/// size takes no more memory than one learner.
public enum ResultsFormat: String, Hashable, Sendable, CaseIterable {
  /// One document: `{"results": […], "learners": 2, …}`.
  case json
  /// One record on each line.
  case jsonl
  /// One line for each question of each learner, under a header.
  case csv
  /// A suite for each learner.
  case junit
  /// The document that Gradescope reads, which is about one learner.
  case gradescope
}

/// How many learners there were, and how they did.
public struct ResultsSummary: Codable, Hashable, Sendable {
  /// Those whose answers were graded.
  public var learners = 0
  /// Those who reached the pass mark.
  public var passed = 0
  /// Findings about graded answers.
  public var findings = 0
  /// Answers that could not be read, for which nobody was graded.
  public var unreadable = 0

  /// Makes the summary of nothing.
  public init() {}

  /// Counts one more learner.
  public mutating func add(_ record: LearnerRecord) {
    learners += 1
    if record.passed { passed += 1 }
    findings += record.findings.count
  }
}

extension ResultsFormat {
  /// What stands before the first learner.
  public var opening: String {
    switch self {
    case .json: "{\"results\": [\n"
    case .jsonl, .gradescope: ""
    case .csv: CSVText.line(LearnerRecord.csvHeader)
    case .junit:
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"weightroom grade\">\n"
    }
  }

  /// A learner.
  ///
  /// - Parameter isFirst: true where no learner stands before.
  public func text(_ record: LearnerRecord, isFirst: Bool, policy: LearnerVisibility) throws
    -> String
  {
    switch self {
    case .json: (isFirst ? "" : ",\n") + record.json
    case .jsonl: record.json + "\n"
    case .csv: record.csv
    case .junit: record.junitSuite
    case .gradescope: try record.gradescope(policy)
    }
  }

  /// What stands behind the last learner.
  public func closing(_ summary: ResultsSummary) throws -> String {
    switch self {
    case .json: "\n], \"summary\": \(try JSONText.encode(summary, isPretty: false))}\n"
    case .jsonl, .csv, .gradescope: ""
    case .junit: "</testsuites>\n"
    }
  }
}

/// What of a learner's results the learner may see, where the format reaches learners.
public enum LearnerVisibility: Hashable, Sendable {
  /// Nothing before results are published.
  case none
  /// The scores.
  case scores
  /// The scores, and what is said about each answer.
  case explanations
}
