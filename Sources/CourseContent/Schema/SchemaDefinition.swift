/// Pieces of schemas that are referred to from several places.
enum SchemaDefinition: String, CaseIterable {
  case identifier, identifiers, text, template, formula, constant, values, given, expectation
  case vary, range, tolerance, patterns, distractors, hints, tests
  case question, part

  /// A schema that is this one.
  var reference: SchemaNode { ["$ref": .text("#/$defs/\(rawValue)")] }

  /// A schema that is this one, with a line that editors show beside the key.
  func described(_ words: String) -> SchemaNode {
    // Before draft 2019-09 everything beside `$ref` is passed over.
    ["description": .text(words), "allOf": .list([reference])]
  }

  var schema: SchemaNode {
    switch self {
    case .identifier:
      [
        "description": "1 to 32 lower-case letters, digits and -, a letter or digit first",
        "type": ["string", "integer"], "pattern": "^[a-z0-9][a-z0-9-]{0,31}$", "minimum": 0,
      ]
    case .identifiers: ["type": "array", "items": Self.identifier.reference, "uniqueItems": true]
    // Whatever YAML takes a scalar for, it is read as text.
    case .text: ["type": ["string", "number", "boolean"]]
    case .template:
      [
        "description": "Markdown with $maths$ and {{ live values }}",
        "type": ["string", "number", "boolean"],
      ]
    case .formula:
      [
        "description": "An expression; weightroom functions lists what it can call",
        "type": ["string", "number", "boolean", "array"],
      ]
    case .constant: ["type": ["string", "number", "boolean", "array"]]
    case .values:
      [
        "description": "Named values, each computed from those above it", "type": "object",
        "additionalProperties": Self.formula.reference,
      ]
    case .given:
      [
        "description": "Parameters that are not drawn", "type": "object",
        "additionalProperties": Self.constant.reference,
      ]
    case .expectation: TestSchema.expectation
    case .vary: QuestionSchema.vary
    case .range: QuestionSchema.range
    case .tolerance: AcceptanceSchema.tolerance
    case .patterns:
      [
        "description": "Patterns: [optional], (one|other), * for any words",
        "anyOf": .list([
          Self.text.reference,
          [
            "type": "array", "items": Self.text.reference, "minItems": 1,
            "maxItems": .number(Double(TextKey.greatestCount)),
          ],
        ]),
      ]
    case .distractors:
      [
        "description": "More to choose from, that belongs nowhere", "type": "array",
        "items": Self.template.reference,
      ]
    case .hints:
      [
        "description": "Shown one at a time", "type": "array", "items": Self.template.reference,
      ]
    case .tests: TestSchema.tests
    case .question: QuestionSchema.question
    case .part: QuestionSchema.part
    }
  }
}
