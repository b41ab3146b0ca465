import SourceText
import Testing

@testable import CourseContent

/// The schemas name the very keys that the decoders read.
@Suite struct ContentSchemaTests {
  @Test(arguments: ContentSchema.allCases) func everyReferenceIsDefined(schema: ContentSchema) {
    let defined = Set(keys(schema.node["$defs"]))
    for name in references(in: schema.node) {
      #expect(defined.contains(name), "\(schema): \(name)")
    }
  }

  @Test(arguments: QuestionKind.Name.allCases)
  func aQuestionHasTheKeysOfItsKind(kind: QuestionKind.Name) throws {
    let known = readKeys("- {id: a, kind: \(kind.rawValue), zzzzzz: 1}\n")
    let schema = try #require(branch(SchemaDefinition.question.schema, kind))
    #expect(Set(keys(schema["properties"])) == known)
  }

  @Test(arguments: QuestionKind.Name.allCases.filter { $0 != .parts })
  func aPartHasTheKeysOfItsKind(kind: QuestionKind.Name) throws {
    let known = readKeys(
      "- {id: a, kind: parts, prompt: p, parts: [{id: a, kind: \(kind.rawValue), zzzzzz: 1}, b]}\n")
    let schema = try #require(branch(SchemaDefinition.part.schema, kind))
    #expect(Set(keys(schema["properties"])) == known)
  }

  @Test(arguments: QuestionKind.Name.allCases)
  func aMistakeHasTheKeysOfItsKind(kind: QuestionKind.Name) throws {
    guard !kind.mistakeKeys.isEmpty else {
      #expect(MistakeSchema.list(kind) == nil)
      return
    }
    let known = readKeys("- {id: a, kind: \(kind.rawValue), mistakes: [{zzzzzz: 1}]}\n")
    let list = try #require(MistakeSchema.list(kind))
    #expect(Set(keys(list["items"]?["properties"])) == known)
  }

  @Test(arguments: [
    (ContentSchema.course, "{zzzzzz: 1}"), (.quiz, "{zzzzzz: 1}"), (.trace, "{zzzzzz: 1}"),
  ])
  func aFileHasItsKeys(schema: ContentSchema, yaml: String) throws {
    let read = ReadYAML(yaml)
    let root = try #require(read.document?.root)
    let decoder = ContentDecoder(findings: read.findings, knownConcepts: [])
    switch schema {
    case .course:
      _ = Course(root, id: try #require(CourseID("a")), directory: "", decoder: decoder)
    case .quiz: _ = Quiz(root, id: try #require(QuizID("a")), decoder: decoder)
    default: _ = CodeTrace(root, id: try #require(TraceID("a")), decoder: decoder)
    }
    #expect(Set(keys(schema.node["properties"])) == listedKeys(read.findings.diagnostics))
  }

  // MARK: - Looking

  /// The keys that a reader names where it meets one that it doesn't know.
  private func readKeys(_ yaml: String) -> Set<String> {
    listedKeys(readQuestion(yaml).diagnostics)
  }

  private func listedKeys(_ diagnostics: [Diagnostic]) -> Set<String> {
    let help =
      diagnostics.first {
        $0.code == FindingCode.unknownKey.rawValue && $0.message.contains("zzzzzz")
      }?.help ?? ""
    return Set(
      help.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }
        .map { String($0.element) })
  }

  private func keys(_ node: SchemaNode?) -> [String] {
    guard case .object(let fields)? = node else { return [] }
    return fields.map(\.key)
  }

  private func branch(_ schema: SchemaNode, _ kind: QuestionKind.Name) -> SchemaNode? {
    guard case .list(let branches)? = schema["allOf"] else { return nil }
    return branches.first {
      guard case .text(let name)? = $0["if"]?["properties"]?["kind"]?["const"] else { return false }
      return name == kind.rawValue
    }?["then"]
  }

  private func references(in node: SchemaNode) -> [String] {
    switch node {
    case .object(let fields):
      fields.flatMap { key, value -> [String] in
        if key == "$ref", case .text(let path) = value {
          return [String(path.dropFirst("#/$defs/".count))]
        }
        return references(in: value)
      }
    case .list(let items): items.flatMap(references)
    case .text, .number, .boolean: []
    }
  }
}
