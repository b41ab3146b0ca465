public import SourceText

/// What a check of content found, for other programs: JSON, JUnit XML and SARIF.
public struct FindingsReport: Sendable {
  /// The files that were checked, also those that are clean, in order.
  let files: [String]
  /// What was found, in order.
  let findings: [Diagnostic]
  /// What a code means, in a paragraph; nil where nobody knows it.
  let explanation: @Sendable (String) -> String?

  /// Makes a report.
  public init(
    files: [String], findings: [Diagnostic], explanation: @escaping @Sendable (String) -> String?
  ) {
    self.files = files
    self.findings = findings
    self.explanation = explanation
  }

  /// The findings as JSON: `{"errors": 1, "warnings": 0, "files": […], "findings": [{"severity",
  /// "code", "message", "help", "file", "line", "column", "end_line", "end_column"}]}`.
  public var json: String { get throws { try JSONText.encode(Document(self)) + "\n" } }

  /// The findings as JUnit XML: a suite for each file, with a failing case for each error, a
  /// passing one that tells each warning, and a passing one where the file is clean.
  public var junit: String {
    var grouped: [String: [Diagnostic]] = [:]
    for finding in findings { grouped[finding.file.name, default: []].append(finding) }
    let named = files + grouped.keys.filter { !files.contains($0) }.sorted()
    let suites = named.map { file in
      let cases = (grouped[file] ?? []).map(Self.junitCase)
      return JUnitReport.Suite(
        name: file, file: file,
        cases: cases.isEmpty
          ? [JUnitReport.Case(name: "is clean", group: file, outcome: .passed)] : cases)
    }
    return JUnitReport(name: "weightroom check", suites: suites).xml
  }

  private static func junitCase(_ finding: Diagnostic) -> JUnitReport.Case {
    let position = finding.position
    let text = [finding.message, finding.help].compactMap(\.self).joined(separator: "\n")
    return JUnitReport.Case(
      name: "\(position.line):\(position.column) \(finding.message)", group: finding.file.name,
      place: (finding.file.name, position.line),
      properties: finding.severity == .error ? [] : [("warning", finding.code)],
      outcome: finding.severity == .error
        ? .failure(type: finding.code, message: finding.message, text: text) : .passed)
  }
}

extension FindingsReport {
  fileprivate struct Document: Encodable {
    let schema = 1
    let errors: Int
    let warnings: Int
    let files: [String]
    let findings: [Entry]

    init(_ report: FindingsReport) {
      errors = report.findings.count { $0.severity == .error }
      warnings = report.findings.count - errors
      files = report.files
      findings = report.findings.map(Entry.init)
    }
  }

  fileprivate struct Entry: Encodable {
    let severity: String
    let code: String
    let message: String
    let help: String?
    let file: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int

    init(_ finding: Diagnostic) {
      severity = finding.severity.rawValue
      code = finding.code
      message = finding.message
      help = finding.help
      file = finding.file.name
      let (start, end) = finding.range
      (line, column) = (start.line, start.column)
      (endLine, endColumn) = (end.line, end.column)
    }

    enum CodingKeys: String, CodingKey {
      case severity, code, message, help, file, line, column
      case endLine = "end_line"
      case endColumn = "end_column"
    }

    // Written by hand, so that `help` is there as null rather than missing.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(severity, forKey: .severity)
      try container.encode(code, forKey: .code)
      try container.encode(message, forKey: .message)
      try container.encode(help, forKey: .help)
      try container.encode(file, forKey: .file)
      try container.encode(line, forKey: .line)
      try container.encode(column, forKey: .column)
      try container.encode(endLine, forKey: .endLine)
      try container.encode(endColumn, forKey: .endColumn)
    }
  }
}

extension Diagnostic {
  /// Where it begins, and the place behind its end.
  var range: (start: SourcePosition, end: SourcePosition) {
    (position, file.position(at: max(span.lowerBound, span.upperBound)))
  }
}
