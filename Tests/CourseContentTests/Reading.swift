import Markup
import SourceText

@testable import CourseContent

/// A text read as YAML, and what was found.
struct ReadYAML {
  let document: YAMLDocument?
  let findings: Findings

  init(_ text: String, limits: YAMLLimits = .content) {
    findings = Findings(file: SourceFile(name: "test.yaml", text: text))
    document = YAMLParser.parse(findings.file, limits: limits, findings: findings)
  }

  /// `line:column code`, for each finding.
  var places: [String] { findings.diagnostics.map(\.place) }
  var messages: [String] { findings.diagnostics.map(\.message) }
}

extension Diagnostic {
  var place: String { "\(position.line):\(position.column) \(code)" }

  /// The diagnostic as people read it.
  var text: String { rendered().map(\.plain).joined(separator: "\n") }
}

/// A YAML value in a form that can be compared whole.
func outline(_ value: YAMLValue) -> String {
  if let text = value.scalarText { return "'\(text)'" }
  if value.isSequence { return "[" + value.items.map(outline).joined(separator: ", ") + "]" }
  let fields = value.fields.map { "\($0.key.scalarText ?? "?"): \(outline($0.value))" }
  return "{" + fields.joined(separator: ", ") + "}"
}

/// One question read out of YAML.
func readQuestion(_ yaml: String) -> Loaded<Question> {
  let yaml = ReadYAML(yaml)
  guard let item = yaml.document?.root.items.first(where: { _ in true }) else {
    return Loaded(nil, diagnostics: yaml.findings.diagnostics)
  }
  let loaded = QuestionFile.question(item)
  return Loaded(loaded.value, diagnostics: yaml.findings.diagnostics + loaded.diagnostics)
}

/// A text read as a template, outside any file of YAML.
func readTemplate(_ text: String) -> (template: Template, findings: Findings) {
  let file = SourceFile(name: "test.md", text: text)
  let findings = Findings(file: file)
  let located = LocatedText(file: file, range: 0..<text.utf8.count)
  let blocks = MarkdownReader.blocks(located, findings: findings).map(\.block)
  return (Template(blocks: blocks, text: located), findings)
}
