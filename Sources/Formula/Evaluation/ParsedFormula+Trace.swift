extension ParsedFormula {
  /// The evaluation as steps with the numbers put in: what a worked solution shows.
  ///
  /// A chain of equal rank (`1 + 2 + 3`) is one step, a field or an element of a result belongs to
  /// the call that it comes from, and what needs no computing is no step.
  ///
  /// - Parameter digits: how many significant digits the numbers put in have.
  /// - Throws: what ``evaluate(in:limits:)`` throws.
  public func trace(
    in environment: Environment = Environment(), limits: FormulaLimits = .content,
    significantDigits digits: Int = 6
  ) throws(FormulaError) -> Trace {
    var results: [Value?] = Array(repeating: nil, count: nodes.count)
    let value = try run(try values(in: environment), limits: limits) { results[$0] = $1 }
    return Trace(steps: Tracer(self, results, digits: digits).steps, value: value)
  }
}

/// Tells the steps of an evaluation from what every part came to.
private struct Tracer {
  let formula: ParsedFormula
  /// What the parts came to; nil for those that weren't evaluated.
  let results: [Value?]
  let digits: Int
  private let parents: [Int]

  init(_ formula: ParsedFormula, _ results: [Value?], digits: Int) {
    self.formula = formula
    self.results = results
    self.digits = digits
    var parents = Array(repeating: -1, count: formula.nodes.count)
    for index in formula.nodes.indices {
      for part in formula.parts(of: index) { parents[part] = index }
    }
    self.parents = parents
  }

  var steps: [Trace.Step] {
    var steps: [Trace.Step] = []
    for index in formula.nodes.indices where isStep(index) {
      guard let value = results[index] else { continue }
      steps.append(step(index, value))
    }
    // What the steps lead to may be no step itself: `let s = step(…) in s.w`.
    let result = outcome
    if !steps.isEmpty, isSelection(result), !isStep(result), let value = results[result] {
      var writer = FormulaWriter(formula)
      steps.append(
        Trace.Step(
          name: nil, expression: writer.write(result), value: value,
          span: formula.nodes[result].span))
    }
    return steps
  }

  private func step(_ index: Int, _ value: Value) -> Trace.Step {
    var writer = FormulaWriter(formula) { part in part == index ? nil : self.shown(part) }
    let parent = parents[index]
    let isBound =
      parent >= 0 && formula.nodes[parent].operation == .let && formula.nodes[parent].first == index
    return Trace.Step(
      name: isBound ? formula.names[Int(formula.nodes[parent].operand)] : nil,
      expression: writer.write(index), value: value, span: formula.nodes[index].span)
  }

  /// The part whose value is that of the whole: the body of a `let`, the branch that was taken.
  private var outcome: Int {
    var index = formula.root
    while true {
      let node = formula.nodes[index]
      switch node.operation {
      case .let: index = node.second
      case .conditional:
        let branches = formula.parts(of: index)
        index = results[branches[1]] == nil ? branches[2] : branches[1]
      default: return index
      }
    }
  }

  /// Whether a part is shown as a step of its own.
  private func isStep(_ index: Int) -> Bool {
    let operation = formula.nodes[index].operation
    let parent = parents[index]
    let parentOperation = parent >= 0 ? formula.nodes[parent].operation : nil
    let isLeft = parent >= 0 && formula.nodes[parent].first == index
    switch operation {
    case .add, .subtract:
      return !(isLeft && (parentOperation == .add || parentOperation == .subtract))
    case .multiply, .divide:
      return !(isLeft && (parentOperation == .multiply || parentOperation == .divide))
    // Which words a question has drawn is no arithmetic.
    case .equal, .notEqual: return !comparesTexts(index)
    case .power, .less, .lessEqual, .greater, .greaterEqual, .and, .or, .not:
      return true
    case .call:
      return !(isLeft && (parentOperation == .index || parentOperation == .field))
    case .index, .field: return !isRead(index) && !(isLeft && isSelection(parent))
    default: return false
    }
  }

  private func comparesTexts(_ index: Int) -> Bool {
    if case .text? = results[formula.nodes[index].first] { return true }
    return false
  }

  private func isSelection(_ index: Int) -> Bool {
    formula.nodes[index].operation == .index || formula.nodes[index].operation == .field
  }

  /// Whether a part only reads a name, or an element or a field of what a name stands for.
  private func isRead(_ index: Int) -> Bool {
    var index = index
    while isSelection(index) { index = formula.nodes[index].first }
    let operation = formula.nodes[index].operation
    return operation == .variable || operation == .local
  }

  /// What is written for a part: its value, where it was computed before or only read.
  private func shown(_ index: Int) -> (text: String, strength: FormulaWriter.Strength)? {
    guard isStep(index) || isRead(index), let value = results[index] else { return nil }
    let text = value.abbreviated(digits: digits, most: Trace.Step.most)
    return (text, text.hasPrefix("-") ? .sum : .suffix)
  }
}
