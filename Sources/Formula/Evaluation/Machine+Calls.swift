import RegularizationCore

extension Machine {
  /// Calls a function with the arguments on top of the stack.
  mutating func call(_ node: Node) throws(FormulaError) {
    let place = Int(node.operand)
    guard let entry = program.sites[place].entry else { return }
    switch entry.computation {
    case .elementwise(let compute, let defined):
      try callElementwise(node, entry, compute, defined)
    case .body(let body):
      let base = height - node.second
      let first = supply(entry, program.sites[place].arrangement, from: base)
      let arguments = Arguments(
        values: UnsafeBufferPointer(UnsafeMutableBufferPointer(rebasing: stack[first..<height])))
      try check(arguments, of: node, entry)
      let result = try compute(node, entry, arguments, body)
      UnsafeMutableBufferPointer(rebasing: stack[base..<height]).deinitialize()
      height = base
      push(result)
    }
  }

  /// Puts what is assumed on the stack, behind the arguments that were written; where these don't
  /// stand in the parameters' order, copies them there too.
  ///
  /// - Returns: where on the stack the arguments begin.
  private mutating func supply(
    _ entry: CatalogueEntry, _ arrangement: [CallSite.Supply], from base: Int
  ) -> Int {
    let written = height
    if arrangement.isEmpty {
      for place in height - base..<max(height - base, entry.parameters.count) {
        if let value = entry.parameters[place].defaultValue { push(value) }
      }
      return base
    }
    for (place, supply) in arrangement.enumerated() {
      switch supply {
      case .argument(let argument): push(stack[base + argument])
      case .assumption: push(entry.parameters[place].defaultValue ?? .boolean(false))
      }
    }
    return written
  }

  /// Holds the arguments against the parameters; what is assumed is good.
  private mutating func check(
    _ arguments: Arguments, of node: Node, _ entry: CatalogueEntry
  ) throws(FormulaError) {
    let last = entry.checks.count - 1
    let isStraight = program.sites[Int(node.operand)].arrangement.isEmpty
    for place in 0..<(isStraight ? node.second : arguments.count) {
      if entry.checks[min(place, last)].accepts(arguments.values[place]) { continue }
      if let problem = entry.parameters[min(place, last)].problem(with: arguments.values[place]) {
        throw error(problem, place, node, entry)
      }
    }
    for (place, other) in entry.equalLengths {
      guard let count = arguments.values[place].length,
        let expected = arguments.values[other].length, count != expected
      else { continue }
      throw error(.length(count, expected, of: entry.parameters[other].name), place, node, entry)
    }
  }

  private mutating func compute(
    _ node: Node, _ entry: CatalogueEntry, _ arguments: Arguments, _ body: CatalogueEntry.Body
  ) throws(FormulaError) -> Value {
    try spend(entry.operations(arguments), node)
    let result: Value
    do throws(CoreError) {
      result = try body(arguments)
    } catch {
      throw coreError(error, node, entry)
    }
    guard result.isWithinLimits else { throw tooMany(node) }
    if !result.isFinite { try allow(result, node, entry, arguments) }
    return result
  }

  /// Refuses a result that isn't finite, though all arguments are, as the signs of the language do.
  private func allow(
    _ result: Value, _ node: Node, _ entry: CatalogueEntry, _ arguments: Arguments
  ) throws(FormulaError) {
    guard arguments.values.allSatisfy({ $0.isFinite }) else { return }
    if entry.canBeUndefined, !result.holdsInfinity { return }
    let reason =
      result.holdsInfinity
      ? "the result is too large for a number"
      : "the result is undefined: a number on the way to it is too large, or it is 0/0"
    throw FormulaError(.domain, "\(entry.name): \(reason)", span: node.span)
  }

  private func error(
    _ problem: ParameterProblem, _ place: Int, _ node: Node, _ entry: CatalogueEntry
  ) -> FormulaError {
    let name = entry.parameters[min(place, entry.parameters.count - 1)].name
    return FormulaError(
      problem.kind, "\(entry.name): \(name) \(problem.reason)", help: problem.help,
      span: span(of: place, node))
  }

  private func coreError(
    _ error: CoreError, _ node: Node, _ entry: CatalogueEntry
  ) -> FormulaError {
    let place = entry.parameters.firstIndex { $0.name == error.parameter }
    return FormulaError(
      FormulaError.Kind(error.kind), "\(entry.name): \(error)",
      span: place.map { span(of: $0, node) } ?? node.span)
  }

  /// The span of the argument for a parameter, or of the whole call where none was written.
  private func span(of parameter: Int, _ node: Node) -> Range<Int> {
    let arrangement = program.sites[Int(node.operand)].arrangement
    var place = parameter
    if !arrangement.isEmpty {
      guard case .argument(let argument) = arrangement[parameter] else { return node.span }
      place = argument
    }
    return place < node.second ? nodes[child(place, of: node)].span : node.span
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
    for place in 0..<arguments.count {
      switch arguments.values[place] {
      case .number(let number):
        if checks[min(place, checks.count - 1)].isRepetition { repetitions *= number }
      case .boolean, .text: break
      default: numbers += arguments.values[place].extent
      }
    }
    return Int(exactly: (Double(numbers) * max(1, repetitions)).rounded(.up)) ?? .max
  }
}

extension Value {
  /// Whether all its numbers are finite.
  fileprivate var isFinite: Bool { allNumbers { $0.isFinite } }

  fileprivate var holdsInfinity: Bool { !allNumbers { !$0.isInfinite } }

  private func allNumbers(_ holds: (Double) -> Bool) -> Bool {
    switch self {
    case .number(let number): holds(number)
    case .boolean, .text: true
    case .vector(let vector): vector.allSatisfy(holds)
    case .matrix(let matrix): matrix.elements.allSatisfy(holds)
    case .list(let values): values.allSatisfy { $0.allNumbers(holds) }
    case .record(let record): record.fields.allSatisfy { $0.value.allNumbers(holds) }
    }
  }
}
