/// What a question of one kind has besides what all have.
struct KindSchema {
  let properties: SchemaNode
  let required: [String]
  /// What else must hold of the keys.
  let conditions: [SchemaNode]

  private init(
    _ properties: SchemaNode, required: [String], conditions: [SchemaNode] = []
  ) {
    self.properties = properties
    self.required = required
    self.conditions = conditions
  }

  init(_ kind: QuestionKind.Name) {
    self =
      switch kind {
      case .numeric: .numeric
      case .vector: .vector
      case .formula: .formula
      case .choice: .choice
      case .trueFalse: .trueFalse
      case .matching: .matching
      case .ordering: .ordering
      case .text: .text
      case .parts: .parts
      }
  }

  private static let symbol = SchemaDefinition.text.described(
    "The letter asked for, so that lambda = 4 is read as 4")

  private static var numeric: KindSchema {
    let own: SchemaNode = [
      "answer": SchemaDefinition.formula.described("The key: an expression"), "symbol": symbol,
      "forms": [
        "description": "How it may be written; every way where it is left away",
        "anyOf": [
          ["enum": words(NumericKey.Form.self)],
          ["type": "array", "items": ["enum": words(NumericKey.Form.self)]],
        ],
      ],
      "unit": [
        "description": "The unit behind the number",
        "anyOf": [
          SchemaDefinition.text.reference,
          [
            "type": "object",
            "properties": [
              "name": SchemaDefinition.text.reference, "required": ["type": "boolean"],
            ],
            "required": ["name"], "additionalProperties": false,
          ],
        ],
      ],
    ]
    return KindSchema(
      own.adding(AcceptanceSchema.properties), required: ["answer"],
      conditions: AcceptanceSchema.conditions)
  }

  private static var vector: KindSchema {
    let own: SchemaNode = [
      "answer": SchemaDefinition.formula.described("The key: an expression that is a vector"),
      "symbol": symbol,
    ]
    return KindSchema(
      own.adding(AcceptanceSchema.properties), required: ["answer"],
      conditions: AcceptanceSchema.conditions)
  }

  private static var choice: KindSchema {
    let choice: SchemaNode = [
      "anyOf": [
        SchemaDefinition.template.reference,
        [
          "type": "object",
          "properties": [
            "text": SchemaDefinition.template.described("What is shown"),
            "correct": ["type": "boolean"],
            "when": SchemaDefinition.formula.described("It is right where this is true"),
            "say": SchemaDefinition.template.described("Said to whoever chose it wrongly"),
          ],
          "required": ["text"], "additionalProperties": false,
          "not": ["required": ["correct", "when"]],
        ],
      ]
    ]
    return KindSchema(
      [
        "choices": [
          "type": "array", "items": choice, "minItems": 2,
          "maxItems": .number(Double(ChoiceKey.greatestCount)),
        ],
        "shuffle": ["description": "true where it is left away", "type": "boolean"],
        "select": ["enum": words(ChoiceKey.Selection.self)],
        "scoring": [
          "description": "What some of several right ones earn", "enum": words(ChoiceScoring.self),
        ],
      ], required: ["choices"],
      conditions: [
        [
          "if": ["properties": ["select": ["const": "one"]], "required": ["select"]],
          "then": ["properties": ["scoring": false]],
        ]
      ])
  }

  private static var trueFalse: KindSchema {
    KindSchema(
      [
        "claim": SchemaDefinition.formula.described("An expression that is true or false"),
        "answer": ["description": "Where nothing computes it", "type": "boolean"],
      ], required: [], conditions: [["oneOf": [["required": ["claim"]], ["required": ["answer"]]]]])
  }

