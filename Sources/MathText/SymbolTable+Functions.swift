extension SymbolTable {
  /// Named functions and the large operators, by their commands.
  static let functions: [String: MathSymbol] = {
    var table: [String: MathSymbol] = [:]
    for name in [
      "log", "ln", "lg", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arcsin", "arccos",
      "arctan", "cot", "sec", "csc", "dim", "ker", "deg", "hom", "arg",
    ] {
      table[name] = .function(name)
    }
    table["ln"] = .function("ln", spoken: "natural log")
    for (name, spoken) in [
      ("max", "the maximum"), ("min", "the minimum"), ("sup", "the supremum"),
      ("inf", "the infimum"), ("lim", "the limit"), ("limsup", "the upper limit"),
      ("liminf", "the lower limit"), ("argmax", "the arg max"), ("argmin", "the arg min"),
      ("det", "the determinant"), ("gcd", "the greatest common divisor"),
      ("Pr", "the probability"),
    ] {
      table[name] = .function(name, spoken: spoken, limits: true)
    }
    for (name, glyph, ascii, spoken) in [
      ("sum", "∑", "sum", "the sum"), ("prod", "∏", "prod", "the product"),
      ("bigcup", "⋃", "union", "the union"), ("bigcap", "⋂", "intersection", "the intersection"),
    ] {
      table[name] = large(glyph, ascii, spoken, limits: true)
    }
    table["int"] = large("∫", "int", "the integral", limits: false)
    table["iint"] = large("∬", "iint", "the double integral", limits: false)
    table["oint"] = large("∮", "oint", "the contour integral", limits: false)
    return table
  }()

  private static func large(
    _ glyph: String, _ ascii: String, _ spoken: String, limits: Bool
  ) -> MathSymbol {
    var symbol = MathSymbol(glyph, ascii, spoken, .function)
    symbol.takesLimits = limits
    symbol.speaksOf = true
    return symbol
  }
}
