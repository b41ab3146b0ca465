import Formula

/// What is said about formulas that can't be read.
extension FormulaReader {
  func strange(_ sign: Unicode.Scalar, _ index: Int) -> InvalidAnswer {
    let help =
      switch sign {
      case "%": "A percentage is divided by 100: 5/100."
      case "\\", "{", "}", "$": "LaTeX isn't read here: write lambda, sqrt(x), a/b."
      case ":": "A quotient is written a/b."
      case ";", ",": "Type one formula."
      default: "Leave it out."
      }
    return InvalidAnswer(
      .extraSymbols, "`\(sign)` doesn't belong in a formula.", help: help, place: place(index))
  }

  func equation(_ index: Int) -> InvalidAnswer {
    InvalidAnswer(
      .extraSymbols, "An equals sign doesn't belong in a formula.",
      help: "Type what stands to the right of it.", place: place(index))
  }

  /// What the formula language finds wrong with the text.
  func invalid(_ error: FormulaError) -> InvalidAnswer {
    let message = error.message.sentence
    let place = place(error.span)
    switch error.kind {
    case .limit:
      return InvalidAnswer(.tooLong, message, help: "Type a shorter formula.", place: place)
    case .domain where error.message.contains("division by zero"): return .divisionByZero(place)
    case .domain, .singular, .empty: return .notFinite(message, place)
    case .name:
      return InvalidAnswer(
        .unknownName, message, help: error.help.map(\.sentence) ?? "", place: place)
    case .syntax, .arity, .type, .shape:
      return .unreadableFormula(message, place, help: error.help.map(\.sentence) ?? "")
    }
  }
}

extension String {
  /// The words of a message as a sentence.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}

extension InvalidAnswer {
  static func blankFormula(_ expectation: FormulaExpectation) -> InvalidAnswer {
    InvalidAnswer(
      .blank, "Nothing was typed.",
      help: "Type a formula in \(expectation.phrase), or :help to see what else you can do.")
  }

  static func unreadableFormula(_ message: String, _ place: Range<Int>?, help: String = "")
    -> InvalidAnswer
  {
    InvalidAnswer(.unparsable, message, help: help, place: place)
  }

  static func functionNotAllowed(_ name: String, _ place: Range<Int>) -> InvalidAnswer {
    InvalidAnswer(
      .formNotAllowed, "`\(name)` can't be used in this answer.",
      help: "Write what it does in other words.", place: place)
  }
}
