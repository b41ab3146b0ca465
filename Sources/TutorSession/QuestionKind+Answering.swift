import CourseContent

/// How questions of each kind are answered, in words.
extension QuestionKind {
  /// The symbol that is asked for.
  var symbol: String? {
    switch self {
    case .numeric(let key): key.symbol
    case .vector(let key): key.symbol
    case .formula(let key): key.symbol
    case .choice, .trueFalse: nil
    }
  }

  /// What is to be typed, told below the question; nil where the question says enough.
  var request: String? {
    switch self {
    case .numeric: precision.map { "\($0)." }
    case .vector:
      ["Numbers with commas between them", precision].compactMap(\.self)
        .joined(separator: "; ") + "."
    case .formula(let key): key.request
    case .choice(let key) where key.selection == .several: "Type the letters of all that are right."
    case .choice: "Type a letter."
    case .trueFalse: "Type true or false."
    }
  }

  /// How exact is exact enough, where that is told in figures.
  private var precision: String? {
    guard let figures = tolerance?.significantFigures else { return nil }
    return figures == 1
      ? "1 significant figure is enough" : "\(figures) significant figures are enough"
  }

  /// How such an answer can be typed, told by `:help`.
  var howToAnswer: String {
    switch self {
    case .numeric(let key) where key.forms == NumericKey.standardForms:
      "Type a number, or an expression that gives one: 0.25, 1/4 and 25% are the same answer."
    case .numeric: "Type a number."
    case .vector: "Type the numbers with commas between them: [1.9, -2.85], or 1.9, -2.85."
    case .formula(let key): key.howToAnswer
    case .choice(let key) where key.selection == .several:
      "Type the letters of all that are right, for example: a, c."
    case .choice: "Type the letter of a choice."
    case .trueFalse: "Type true or false; t and f will do."
    }
  }

  /// True where a wrong answer leaves only the right one, so that there is nothing to try again.
  var isSettledByOneAnswer: Bool {
    switch self {
    case .trueFalse: true
    case .choice(let key): key.selection == .one && key.choices.count == 2
    case .numeric, .vector, .formula: false
    }
  }
}
