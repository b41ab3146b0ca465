import Formula

extension FormulaKey {
  /// More variables can't be told apart by a dozen points.
  static let greatestVariableCount = 12
  static let greatestPointCount = 40

  init?(_ reader: QuestionReader) {
    let fields = reader.fields
    guard let variables = Self.variables(reader) else { return nil }
    var scoped = reader
    for variable in variables { scoped.scope.add(variable.name, variable.domain.shape) }

    let functions = Self.functions(reader, variables)
    for variable in variables where functions.contains(variable.name) {
      reader.decoder.findings.error(
        .unusableVariables, "`\(variable.name)` is a function that learners may call",
        help: "give the variable another name, or leave the function out of `functions:`",
        at: fields.keySpan("variables"))
    }
    let answer = scoped.answer(nil)
    let shown = fields["shown"].flatMap {
      reader.decoder.formula($0, "shown", scope: scoped.scope)
    }
    freedom = fields["up_to"].flatMap { reader.decoder.word($0, "up_to", as: Freedom.self) }
    form = Form(
      forbidden: Self.words("forbid", reader), required: Self.words("require", reader),
      isSimplified: fields.boolean("simplified") ?? false,
      greatestLength: fields.integer("max_length", in: 1...4096))
    points = Self.points(reader, variables)
    symbol = fields.text("symbol")
    guard let answer else { return nil }
    self.answer = answer
    self.shown = shown
    self.variables = variables
    self.functions = functions
    if fields["shown"] != nil, shown == nil { return nil }
    check(scoped)
  }

  // MARK: - Parts

  private static func variables(_ reader: QuestionReader) -> [Variable]? {
    let fields = reader.fields
    guard let value = fields.required("variables", help: "write `variables: {w: real}`") else {
      return nil
    }
    guard value.isMapping else {
      reader.decoder.error(
        .wrongType, "`variables` wants names, and this is \(value.description)",
        help: "write `{w: real, lambda: positive}`", at: value)
      return nil
    }
    var scope = reader.scope
    var variables: [Variable] = []
    var count = 0
    for field in value.fields {
      count += 1
      let name = reader.decoder.variableName(field.key, scope: scope)
      let domain = domain(field.value, reader)
      guard let name else { continue }
      scope.add(name, domain?.shape)
      if let domain { variables.append(Variable(name: name, domain: domain)) }
    }
    guard (1...greatestVariableCount).contains(count) else {
      reader.decoder.findings.error(
        .unusableVariables, "a formula is in 1 to \(greatestVariableCount) variables",
        at: fields.keySpan("variables"))
      return nil
    }
    return variables.count == count ? variables : nil
  }

  private static func domain(_ value: YAMLValue, _ reader: QuestionReader) -> SampleDomain? {
    guard value.isMapping else {
      return reader.decoder.word(value, "variables", as: SampleDomain.Name.self)
        .map(SampleDomain.named)
    }
    guard let range = reader.decoder.fields(value, "a range", keys: ["from", "to", "step"]),
      let from = range.required("from"), let to = range.required("to"),
      let lower = reader.decoder.number(from, "from"), let upper = reader.decoder.number(to, "to")
    else { return nil }
    if let step = range["step"] {
      if let steps = DecimalRange(
        from: from.scalarText ?? "", to: to.scalarText ?? "", step: step.scalarText ?? ""),
        steps.count > 1
      {
        return .steps(steps)
      }
    } else if lower < upper, (upper - lower).isFinite {
      return .interval(lower...upper)
    }
    reader.decoder.error(
      .unusableVariables, "this range has no values to try",
      help: "`from` below `to`, and a `step` between them where there is one", at: value)
    return nil
  }

  private static func functions(_ reader: QuestionReader, _ variables: [Variable]) -> Set<String> {
    let hasVectors = variables.contains { $0.domain.shape != .number }
    guard let value = reader.fields["functions"] else {
      return hasVectors ? elementaryFunctions.union(vectorFunctions) : elementaryFunctions
    }
    guard let items = reader.decoder.list(value, "functions") else { return [] }
    var functions: Set<String> = []
    for item in items {
      guard let name = reader.decoder.text(item, "functions") else { continue }
      guard Catalogue.standard[name] != nil else {
        reader.decoder.error(
          .formulaName, "there is no function `\(name.excerpt)`",
          help: reader.decoder.suggestion(
            for: name,
            among: Catalogue.standard.entries.map(\.name).filter { $0.first == name.first }),
          at: item)
        continue
      }
      functions.insert(name)
    }
    return functions
  }

  private static func words(_ key: String, _ reader: QuestionReader) -> [String] {
    guard let value = reader.fields[key] else { return [] }
    let items = value.isSequence ? Array(value.items) : [value]
    return items.compactMap { item in
      reader.decoder.text(item, key).map { FormulaName.canonical($0) }
    }
  }

  private static func points(_ reader: QuestionReader, _ variables: [Variable]) -> [[Value]] {
    let items = reader.fields.list("points")
    guard items.count <= greatestPointCount else {
      reader.decoder.findings.error(
        .outOfRange, "there can be no more than \(greatestPointCount) points",
        at: reader.fields.keySpan("points"))
      return []
    }
    return items.compactMap { item in
      guard
        let fields = reader.decoder.fields(item, "a point", keys: variables.map(\.name))
      else { return nil }
      let values = variables.compactMap { variable -> Value? in
        guard let field = fields.required(variable.name),
          let value = reader.decoder.constant(field, "points")
        else { return nil }
        guard ValueShape(of: value) == variable.domain.shape else {
          reader.decoder.error(
            .formulaType,
            "`\(variable.name)` is \(variable.domain.shape.words) here, and this is another value",
            at: field)
          return nil
        }
        return value
      }
      return values.count == variables.count ? values : nil
    }
  }

  // MARK: - What fits together

  private func check(_ reader: QuestionReader) {
    let model = shown ?? answer
    let shape = model.parsed.shape(variables: variableShapes)
    if let shape, !shape.isSameKind(as: .number), !shape.isSameKind(as: .vector()) {
      reader.decoder.findings.error(
        .formulaType, "a formula's value must be a number or a vector, and this is \(shape.words)",
        at: model.text.fileSpan)
    }
    for part in model.parsed.parts {
      guard case .call(let name) = part.kind, !functions.contains(name) else { continue }
      reader.decoder.findings.error(
        .unshowableFormula, "learners may not call `\(name)`, so they can't type this key",
        help: shown == nil
          ? "write it without under `shown:`, or name the function under `functions:`"
          : "write it without, or name the function under `functions:`",
        at: model.text.fileSpan(part.span))
      return
    }
    let words = model.parsed.words
    let misfit =
      form.forbidden.first { words.contains($0) }.map { "uses `\($0)`, which is forbidden" }
      ?? form.required.first { !words.contains($0) }.map { "lacks `\($0)`, which is required" }
    if let misfit {
      reader.decoder.findings.error(
        .unshowableFormula, "the key \(misfit)",
        help: "write it as learners should under `shown:`", at: model.text.fileSpan)
    }
  }
}
