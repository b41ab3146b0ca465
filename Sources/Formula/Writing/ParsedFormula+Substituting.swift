extension ParsedFormula {
  /// The formula's text with values in place of some of its free variables.
  ///
  /// - Parameters:
  ///   - values: values for names; the others stay names.
  ///   - digits: how many significant digits the numbers have; nil for all of them.
  public func written(substituting values: Environment, significantDigits digits: Int? = nil)
    -> String
  {
    var writer = FormulaWriter(self) { index in
      let node = nodes[index]
      guard node.operation == .variable,
        let value = values.value(canonical: freeVariables[Int(node.operand)])
      else { return nil }
      let text = value.abbreviated(digits: digits, most: .max)
      return (text, text.hasPrefix("-") ? .sum : .suffix)
    }
    return writer.write(root)
  }
}
