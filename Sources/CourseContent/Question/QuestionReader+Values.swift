import Formula

extension QuestionReader {
  /// The parameters under `vary:`; their names come into scope.
  mutating func readVariedParameters() -> [VariedParameter] {
    guard let value = fields["vary"] else { return [] }
    guard value.isMapping else {
      decoder.error(
        .wrongType, "`vary` wants parameters, and this is \(value.description)",
        help: "write `name: [values]` on lines of their own", at: value)
      return []
    }
    var parameters: [VariedParameter] = []
    var numbers = HeldNumbers()
    for field in value.fields {
      let name = decoder.variableName(field.key, scope: scope)
      let values = variedValues(field.value, &numbers)
      guard let name else { continue }
      scope.add(name, values?.shape)
      if let values { parameters.append(VariedParameter(name: name, values: values)) }
    }
    return parameters
  }

  private func variedValues(
    _ value: YAMLValue, _ numbers: inout HeldNumbers
  ) -> VariedParameter.Values? {
    if value.isMapping {
      guard
        let range = decoder.fields(value, "a range", keys: ["from", "to", "step"]),
        let from = range.required("from"), let to = range.required("to"),
        let step = range.required("step"),
        decoder.number(from, "from") != nil, decoder.number(to, "to") != nil,
        decoder.number(step, "step") != nil
      else { return nil }
      guard
        let decimals = DecimalRange(
          from: from.scalarText ?? "", to: to.scalarText ?? "", step: step.scalarText ?? "")
      else {
        decoder.error(
          .unusableVariation, "this range has no values",
          help: "`from` at most `to`, `step` above 0, and no more than 15 decimals", at: value)
        return nil
      }
      // Values with all of the decimals are among any two neighbours, and the longest at the ends.
      for index in [0, 1, decimals.count - 2, decimals.count - 1] {
        guard isShownExactly(.number(decimals[index]), at: value) else { return nil }
      }
      return .range(decimals)
    }
    guard let items = decoder.list(value, "vary") else { return nil }
    guard !items.isEmpty else {
      decoder.error(
        .unusableVariation, "there is nothing to draw from", help: "write at least one value",
        at: value)
      return nil
    }
    var choices: [Value] = []
    for item in items {
      guard let value = decoder.constant(item, "vary") else { continue }
      guard numbers.add(value) else {
        decoder.error(.formulaLimit, HeldNumbers.message, help: HeldNumbers.help, at: item)
        return nil
      }
      if isShownExactly(value, at: item) { choices.append(value) }
    }
    return choices.count == items.count ? .choices(choices) : nil
  }

  /// Whether learners are shown the very value that is computed with; reported where not.
  private func isShownExactly(_ value: Value, at place: YAMLValue) -> Bool {
    if value.isShownExactly { return true }
    let message: String
    if case .number = value {
      message =
        "\(value.formatted) would be shown as \(value.readable), and computed with as it is"
    } else {
      message = "numbers in this would be shown rounded, and computed with as they are"
    }
    var help = "write at most six significant digits"
    if case .matrix = value { help = "in a matrix, write at most four significant digits" }
    decoder.error(.unusableVariation, message, help: help, at: place)
    return false
  }

  /// The values under `let:`; their names come into scope.
  mutating func readBindings() -> [Question.Binding] {
    let (bindings, scope) = decoder.bindings(fields["let"], scope: scope)
    self.scope = scope
    return bindings
  }
}

extension VariedParameter.Values {
  /// What is known of whatever is drawn.
  fileprivate var shape: ValueShape? {
    switch self {
    case .choices(let values): ValueShape(commonTo: values)
    case .range: .number
    }
  }
}

extension ContentDecoder {
  /// Named formulas, each of which may use those above it.
  func bindings(
    _ value: YAMLValue?, scope: FormulaScope
  ) -> (bindings: [Question.Binding], scope: FormulaScope) {
    guard let value else { return ([], scope) }
    guard value.isMapping else {
      error(
        .wrongType, "`let` wants named values, and this is \(value.description)",
        help: "write `name: expression` on lines of their own", at: value)
      return ([], scope)
    }
    var names: [(name: String, value: YAMLValue)] = []
    var all = scope
    for field in value.fields {
      if let name = variableName(field.key, scope: all) {
        all.add(name, nil)
        names.append((name, field.value))
      }
    }
    // Checked with all names known, so that a use before the definition is told apart from an
    // unknown name.
    var bindings: [Question.Binding] = []
    for (name, value) in names {
      if let formula = formula(value, "let", scope: all) {
        all.add(name, all.shape(of: formula.parsed))
        bindings.append(Question.Binding(name: name, formula: formula))
      }
    }
    checkOrder(bindings, values: value)
    return (bindings, all)
  }

  private func checkOrder(_ bindings: [Question.Binding], values: YAMLValue) {
    let positions = Dictionary(
      bindings.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let needs = bindings.map { $0.formula.parsed.freeVariables.compactMap { positions[$0] } }
    let cycle = Graph(needs).cycle
    if let cycle, let first = cycle.first {
      let path = (cycle + [first]).map { bindings[$0].name }.joined(separator: " → ")
      findings.error(
        .cyclicBinding, "these values need each other: \(path)",
        help: "compute one of them without the others", at: bindings[first].formula.text.fileSpan)
    }
    let inCycle = Set(cycle ?? [])
    for (index, binding) in bindings.enumerated() {
      guard let later = needs[index].first(where: { $0 >= index }), !inCycle.contains(index)
      else { continue }
      findings.error(
        .laterBinding,
        "`\(binding.name)` uses `\(bindings[later].name)`, which stands below it",
        help: "move `\(bindings[later].name)` above `\(binding.name)`",
        at: binding.formula.text.fileSpan)
    }
  }

  /// A name that a value may get, in the language's own spelling.
  func variableName(_ key: YAMLValue, scope: FormulaScope) -> String? {
    let text = key.scalarText ?? ""
    let reserved = [QuestionReader.truth, QuestionReader.submitted]
    guard let name = FormulaScope.variableName(text), !reserved.contains(name) else {
      error(
        .formulaBadVariable, "`\(text.excerpt)` can't be the name of a value",
        help: reserved.contains(text)
          ? "the word has a meaning of its own in questions"
          : "a name is made of letters, digits and `_`, and is none that the language itself uses",
        at: key)
      return nil
    }
    guard !scope.contains(name) else {
      error(
        .duplicateIdentifier, "there is already a value `\(name)`",
        help: "a Greek letter and its English name are one name", at: key)
      return nil
    }
    return name
  }
}
