/// Wrong answers that the author knows, by how the kind recognizes them.
enum MistakeSchema {
  /// The schema of `mistakes:`; nil where the kind has none.
  static func list(_ kind: QuestionKind.Name) -> SchemaNode? {
    let rules = kind.mistakeKeys
    guard !rules.isEmpty else { return nil }
    let shared: SchemaNode = [
      "id": SchemaDefinition.identifier.described("By which it is counted; not correct or wrong"),
      "say": SchemaDefinition.template.described("What was done, in your words"),
      "score": ["type": "number", "minimum": 0, "maximum": 0.99],
      "concepts": SchemaDefinition.identifiers.described("What to review"),
    ]
    var item: SchemaNode = [
      "type": "object",
      "properties": shared.adding(.object(rules.map { (key: $0, value: rule($0)) })),
      "required": ["id", "say"], "additionalProperties": false,
    ]
    let ways = rules.filter { $0 != "tolerance" }.map { way -> SchemaNode in
      ["required": [.text(way)]]
    }
    item = item.adding(["oneOf": .list(ways)])
    return [
      "description": "Wrong answers that you know", "type": "array", "items": item,
    ]
  }

  private static func rule(_ key: String) -> SchemaNode {
    switch key {
    case "value": SchemaDefinition.formula.described("What the mistake leads to")
    case "when": SchemaDefinition.formula.described("A condition over submitted and truth")
    case "match": SchemaDefinition.patterns.reference
    default: ["anyOf": [["const": "same"], SchemaDefinition.tolerance.reference]]
    }
  }
}
