/// How near is near enough: keys of which one can be given.
enum AcceptanceSchema {
  static var properties: SchemaNode {
    let figures: SchemaNode = ["type": "integer", "minimum": 1, "maximum": 15]
    return [
      "accuracy": [
        "description": "How many significant figures are enough; 3 where nothing is said",
        "type": "integer", "minimum": 2, "maximum": 15,
      ],
      "tolerance": SchemaDefinition.tolerance.reference,
      "significant_figures": [
        "description": "How many figures are typed, or [typed, right]",
        "anyOf": [
          figures,
          [
            "type": "array", "minItems": 2, "maxItems": 2,
            "items": ["type": "integer", "minimum": -1, "maximum": 15],
          ],
        ],
      ],
      "decimal_places": [
        "description": "How many digits are typed behind the point", "type": "integer",
        "minimum": 1, "maximum": 15,
      ],
      "exact": ["description": "The very number", "const": true],
      "range": [
        "description": "Anything between two expressions", "type": "object",
        "properties": [
          "from": SchemaDefinition.formula.reference, "to": SchemaDefinition.formula.reference,
          "exclusive": ["enum": ["from", "to", "both"]],
        ],
        "required": ["from", "to"], "additionalProperties": false,
      ],
      "factor": [
        "description": "0.1 accepts from t/1.1 to 1.1 t", "type": "number", "exclusiveMinimum": 0,
        "maximum": 9,
      ],
      "precision_credit": [
        "description": "What a right number with other digits earns; strict is nothing",
        "anyOf": [["const": "strict"], ["type": "number", "minimum": 0, "maximum": 1]],
      ],
    ]
  }

  /// One key excludes the others.
  static var conditions: [SchemaNode] {
    let keys = QuestionReader.acceptanceKeys
    return keys.dropLast().enumerated().map { place, key in
      let others = keys[(place + 1)...].map { (key: $0, value: SchemaNode.boolean(false)) }
      return [
        "if": ["required": [.text(key)]], "then": ["properties": .object(others)],
      ]
    } + [
      [
        "if": ["required": ["precision_credit"]],
        "then": [
          "anyOf": [["required": ["significant_figures"]], ["required": ["decimal_places"]]]
        ],
      ]
    ]
  }

  static var tolerance: SchemaNode {
    [
      "description": "So far from the key; the relative one lies below 0.2", "type": "object",
      "properties": [
        "absolute": ["type": "number", "minimum": 0],
        "relative": ["type": "number", "minimum": 0, "exclusiveMaximum": 0.2],
      ],
      "additionalProperties": false,
      "anyOf": [
        ["properties": ["absolute": ["exclusiveMinimum": 0]], "required": ["absolute"]],
        ["properties": ["relative": ["exclusiveMinimum": 0]], "required": ["relative"]],
      ],
    ]
  }
}
