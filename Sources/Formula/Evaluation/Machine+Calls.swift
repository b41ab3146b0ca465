import RegularizationCore

extension Machine {
  /// Calls a function with the arguments on top of the stack.
  mutating func call(_ node: Node) throws(FormulaError) {
    let site = formula.sites[Int(node.operand)]
    guard let function = site.function else { return }
    let entry = formula.catalogue.entries[function]
    let base = height - node.second
    if case .elementwise(let compute, let defined) = entry.computation {
      return try callElementwise(node, entry, compute, defined)
    }
    var values = [Value](stack[base..<height])
    if !site.arrangement.isEmpty {
      values = zip(site.arrangement, entry.parameters).map { supply, parameter in
        switch supply {
        case .argument(let place): values[place]
        case .assumption: parameter.defaultValue ?? .boolean(false)
        }
      }
    } else if values.count < entry.parameters.count {
      for parameter in entry.parameters[values.count...] {
        if let value = parameter.defaultValue { values.append(value) }
      }
    }
    let result = try values.withUnsafeBufferPointer { values throws(FormulaError) in
      try compute(node, site, entry, Arguments(values: values))
    }
    UnsafeMutableBufferPointer(rebasing: stack[base..<height]).deinitialize()
    height = base
    push(result)
  }

  private mutating func compute(
    _ node: Node, _ site: CallSite, _ entry: CatalogueEntry, _ arguments: Arguments
  ) throws(FormulaError) -> Value {
    for place in 0..<arguments.count {
      let parameter = entry.parameters[min(place, entry.parameters.count - 1)]
      if let problem = parameter.problem(with: arguments.values[place]) {
        throw error(problem, place, node, site, entry, arguments)
      }
    }
    for (place, parameter) in entry.parameters.enumerated() {
      guard let other = parameter.lengthOf,
        let index = entry.parameters.firstIndex(where: { $0.name == other }),
        let count = arguments.values[place].length, let expected = arguments.values[index].length,
        count != expected
      else { continue }
      throw error(
        ParameterProblem(
          .shape,
          "must be as long as \(other), which has \(counted(expected, "element")), "
            + "and has \(count)"), place, node, site, entry, arguments)
    }
    try spend(entry.operations(arguments), node)
    guard case .body(let body) = entry.computation else { return .boolean(false) }
    let result: Value
    do throws(CoreError) {
      result = try body(arguments)
    } catch {
      let place = error.parameter.flatMap { name in
        entry.parameters.firstIndex { $0.name == name }
      }
      throw coreError(error, place, node, site, entry)
    }
    switch result {
    case .number, .boolean: break
    default:
      var left = FormulaLimits.greatestCount
      guard result.fits(&left, depth: 32) else { throw tooMany(node) }
    }
    return result
  }

  private func error(
    _ problem: ParameterProblem, _ place: Int, _ node: Node, _ site: CallSite,
    _ entry: CatalogueEntry, _ arguments: Arguments
  ) -> FormulaError {
    let name = entry.parameters[min(place, entry.parameters.count - 1)].name
    return FormulaError(
      problem.kind, "\(entry.name): \(name) \(problem.reason)", help: problem.help,
      span: span(of: place, node, site))
  }

  private func coreError(
    _ error: CoreError, _ place: Int?, _ node: Node, _ site: CallSite, _ entry: CatalogueEntry
  ) -> FormulaError {
    FormulaError(
      FormulaError.Kind(error.kind), "\(entry.name): \(error)",
      span: place.map { span(of: $0, node, site) } ?? node.span)
  }

  /// The span of the argument for a parameter, or of the whole call where none was written.
  private func span(of parameter: Int, _ node: Node, _ site: CallSite) -> Range<Int> {
    var place: Int? = parameter
    if !site.arrangement.isEmpty {
      if case .argument(let argument) = site.arrangement[parameter] {
        place = argument
      } else {
        place = nil
      }
    }
    guard let place, place < node.second else { return node.span }
    return formula.nodes[child(place, of: node)].span
  }

  private mutating func callElementwise(
    _ node: Node, _ entry: CatalogueEntry, _ compute: (Double) -> Double, _ defined: NumberRange
  ) throws(FormulaError) {
    switch stack[height - 1] {
    case .number(let number):
      let result = compute(number)
      if !result.isFinite && number.isFinite {
        throw undefined(node, entry, defined, number, element: nil)
      }
      replaceTop(.number(result))
    case .vector(let vector):
      replaceTop(.vector(try map(vector, node, entry, compute, defined)))
    case .matrix(let matrix):
      let elements = try map(matrix.elements, node, entry, compute, defined)
      replaceTop(
        .matrix(Matrix(rows: matrix.rows, columns: matrix.columns, elements: elements)))
    default:
      throw error(
        .type, "\(entry.name) needs numbers, and this is \(stack[height - 1].kindName)",
        at: child(0, of: node))
    }
  }

  private mutating func map(
    _ numbers: [Double], _ node: Node, _ entry: CatalogueEntry, _ compute: (Double) -> Double,
    _ defined: NumberRange
  ) throws(FormulaError) -> [Double] {
    try spend(numbers.count, node)
    var results: [Double] = []
    results.reserveCapacity(numbers.count)
    for number in numbers {
      let result = compute(number)
      if !result.isFinite && number.isFinite {
        throw undefined(node, entry, defined, number, element: results.count)
      }
      results.append(result)
    }
    return results
  }

  private func undefined(
    _ node: Node, _ entry: CatalogueEntry, _ defined: NumberRange, _ number: Double, element: Int?
  ) -> FormulaError {
    let what = element.map { "element \($0) of x" } ?? "x"
    let reason =
      defined.contains(number)
      ? "the result is too large for a number"
      : "\(what) must be \(defined.requirement), and is \(written(number))"
    return error(.domain, "\(entry.name): \(reason)", at: child(0, of: node))
  }
}

extension FormulaError.Kind {
  init(_ kind: CoreError.Kind) {
    switch kind {
    case .domain: self = .domain
    case .shape: self = .shape
    case .empty: self = .empty
    case .singular: self = .singular
    }
  }
}

extension CatalogueEntry {
  /// How many operations on single numbers a call takes.
  func operations(_ arguments: Arguments) -> Int {
    if let cost { return Int(exactly: cost(arguments).rounded(.up)) ?? .max }
    var numbers = 1
    var repetitions = 1.0
    for (place, value) in arguments.values.enumerated() {
      switch value {
      case .number(let number):
        if parameters[min(place, parameters.count - 1)].isRepetition { repetitions *= number }
      case .boolean, .text: break
      default: numbers += value.extent
      }
    }
    return Int(exactly: (Double(numbers) * max(1, repetitions)).rounded(.up)) ?? .max
  }
}
