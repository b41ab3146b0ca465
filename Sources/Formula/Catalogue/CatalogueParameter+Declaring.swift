import RegularizationCore

/// The ways to declare a parameter, made to be read in one line of a catalogue entry.
extension CatalogueParameter {
  /// A number in a range: `.number("sigma2", .positive)`.
  public static func number(
    _ name: String, _ range: NumberRange = .any, default value: Double? = nil
  ) -> CatalogueParameter {
    CatalogueParameter(name, .number, range, default: value.map(Value.number))
  }

  /// A whole number: `.integer("degree", 0...64)`.
  ///
  /// The upper bound is what keeps a learner's `n=1e15` from taking all memory: give one wherever
  /// the number decides how much is computed.
  public static func integer(
    _ name: String, _ range: ClosedRange<Int>, default value: Int? = nil
  ) -> CatalogueParameter {
    CatalogueParameter(
      name, .integer, .between(Double(range.lowerBound), Double(range.upperBound)),
      default: value.map { .number(Double($0)) })
  }

  /// A whole number from one up: `.integer("t", atLeast: 1)`.
  public static func integer(
    _ name: String, atLeast lower: Int = -FormulaLimits.greatestInteger, default value: Int? = nil
  ) -> CatalogueParameter {
    integer(name, lower...FormulaLimits.greatestInteger, default: value)
  }

  /// A whole number, not negative, in proportion to which the function works: `steps`.
  ///
  /// The evaluator charges it: the numbers in the arguments, times this.
  public static func repetitions(
    _ name: String, atLeast lower: Int = 0, default value: Int? = nil
  ) -> CatalogueParameter {
    CatalogueParameter(
      name, .integer, .between(Double(lower), Double(FormulaLimits.greatestInteger)),
      default: value.map { .number(Double($0)) }, isRepetition: true)
  }

  /// True or false.
  public static func boolean(_ name: String, default value: Bool? = nil) -> CatalogueParameter {
    CatalogueParameter(name, .boolean, default: value.map(Value.boolean))
  }

  /// Any text.
  public static func text(_ name: String, default value: String? = nil) -> CatalogueParameter {
    CatalogueParameter(name, .text, default: value.map(Value.text))
  }

  /// One of a few texts: `.option("fmt", ["index", "bitmask"])`.
  public static func option(
    _ name: String, _ choices: [String], default value: String? = nil
  ) -> CatalogueParameter {
    CatalogueParameter(name, .option(choices), default: value.map(Value.text))
  }

  /// What a penalty strength multiplies: "half" (assumed) or "full".
  public static func convention(_ name: String = "convention") -> CatalogueParameter {
    option(
      name, PenaltyConvention.allCases.map(\.rawValue), default: PenaltyConvention.half.rawValue)
  }

  /// A vector, whose elements may have a range: `.vector("h", .positive, lengthOf: "theta_star")`.
  public static func vector(
    _ name: String, _ range: NumberRange = .any, lengthOf other: String? = nil
  ) -> CatalogueParameter {
    CatalogueParameter(name, .vector, range, lengthOf: other)
  }

  /// A vector of whole numbers: `.integers("layers", 0...1_000_000)`.
  public static func integers(
    _ name: String, _ range: ClosedRange<Int> = 0...FormulaLimits.greatestInteger,
    lengthOf other: String? = nil
  ) -> CatalogueParameter {
    CatalogueParameter(
      name, .integers, .between(Double(range.lowerBound), Double(range.upperBound)),
      lengthOf: other)
  }

  /// A matrix.
  public static func matrix(_ name: String, _ range: NumberRange = .any) -> CatalogueParameter {
    CatalogueParameter(name, .matrix, range)
  }

  /// A number or a vector.
  public static func numberOrVector(
    _ name: String, _ range: NumberRange = .any, lengthOf other: String? = nil,
    default value: Double? = nil
  ) -> CatalogueParameter {
    CatalogueParameter(
      name, .numberOrVector, range, default: value.map(Value.number), lengthOf: other)
  }

  /// A list of texts.
  public static func texts(
    _ name: String, lengthOf other: String? = nil
  ) -> CatalogueParameter {
    CatalogueParameter(name, .texts, lengthOf: other)
  }
}