  private static var matching: KindSchema {
    KindSchema(
      [
        "pairs": [
          "type": "array", "minItems": 2, "maxItems": .number(Double(MatchingKey.greatestCount)),
          "items": [
            "type": "object",
            "properties": [
              "item": SchemaDefinition.template.reference,
              "match": SchemaDefinition.template.reference,
            ],
            "required": ["item", "match"], "additionalProperties": false,
          ],
        ],
        "distractors": SchemaDefinition.distractors.reference,
        "allow_blank": ["description": "An item may be left out", "type": "boolean"],
        "reusable": ["description": "A match may serve several items", "type": "boolean"],
      ], required: ["pairs"])
  }

  private static var ordering: KindSchema {
    let item: SchemaNode = [
      "anyOf": [
        SchemaDefinition.template.reference,
        [
          "type": "object",
          "properties": [
            "id": SchemaDefinition.identifier.reference,
            "text": SchemaDefinition.template.reference,
            "after": [
              "description": "The ids of items that come before this one",
              "anyOf": [
                SchemaDefinition.identifier.reference,
                ["type": "array", "items": SchemaDefinition.identifier.reference],
              ],
            ],
            "value": SchemaDefinition.formula.described("Orders the items, beside order:"),
          ],
          "required": ["text"], "additionalProperties": false,
          "not": ["required": ["value", "after"]],
        ],
      ]
    ]
    return KindSchema(
      [
        "items": [
          "description": "In the right order", "type": "array", "items": item, "minItems": 2,
          "maxItems": .number(Double(OrderingKey.greatestCount)),
        ],
        "distractors": SchemaDefinition.distractors.reference,
        "order": ["enum": words(OrderingDirection.self)],
        "scoring": ["enum": words(OrderingScoring.self)],
      ], required: ["items"])
  }

  private static var text: KindSchema {
    KindSchema(["accept": SchemaDefinition.patterns.reference], required: ["accept"])
  }

  private static var parts: KindSchema {
    KindSchema(
      [
        "parts": [
          "description": "Asked one after another", "type": "array",
          "items": SchemaDefinition.part.reference, "minItems": 2,
          "maxItems": .number(Double(PartsKey.greatestCount)),
        ]
      ], required: ["parts"])
  }

  /// The words that a key may have.
  static func words<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> SchemaNode
  {
    .list(Word.allCases.map { .text($0.rawValue) })
  }
}

extension KindSchema {
  private static var formula: KindSchema {
    let wordOrWords: SchemaNode = [
      "anyOf": [
        SchemaDefinition.text.reference,
        ["type": "array", "items": SchemaDefinition.text.reference],
      ]
    ]
    let domain: SchemaNode = [
      "anyOf": [
        ["enum": words(SampleDomain.Name.self)],
        [
          "type": "object",
          "properties": [
            "from": ["type": "number"], "to": ["type": "number"], "step": ["type": "number"],
          ],
          "required": ["from", "to"], "additionalProperties": false,
        ],
      ]
    ]
    return KindSchema(
      [
        "variables": [
          "description": "The names that answers are written in, each with what it stands for",
          "type": "object", "additionalProperties": domain, "minProperties": 1,
          "maxProperties": .number(Double(FormulaKey.greatestVariableCount)),
        ],
        "answer": SchemaDefinition.formula.described("The key, in the variables"),
        "shown": SchemaDefinition.formula.described("The key as learners can write it"),
        "functions": [
          "description": "What learners may call besides arithmetic", "type": "array",
          "items": SchemaDefinition.text.reference,
        ],
        "up_to": [
          "description": "What right answers may differ by", "enum": words(FormulaKey.Freedom.self),
        ],
        "forbid": wordOrWords, "require": wordOrWords,
        "simplified": [
          "description": "No more operations than the key has", "type": "boolean",
        ],
        "max_length": ["type": "integer", "minimum": 1, "maximum": 4_096],
        "points": [
          "description": "Values to be tried first", "type": "array",
          "maxItems": .number(Double(FormulaKey.greatestPointCount)),
          "items": [
            "type": "object", "additionalProperties": SchemaDefinition.constant.reference,
          ],
        ],
        "symbol": symbol,
      ], required: ["variables", "answer"])
  }
}
