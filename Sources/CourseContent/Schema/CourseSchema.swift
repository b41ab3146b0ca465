/// The schemas of the files besides those of questions.
enum CourseSchema {
  private static let title = SchemaDefinition.text.described("What learners see")

  static var course: SchemaNode {
    [
      "type": "object",
      "properties": [
        "format": [
          "description": "The version of the file format", "type": "integer",
          "const": .number(Double(Course.format)),
        ],
        "title": title, "summary": SchemaDefinition.text.reference,
        "lessons": [
          "description": "The names of the lessons' files, in order", "type": "array",
          "items": [
            "anyOf": [
              SchemaDefinition.identifier.reference,
              [
                "type": "object",
                "properties": [
                  "id": SchemaDefinition.identifier.reference,
                  "title": SchemaDefinition.text.reference,
                ],
                "required": ["id"], "additionalProperties": false,
              ],
            ]
          ],
        ],
        "concepts": [
          "type": "array",
          "items": [
            "type": "object",
            "properties": [
              "id": SchemaDefinition.identifier.reference, "title": title,
              "needs": SchemaDefinition.identifiers.described("Concepts that come before"),
            ],
            "required": ["id", "title"], "additionalProperties": false,
          ],
        ],
      ],
      "required": ["format", "title", "lessons"], "additionalProperties": false,
    ]
  }

  static var quiz: SchemaNode {
    let share: SchemaNode = ["type": "number", "minimum": 0, "maximum": 1]
    let rules: SchemaNode = [
      "points": ["type": "number", "minimum": 0, "maximum": 1_000],
      "attempts": ["type": "integer", "minimum": 1, "maximum": 100],
      "penalty": share, "hint_cost": share,
    ]
    let entry: SchemaNode = [
      "type": "object",
      "properties": rules.adding([
        "id": SchemaDefinition.identifier.described("A question"),
        "count": [
          "description": "How many are drawn", "type": "integer", "minimum": 1,
          "maximum": .number(Double(Quiz.greatestCount)),
        ],
        "concepts": SchemaDefinition.identifiers.reference,
        "tags": SchemaDefinition.identifiers.reference,
        "difficulties": [
          "type": "array", "items": ["type": "integer", "minimum": 1, "maximum": 3],
        ],
      ]),
      "additionalProperties": false,
      "if": ["required": ["id"]],
      "then": [
        "properties": [
          "count": false, "concepts": false, "tags": false, "difficulties": false,
        ]
      ],
      "else": [
        "anyOf": [
          ["required": ["concepts"]], ["required": ["tags"]], ["required": ["difficulties"]],
        ]
      ],
    ]
    let own: SchemaNode = [
      "title": title, "summary": SchemaDefinition.text.reference,
      "version": [
        "description": "To be raised when another selection must be drawn", "type": "integer",
        "minimum": 1, "maximum": 1_000_000,
      ],
      "minutes": ["type": "integer", "minimum": 1, "maximum": 1_440],
      "pass": [
        "description": "Percent of the points; 50 where it is left away", "type": "number",
        "minimum": 0, "maximum": 100,
      ],
      "variants": [
        "description": "Own numbers for each learner, or the same for all",
        "enum": KindSchema.words(Quiz.VariantPolicy.self),
      ],
      "feedback": [
        "description": "What learners may see", "enum": KindSchema.words(Quiz.FeedbackPolicy.self),
      ],
      "questions": [
        "type": "array", "minItems": 1,
        "items": ["anyOf": [SchemaDefinition.identifier.reference, entry]],
      ],
    ]
    return [
      "type": "object", "properties": own.adding(rules), "required": ["title", "questions"],
      "additionalProperties": false,
    ]
  }

  static var trace: SchemaNode {
    [
      "type": "object",
      "properties": [
        "title": title, "language": SchemaDefinition.text.reference,
        "source": SchemaDefinition.text.reference, "let": SchemaDefinition.values.reference,
        "lines": [
          "type": "array", "minItems": 1, "maxItems": 100,
          "items": [
            "type": "object",
            "properties": [
              "code": SchemaDefinition.text.described("The line of the program"),
              "state": SchemaDefinition.values.described("What the line sets"),
              "note": SchemaDefinition.template.reference,
              "prints": SchemaDefinition.formula.described("What the program prints here"),
              "published": SchemaDefinition.text.described("What a source says it prints"),
              "predict": SchemaDefinition.identifier.described("A question asked before the line"),
            ],
            "required": ["code"], "additionalProperties": false,
            "if": ["required": ["published"]], "then": ["required": ["prints"]],
          ],
        ],
      ],
      "required": ["title", "lines"], "additionalProperties": false,
    ]
  }

  static var answers: SchemaNode {
    [
      "type": "object",
      "properties": [
        "title": title,
        "tests": [
          "type": "array", "minItems": 1,
          "items": [
            "type": "object",
            "properties": [
              "question": SchemaDefinition.identifier.reference,
              "given": SchemaDefinition.given.reference,
              "variant": ["type": "integer", "minimum": 0, "maximum": 1_000_000],
              "student": SchemaDefinition.text.described("Whose variant; nobody's by itself"),
              "answers": [
                "type": "array", "minItems": 1,
                "items": [
                  "type": "object",
                  "properties": [
                    "answer": SchemaDefinition.text.described("What is typed"),
                    "expect": SchemaDefinition.expectation.reference,
                  ],
                  "required": ["answer", "expect"], "additionalProperties": false,
                ],
              ],
            ],
            "required": ["question", "answers"], "additionalProperties": false,
          ],
        ],
      ],
      "required": ["title", "tests"], "additionalProperties": false,
    ]
  }
}
