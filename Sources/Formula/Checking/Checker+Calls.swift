extension Checker {
  mutating func call(_ node: Node) -> Knowledge {
    let site = formula.sites[Int(node.operand)]
    guard let entry = site.entry else { return .nothing }
    guard site.fits else { return result(of: entry, []) }
    let parts = formula.children(of: node)
    // The part that each parameter gets, as far as parameters have one.
    let arguments: [Int?] =
      site.arrangement.isEmpty
      ? parts.map { Int($0) }
      : site.arrangement.map { supply in
        if case .argument(let place) = supply { Int(parts[parts.startIndex + place]) } else { nil }
      }
    let last = entry.parameters.count - 1
    for (place, part) in arguments.enumerated() where last >= 0 {
      guard let part, let problem = problem(with: known[part], as: min(place, last), of: entry)
      else { continue }
      // A misspelt text is no more right in a branch.
      return report(
        problem.kind, "\(entry.name): \(entry.parameters[min(place, last)].name) \(problem.reason)",
        help: problem.help, at: span(part), everywhere: known[part].shape == .text)
    }
    for (place, other) in entry.equalLengths {
      guard place < arguments.count, let part = arguments[place], other < arguments.count,
        let otherPart = arguments[other], let count = known[part].shape?.length,
        let expected = known[otherPart].shape?.length, count != expected
      else { continue }
      let problem = ParameterProblem.length(count, expected, of: entry.parameters[other].name)
      return report(
        problem.kind, "\(entry.name): \(entry.parameters[place].name) \(problem.reason)",
        at: span(part))
    }
    if case .elementwise(let compute, let defined) = entry.computation,
      let part = arguments.first ?? nil,
      case .number(let number) = known[part].value
    {
      let result = compute(number)
      if result.isFinite || !number.isFinite { return Knowledge(value: .number(result)) }
      let reason =
        defined.contains(number)
        ? "the result is too large for a number"
        : "x must be \(defined.requirement), and is \(written(number))"
      return report(.domain, "\(entry.name): \(reason)", at: span(part))
    }
    return result(of: entry, arguments)
  }

  /// What is wrong with an argument, whatever else its value may be.
  private func problem(
    with argument: Knowledge, as place: Int, of entry: CatalogueEntry
  ) -> ParameterProblem? {
    if let value = argument.value {
      return entry.checks[place].accepts(value) ? nil : entry.parameters[place].problem(with: value)
    }
    let kind = entry.parameters[place].kind
    guard let shape = argument.shape, !kind.accepts(shape) else { return nil }
    return ParameterProblem(.type, "must be \(kind.description), and is \(shape.kindName)")
  }

  /// What is known of a function's result.
  private func result(of entry: CatalogueEntry, _ arguments: [Int?]) -> Knowledge {
    switch entry.returns {
    case .number: return Knowledge(.number)
    case .boolean: return Knowledge(.boolean)
    case .text: return Knowledge(.text)
    case .vector: return Knowledge(.vector())
    case .matrix: return Knowledge(.matrix())
    case .list: return Knowledge(.list())
    case .record(let fields): return Knowledge(.record(fields))
    case .like(let name):
      guard let place = entry.parameters.firstIndex(where: { $0.name == name }),
        place < arguments.count, let part = arguments[place],
        entry.parameters[place].occurrences == 1...1
      else { return .nothing }
      return Knowledge(known[part].shape)
    }
  }
}

extension CatalogueParameter.Kind {
  /// Whether a value of a shape can be given.
  func accepts(_ shape: ValueShape) -> Bool {
    switch (self, shape) {
    case (.number, .number), (.integer, .number), (.boolean, .boolean), (.text, .text),
      (.option, .text), (.vector, .vector), (.integers, .vector), (.matrix, .matrix),
      (.numberOrVector, .number), (.numberOrVector, .vector), (.numbers, .number),
      (.numbers, .vector), (.numbers, .matrix), (.texts, .list), (.sequence, .vector),
      (.sequence, .matrix), (.sequence, .list):
      true
    case (.matrix, .vector(let count)), (.texts, .vector(let count)): count == nil || count == 0
    default: false
    }
  }
}
