import Formula

/// The key of one kind of question: the file's part of a kind, in one type.
///
/// A new kind is a conforming type in a file of its own, and a case of `QuestionKind`.
protocol QuestionKey: Sendable {
  /// The keys in a file that only this kind has.
  static var keys: [String] { get }
  /// The keys of a mistake by which one of this kind is recognized; none where the kind has no
  /// mistakes.
  static var mistakeKeys: [String] { get }

  /// Reads what only this kind has; nil, and reported, where that can't be used.
  init?(_ reader: QuestionReader)

  /// What the truth, and an answer, is as a value; nil where it is none of the language.
  var answerShape: ValueShape? { get }
  /// What the value of a mistake is; nil where that is none of the language.
  var mistakeShape: ValueShape? { get }
  /// The names that the value of a mistake may use, of those that the question's formulas may.
  func mistakeScope(_ scope: FormulaScope) -> FormulaScope
  /// What counts as equal to the truth, where that is a number or several.
  var acceptance: Acceptance? { get }
  /// The kind's part of what the question means, see `Question.meaning`.
  var meaning: [String] { get }
}

extension QuestionKey {
  static var mistakeKeys: [String] { [] }
  var answerShape: ValueShape? { nil }
  var mistakeShape: ValueShape? { answerShape }
  var acceptance: Acceptance? { nil }

  func mistakeScope(_ scope: FormulaScope) -> FormulaScope {
    scope.adding(QuestionReader.truth, answerShape)
  }
}
