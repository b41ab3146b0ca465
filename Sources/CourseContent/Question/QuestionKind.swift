import Formula

/// What a question asks for, with everything that only this kind has.
///
/// A new kind is a file beside `NumericKey.swift`, a case here, and a line in each switch that the
/// compiler then asks for.
public enum QuestionKind: Sendable {
  /// A number.
  case numeric(NumericKey)
  /// A vector of numbers.
  case vector(VectorKey)
  /// A formula.
  case formula(FormulaKey)
  /// One or several of a few choices.
  case choice(ChoiceKey)
  /// Whether a claim holds.
  case trueFalse(TrueFalseKey)

  /// The kind's name in files.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// A number; the kind where none is named.
    case numeric
    /// A vector of numbers.
    case vector
    /// A formula.
    case formula
    /// One or several of a few choices.
    case choice
    /// Whether a claim holds.
    case trueFalse = "true-false"
  }

  /// The kind's name in files.
  public var name: Name {
    switch self {
    case .numeric: .numeric
    case .vector: .vector
    case .formula: .formula
    case .choice: .choice
    case .trueFalse: .trueFalse
    }
  }

  /// What counts as equal to the key, where that is a number or several.
  public var tolerance: Tolerance? {
    switch self {
    case .numeric(let key): key.tolerance
    case .vector(let key): key.tolerance
    case .formula, .choice, .trueFalse: nil
    }
  }

  /// What the truth, and an answer, is as a value; nil where it is none of the language.
  var answerShape: ValueShape? {
    switch self {
    case .numeric: .number
    case .vector: .vector()
    case .formula: .text
    case .choice: nil
    case .trueFalse: .boolean
    }
  }

  /// What the value of a mistake is, where it has one.
  var mistakeShape: ValueShape? {
    if case .formula(let key) = self { key.shape } else { answerShape }
  }

  /// What the formulas of mistakes may use besides the question's values.
  func mistakeScope(_ scope: FormulaScope) -> FormulaScope {
    guard case .formula(let key) = self else {
      return scope.adding(QuestionReader.truth, answerShape)
    }
    var scope = scope
    for variable in key.variables { scope.add(variable.name, variable.domain.shape) }
    return scope
  }

  /// The kind's part of what the question means, see `Question.meaning`.
  var meaning: [String] {
    switch self {
    case .numeric(let key): key.meaning
    case .vector(let key): key.meaning
    case .formula(let key): key.meaning
    case .choice(let key): key.meaning
    case .trueFalse(let key): key.meaning
    }
  }
}

extension QuestionKind.Name {
  /// The keys that a question of this kind has besides those that all have.
  var keys: [String] {
    switch self {
    case .numeric: NumericKey.keys
    case .vector: VectorKey.keys
    case .formula: FormulaKey.keys
    case .choice: ChoiceKey.keys
    case .trueFalse: TrueFalseKey.keys
    }
  }

  /// Reads what only this kind has.
  func decode(_ reader: QuestionReader) -> QuestionKind? {
    switch self {
    case .numeric: NumericKey(reader).map(QuestionKind.numeric)
    case .vector: VectorKey(reader).map(QuestionKind.vector)
    case .formula: FormulaKey(reader).map(QuestionKind.formula)
    case .choice: ChoiceKey(reader).map(QuestionKind.choice)
    case .trueFalse: TrueFalseKey(reader).map(QuestionKind.trueFalse)
    }
  }
}
