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
    var values: [Value] = []
    if !freeVariables.isEmpty {
      values.reserveCapacity(freeVariables.count)
      for name in freeVariables {
        guard let value = environment.value(canonical: name) else {
          throw unknownName(name, known: environment.keys)
        }
        values.append(value)
      }
    }
    return try evaluate(with: values, limits: limits)
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

  /// Runs the program; what each part came to is handed to a recorder, where there is one.
  func run(
    _ values: [Value], limits: FormulaLimits, recording record: ((Int, Value) -> Void)?
  ) throws(FormulaError) -> Value {
    precondition(
      values.count == freeVariables.count,
      "\(values.count) values for \(freeVariables.count) variables")
    if let problem = callProblems.first { throw problem }
    let result = withUnsafeTemporaryAllocation(of: Value.self, capacity: stackHeight) { stack in
      Result { () throws(FormulaError) in
        var machine = Machine(self, values, stack, limits: limits)
        defer { machine.release() }
        return try machine.run(recording: record)
      }
    }
    return try result.get()
  }

  /// A name stands for nothing: where it is first used, and what may have been meant.
  func unknownName(_ name: String, known: some Sequence<String>) -> FormulaError {
    let place = freeVariables.firstIndex(of: name)
    let use = nodes.first { $0.operation == .variable && Int($0.operand) == place }
    return FormulaError(
      .name, "there is no value called `\(shortened(name))`", help: suggestion(name, among: known),
      span: use?.span ?? 0..<source.utf8.count)
  }
}
