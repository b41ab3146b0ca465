extension ParsedFormula {
  /// Everything that is wrong with the formula whatever values its variables have.
  ///
  /// Unknown names, arguments that don't fit, values of the wrong kind, vectors of lengths that
  /// can't be joined, and constants for which a function isn't defined; these last only in parts
  /// that are sure to be evaluated, so not in the branches of an `if`, nor on the right of `and` and
  /// `or`.
  ///
  /// - Parameter variables: the names that will have values, and what is known of those; nil where
  ///   nothing is.
  /// - Returns: the errors, in the order of the places, up to a hundred and those of calls; none
  ///   where it may well be evaluated.
  public func check(variables: [String: ValueShape?] = [:]) -> [FormulaError] {
    var checker = Checker(self, variables: variables)
    checker.run()
    if program.callProblems.isEmpty && checker.errors.isEmpty { return [] }
    return (program.callProblems + checker.errors).sorted {
      ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
    }
  }

  /// The shape of the formula's value, as far as it can be known without values.
  public func shape(variables: [String: ValueShape?] = [:]) -> ValueShape? {
    var checker = Checker(self, variables: variables)
    checker.run()
    return checker.known[root].shape
  }
}
