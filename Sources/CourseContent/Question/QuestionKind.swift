import Formula

/// What a question asks for, with everything that only this kind has.
///
/// A new kind is a case here and of `Name`, a line in each of the two switches, and a type beside
/// `NumericKey`. Whatever is done with a kind is asked of its key.
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
  /// What belongs to what.
  case matching(MatchingKey)
  /// In which order things come.
  case ordering(OrderingKey)
  /// A few words.
  case text(TextKey)
  /// Several questions about one matter, one after another.
  case parts(PartsKey)

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
    /// What belongs to what.
    case matching
    /// In which order things come.
    case ordering
    /// A few words.
    case text
    /// Several questions about one matter, one after another.
    case parts
  }

  /// The kind's name in files.
  public var name: Name { keyAndName.name }

  var key: any QuestionKey { keyAndName.key }

  private var keyAndName: (key: any QuestionKey, name: Name) {
    switch self {
    case .numeric(let key): (key, .numeric)
    case .vector(let key): (key, .vector)
    case .formula(let key): (key, .formula)
    case .choice(let key): (key, .choice)
    case .trueFalse(let key): (key, .trueFalse)
    case .matching(let key): (key, .matching)
    case .ordering(let key): (key, .ordering)
    case .text(let key): (key, .text)
    case .parts(let key): (key, .parts)
    }
  }

  /// What counts as equal to the key, where that is a number or several.
  public var acceptance: Acceptance? { key.acceptance }
}

extension QuestionKind.Name {
  /// Reads what only this kind has.
  func decode(_ reader: QuestionReader) -> QuestionKind? {
    switch self {
    case .numeric: NumericKey(reader).map(QuestionKind.numeric)
    case .vector: VectorKey(reader).map(QuestionKind.vector)
    case .formula: FormulaKey(reader).map(QuestionKind.formula)
    case .choice: ChoiceKey(reader).map(QuestionKind.choice)
    case .trueFalse: TrueFalseKey(reader).map(QuestionKind.trueFalse)
    case .matching: MatchingKey(reader).map(QuestionKind.matching)
    case .ordering: OrderingKey(reader).map(QuestionKind.ordering)
    case .text: TextKey(reader).map(QuestionKind.text)
    case .parts: PartsKey(reader).map(QuestionKind.parts)
    }
  }

  private var type: any QuestionKey.Type {
    switch self {
    case .numeric: NumericKey.self
    case .vector: VectorKey.self
    case .formula: FormulaKey.self
    case .choice: ChoiceKey.self
    case .trueFalse: TrueFalseKey.self
    case .matching: MatchingKey.self
    case .ordering: OrderingKey.self
    case .text: TextKey.self
    case .parts: PartsKey.self
    }
  }

  /// The keys that a question of this kind has besides those that all have.
  var keys: [String] { type.keys + (mistakeKeys.isEmpty ? [] : ["mistakes"]) }

  /// The keys by which a mistake of this kind is recognized.
  var mistakeKeys: [String] { type.mistakeKeys }
}
