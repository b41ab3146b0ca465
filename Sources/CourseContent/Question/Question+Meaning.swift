import Formula

extension Question {
  /// What the question means, without its wording: two texts of one question with the same
  /// meaning ask for the same thing, so mending a typo loses nobody's progress.
  ///
  /// The parsed formulas in the language's own spelling, the kind, what is drawn, what is accepted
  /// and how mistakes are recognized; not the prompt, hints, notes or order of keys. One fact a
  /// line; the first line names the version of this format. A hash of it is recorded with each
  /// answer.
  public var meaning: String {
    var lines = ["question-meaning-v1", "kind \(kind.name.rawValue)"]
    for parameter in vary {
      switch parameter.values {
      case .choices(let values):
        lines.append("vary \(parameter.name) \(values.map(\.meaning).joined(separator: " "))")
      case .range(let range):
        lines.append("vary \(parameter.name) range \(range.meaning)")
      }
    }
    for binding in bindings {
      lines.append("let \(binding.name) \(binding.formula.parsed.meaning)")
    }
    if let condition { lines.append("where \(condition.parsed.meaning)") }
    lines += kind.key.meaning
    for mistake in mistakes {
      let rule =
        switch mistake.rule {
        case .value(let formula): "value \(formula.parsed.meaning)"
        case .when(let formula): "when \(formula.parsed.meaning)"
        case .match(let patterns):
          "match \(patterns.map(\.source.meaningLiteral).joined(separator: " "))"
        }
      let tolerance = mistake.tolerance.map { " tolerance \($0.meaning)" } ?? ""
      lines.append("mistake \(mistake.id) \(rule) score \(mistake.score)\(tolerance)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Tolerance {
  var meaning: String { "\(absolute) \(relative)" }
}

extension String {
  /// The text on one line, so that no text can look like another fact.
  var meaningLiteral: String {
    var literal = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}

extension Value {
  /// The value at full precision, and its kind, so that the text "1" is not the number 1.
  var meaning: String { "\(kindName) \(json)" }
}
