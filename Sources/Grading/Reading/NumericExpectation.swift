public import CourseContent

/// What a question asks a number to look like.
public struct NumericExpectation: Hashable, Sendable {
  /// What is to be done about a unit behind the number.
  public enum Unit: Hashable, Sendable {
    /// No unit may be typed.
    case none
    /// This unit may be typed.
    case optional(String)
    /// This unit must be typed.
    case required(String)
  }

  /// The forms that are accepted.
  public var forms: Set<AnswerForm>
  /// The asked symbol, which may be typed with an equals sign in front of the number.
  public var symbol: String?
  /// The unit.
  public var unit: Unit
  /// True where an infinite answer is a possible one.
  public var allowsInfinity: Bool

  /// Makes an expectation; by default a number in one of the standard forms, with no unit.
  public init(
    forms: Set<AnswerForm> = NumericKey.standardForms, symbol: String? = nil, unit: Unit = .none,
    allowsInfinity: Bool = false
  ) {
    self.forms = forms
    self.symbol = symbol
    self.unit = unit
    self.allowsInfinity = allowsInfinity
  }

  /// Makes what a question's key asks for.
  public init(_ key: NumericKey, allowsInfinity: Bool) {
    let unit = key.unit.map { $0.isRequired ? Unit.required($0.name) : .optional($0.name) }
    self.init(
      forms: key.forms, symbol: key.symbol, unit: unit ?? .none, allowsInfinity: allowsInfinity)
  }

  /// True where percent is the unit, so that its sign divides nothing by 100.
  var isInPercent: Bool { unit == .optional("%") || unit == .required("%") }

  /// True where a plain number alone doesn't tell whether its unit is right.
  var readsUnit: Bool {
    if case .required = unit { true } else { isInPercent }
  }

  /// True where a number of this form is accepted; a whole number is a fraction too.
  ///
  /// Whoever takes expressions takes the plain forms in them. But a question that lists plain forms
  /// and leaves percent out asks for something in percent: there `26 %` isn't 0.26.
  func accepts(_ form: AnswerForm, isWhole: Bool) -> Bool {
    if form == .percent { return forms.contains(.percent) || forms == [.expr] }
    return forms.contains(form) || forms.contains(.expr) || isWhole && forms.contains(.fraction)
  }
}
