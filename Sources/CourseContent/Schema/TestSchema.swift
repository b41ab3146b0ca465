/// Answers, and what must come of them.
enum TestSchema {
  static var tests: SchemaNode {
    [
      "description": "Answers, and what must come of them", "type": "array",
      "items": [
        "type": "object",
        "properties": [
          "answer": SchemaDefinition.text.described("What is typed; {{ truth }} is the right one"),
          "given": SchemaDefinition.given.reference,
          "variants": [
            "description": "The variants to try; all where it is left away", "type": "array",
            "items": ["type": "integer", "minimum": 0, "maximum": 1_000_000],
          ],
          "expect": SchemaDefinition.expectation.reference,
        ],
        "required": ["answer", "expect"], "additionalProperties": false,
      ],
    ]
  }

  static var expectation: SchemaNode {
    [
      "description":
        "correct, wrong, invalid, a mistake's id, or {note, score} or {invalid: class}",
      "anyOf": [
        SchemaDefinition.identifier.reference,
        [
          "type": "object",
          "properties": [
            "note": SchemaDefinition.identifier.reference,
            "invalid": SchemaDefinition.text.reference,
            "score": ["type": "number", "minimum": 0, "maximum": 1],
          ],
          "additionalProperties": false, "minProperties": 1,
          "not": ["required": ["note", "invalid"]],
        ],
      ],
    ]
  }
}
