extension ParsedFormula {
  /// The formula's tree in one canonical spelling.
  ///
  /// Two formulas that differ in spaces, needless brackets, Unicode signs, the spelling of names and
  /// numbers, or in whether arguments are named, have the same meaning. It can be read again, and
  /// has itself as its meaning.
  public var meaning: String {
    var writer = FormulaWriter(self)
    return writer.write(root)
  }
}
