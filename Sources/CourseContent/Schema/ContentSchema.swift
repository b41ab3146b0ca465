/// The JSON Schemas of the files that authors write, for completion and remarks in editors.
///
/// A schema knows keys, kinds and ranges, and nothing of formulas and references: what it lets pass,
/// `weightroom check` may still refuse, and never the reverse.
public enum ContentSchema: String, CaseIterable, Sendable {
  /// `questions/NAME.yaml`
  case questions
  /// `course.yaml`
  case course
  /// `quizzes/NAME.yaml`
  case quiz
  /// `traces/NAME.yaml`
  case trace
  /// `answer-tests/NAME.yaml`
  case answers

  /// The schema as a JSON document of draft 2020-12. No keyword in it means another thing in draft
  /// 7, which some editors know better.
  public var document: String { node.json + "\n" }

  var node: SchemaNode {
    let head: SchemaNode = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .text("Weightroom: \(title)"),
    ]
    let pieces = definitions.map { (key: $0.rawValue, value: $0.schema) }
    return head.adding(root).adding(["$defs": .object(pieces)])
  }

  private var title: String {
    switch self {
    case .questions: "questions of a course"
    case .course: "a course"
    case .quiz: "a quiz"
    case .trace: "a program to go through"
    case .answers: "answers and what must come of them"
    }
  }

  private var root: SchemaNode {
    switch self {
    case .questions: ["type": "array", "items": SchemaDefinition.question.reference]
    case .course: CourseSchema.course
    case .quiz: CourseSchema.quiz
    case .trace: CourseSchema.trace
    case .answers: CourseSchema.answers
    }
  }

  /// What the schema refers to.
  private var definitions: [SchemaDefinition] {
    switch self {
    case .questions: SchemaDefinition.allCases
    case .course, .quiz: [.identifier, .identifiers, .text]
    case .trace: [.identifier, .text, .template, .formula, .values]
    case .answers: [.identifier, .text, .constant, .given, .expectation]
    }
  }
}
