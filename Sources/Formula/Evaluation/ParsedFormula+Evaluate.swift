extension ParsedFormula {
  /// The formula's value.
  ///
  /// - Throws: `name` for a name without a value or a function that there isn't; `arity`, `type`,
  ///   `shape`, `domain`, `empty`, `singular` where an operation or a function can't be computed;
  ///   `limit` where it would take more than the limits allow. The span is that of the part
  ///   concerned.
  public func evaluate(
    in environment: Environment = Environment(), limits: FormulaLimits = .content
  ) throws(FormulaError) -> Value {
    try run(try values(in: environment), limits: limits, recording: nil)
  }

  /// The formula's value for values of the ``freeVariables``, in their order.
  ///
  /// This is the quick way to evaluate a formula many times: nothing is looked up.
  ///
  /// - Precondition: there are as many values as free variables.
  public func evaluate(
    with values: [Value], limits: FormulaLimits = .content
  ) throws(FormulaError) -> Value {
    try run(values, limits: limits, recording: nil)
  }

  /// The values of the free variables in an environment.
  func values(in environment: Environment) throws(FormulaError) -> [Value] {
    if program.variables.isEmpty { return [] }
    var values: [Value] = []
    values.reserveCapacity(program.variables.count)
    for (place, name) in program.variables.enumerated() {
      guard let value = environment.value(canonical: name) else {
        throw unknownName(at: place, known: environment.keys)
      }
      values.append(value)
    }
    return values
  }

  /// Runs the program; what each part came to is handed to a recorder, where there is one.
  func run(
    _ values: [Value], limits: FormulaLimits, recording record: ((Int, Value) -> Void)?
  ) throws(FormulaError) -> Value {
    precondition(
      values.count == program.variables.count,
      "\(values.count) values for \(program.variables.count) variables")
    if let problem = program.callProblems.first { throw problem }
    let height = program.stackHeight
    let result = withUnsafeTemporaryAllocation(of: Value.self, capacity: height) { stack in
      values.withUnsafeBufferPointer { values in
        program.nodes.withUnsafeBufferPointer { nodes in
          Result { () throws(FormulaError) in
            var machine = Machine(program, nodes, values, stack, limits: limits)
            defer { machine.release() }
            return try machine.run(recording: record)
          }
        }
      }
    }
    return try result.get()
  }

  /// The free variable at a place stands for nothing: where it is first used, and what may have been
  /// meant.
  func unknownName(at place: Int, known: some Sequence<String>) -> FormulaError {
    let name = program.variables[place]
    return FormulaError(
      .name, "there is no value called `\(shortened(name))`", help: suggestion(name, among: known),
      span: program.nodes[program.firstUses[place]].span)
  }
}
