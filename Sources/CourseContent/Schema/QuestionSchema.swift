/// The schema of a question, and of a part of one: keys that all have, and those of each kind.
enum QuestionSchema {
  static var question: SchemaNode { anyKind(QuestionKind.Name.allCases, common, hasTests: true) }

  static var part: SchemaNode {
    anyKind(QuestionKind.Name.allCases.filter { $0 != .parts }, partKeys, hasTests: false)
  }

  /// One object for each kind, chosen by `kind:`, so that an editor offers no key of another.
  private static func anyKind(
    _ kinds: [QuestionKind.Name], _ common: SchemaNode, hasTests: Bool
  ) -> SchemaNode {
    [
      "type": "object",
      "properties": ["kind": ["enum": .list(kinds.map { .text($0.rawValue) })]],
      "required": ["id", "prompt"],
      "allOf": .list(
        kinds.map { kind in
          let schema = KindSchema(kind)
          var properties = common.adding(schema.properties)
          if let mistakes = MistakeSchema.list(kind) {
            properties = properties.adding(["mistakes": mistakes])
          }
          var then: SchemaNode = [
            "properties": properties, "required": .list(schema.required.map { .text($0) }),
            "additionalProperties": false,
          ]
          if !schema.conditions.isEmpty {
            then = then.adding(["allOf": .list(schema.conditions)])
          }
          return ["if": isKind(kind), "then": then]
        }),
    ]
  }

  /// A question that names no kind asks for a number.
  private static func isKind(_ kind: QuestionKind.Name) -> SchemaNode {
    let isIt: SchemaNode = ["properties": ["kind": ["const": .text(kind.rawValue)]]]
    return kind == .numeric ? isIt : isIt.adding(["required": ["kind"]])
  }

  private static var shared: SchemaNode {
    [
      "id": SchemaDefinition.identifier.described("The id, unique in the course; it stays"),
      "kind": [
        "description": "What is asked for; a number where it is left away",
        "enum": .list(QuestionKind.Name.allCases.map { .text($0.rawValue) }),
      ],
      "prompt": SchemaDefinition.template.described("What is asked"),
      "hints": SchemaDefinition.hints.reference,
      "solution": SchemaDefinition.template.described("Your words beside the computed steps"),
      "source": SchemaDefinition.text.described("Where a key comes from that can't be computed"),
    ]
  }

  private static var common: SchemaNode {
    shared.adding([
      "version": [
        "description": "To be raised when the meaning changes; 1 at first", "type": "integer",
        "minimum": 1, "maximum": 1_000_000,
      ],
      "concepts": SchemaDefinition.identifiers.described("What it is about"),
      "tags": SchemaDefinition.identifiers.described("Words for quizzes to draw by"),
      "difficulty": [
        "description": "From 1, easy, to 3", "type": "integer",
        "minimum": .number(Double(Question.difficulties.lowerBound)),
        "maximum": .number(Double(Question.difficulties.upperBound)),
      ],
      "vary": SchemaDefinition.vary.reference,
      "let": SchemaDefinition.values.reference,
      "where": SchemaDefinition.formula.described("Draws that fail this are drawn again"),
      "tests": SchemaDefinition.tests.reference,
    ])
  }

  private static var partKeys: SchemaNode {
    shared.adding([
      "points": [
        "description": "Its weight in the score of the whole; 1 by itself", "type": "number",
        "minimum": 0.001, "maximum": 1_000,
      ],
      "uses": [
        "description": "Names for the answers of earlier parts: {norm: a}", "type": "object",
        "additionalProperties": SchemaDefinition.identifier.reference,
      ],
      "carry_credit": [
        "description": "The score of an answer that is right for a wrong earlier one",
        "type": "number", "minimum": 0, "maximum": 1,
      ],
    ])
  }

  static var vary: SchemaNode {
    [
      "description": "The parameters that each variant draws: a list of values, or a range",
      "type": "object",
      "additionalProperties": [
        "anyOf": [
          ["type": "array", "items": SchemaDefinition.constant.reference, "minItems": 1],
          SchemaDefinition.range.reference,
        ]
      ],
    ]
  }

  static var range: SchemaNode {
    [
      "type": "object",
      "properties": [
        "from": ["type": "number"], "to": ["type": "number"],
        "step": ["type": "number", "exclusiveMinimum": 0],
      ],
      "required": ["from", "to", "step"], "additionalProperties": false,
    ]
  }
}
