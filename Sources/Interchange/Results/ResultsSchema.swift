/// The form of results in JSON, as a JSON Schema: one record, or the document of many.
public enum ResultsSchema {
  /// The schema (draft 2020-12). `weightroom grade --format json` writes a document that fits it, and
  /// each line of `--format jsonl` fits `#/$defs/record`.
  public static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Results of a quiz, as weightroom grade writes them",
      "type": "object",
      "required": ["results", "summary"],
      "additionalProperties": false,
      "properties": {
        "results": {"type": "array", "items": {"$ref": "#/$defs/record"}},
        "summary": {
          "type": "object",
          "required": ["learners", "passed", "findings", "unreadable"],
          "additionalProperties": false,
          "properties": {
            "learners": {"type": "integer", "minimum": 0},
            "passed": {"type": "integer", "minimum": 0},
            "findings": {"type": "integer", "minimum": 0},
            "unreadable": {"type": "integer", "minimum": 0}
          }
        }
      },
      "$defs": {
        "record": {
          "description": "What came of one learner's answers.",
          "type": "object",
          "required": [
            "schema", "course", "quiz", "quizVersion", "engine", "student", "score", "points",
            "percent", "passed", "items", "unasked", "findings", "digest"
          ],
          "additionalProperties": false,
          "properties": {
            "schema": {"const": 2},
            "course": {"type": "string"},
            "quiz": {"type": "string"},
            "quizVersion": {"type": "integer", "minimum": 1},
            "engine": {"type": "string"},
            "student": {"type": "string", "minLength": 1},
            "score": {"type": "number", "minimum": 0},
            "points": {"type": "number", "minimum": 0},
            "percent": {"type": "number", "minimum": 0, "maximum": 100},
            "passed": {"type": "boolean"},
            "items": {"type": "array", "items": {"$ref": "#/$defs/item"}},
            "unasked": {
              "description": "Answers to questions that were not asked.",
              "type": "array", "items": {"$ref": "#/$defs/answer"}
            },
            "markedQuiz": {"description": "The quiz that the sheet names.", "type": "string"},
            "markedStudent": {
              "description": "Whom the sheet names, where that is somebody else.", "type": "string"
            },
            "started": {"type": "string"},
            "finished": {"type": "string"},
            "late": {"type": "array", "items": {"type": "string"}},
            "findings": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["kind", "message"],
                "additionalProperties": false,
                "properties": {
                  "kind": {"type": "string", "minLength": 1},
                  "question": {"type": "string"},
                  "message": {"type": "string"}
                }
              }
            },
            "digest": {
              "description": "SHA-256 of the record with an empty digest.",
              "type": "string", "pattern": "^[0-9a-f]{64}$"
            }
          }
        },
        "item": {
          "description": "What came of one question; score and earned are missing where it does not count.",
          "type": "object",
          "required": [
            "number", "question", "version", "meaning", "variant", "concepts", "answers", "hints",
            "verdict", "points"
          ],
          "additionalProperties": false,
          "properties": {
            "number": {"type": "integer", "minimum": 1},
            "question": {"type": "string"},
            "version": {"type": "integer", "minimum": 1},
            "meaning": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "variant": {
              "description": "The seed of the variant.", "type": "string",
              "pattern": "^[0-9A-F]{16}$"
            },
            "parameters": {"description": "The drawn parameters in words.", "type": "string"},
            "concepts": {"type": "array", "items": {"type": "string"}},
            "answers": {"type": "array", "items": {"$ref": "#/$defs/answer"}},
            "hints": {"type": "integer", "minimum": 0},
            "verdict": {"type": "string", "minLength": 1},
            "score": {"type": "number", "minimum": 0, "maximum": 1},
            "points": {"type": "number", "minimum": 0},
            "earned": {"type": "number", "minimum": 0},
            "first": {
              "description": "What came of the first attempt that used one up.",
              "type": "object",
              "required": ["verdict", "score"],
              "additionalProperties": false,
              "properties": {
                "verdict": {"type": "string"},
                "score": {"type": "number", "minimum": 0, "maximum": 1}
              }
            },
            "parts": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["part", "verdict", "score", "weight"],
                "additionalProperties": false,
                "properties": {
                  "part": {"type": "string"},
                  "verdict": {"type": "string"},
                  "score": {"type": "number", "minimum": 0, "maximum": 1},
                  "weight": {"type": "number", "minimum": 0}
                }
              }
            },
            "explanation": {"type": "string"}
          }
        },
        "answer": {
          "description": "An answer as it was given, and what came of it.",
          "type": "object",
          "required": ["question", "answer", "attempt", "hints", "verdict"],
          "additionalProperties": false,
          "properties": {
            "question": {"type": "string"},
            "answer": {"type": "string"},
            "attempt": {"type": "integer", "minimum": 1},
            "hints": {"type": "integer", "minimum": 0},
            "variant": {"type": "string"},
            "verdict": {"type": "string", "minLength": 1}
          }
        }
      }
    }

    """#
}
