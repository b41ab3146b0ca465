import CourseContent

/// What is said about answers that can't be read: what stands there, and what to type instead.
extension InvalidAnswer {
  static let blankNumber = InvalidAnswer(
    .blank, "Nothing was typed.", help: "Type a number, or :help to see what else you can do.")

  static func unknownCharacter(_ scalar: Unicode.Scalar, _ place: Range<Int>) -> InvalidAnswer {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let name = [code, scalar.properties.name ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    if let latin = Lookalikes.latin(scalar) {
      return InvalidAnswer(
        .unknownName, "\(name) looks like the Latin letter \(latin), but is another character.",
        help: "Type it again on a Latin keyboard.", place: place)
    }
    if scalar.properties.numericType == .decimal {
      return InvalidAnswer(
        .unparsable, "\(name) is a digit of another script.", help: "Use the digits 0 to 9.",
        place: place)
    }
    return InvalidAnswer(
      scalar.properties.isAlphabetic ? .unknownName : .extraSymbols,
      "\(name) can't be part of an answer.", help: "Leave it out, or type it in plain letters.",
      place: place)
  }

  static func decimalComma(_ typed: String, suggestion: String, _ place: Range<Int>)
    -> InvalidAnswer
  {
    InvalidAnswer(
      .decimalComma, "`\(typed)` has a comma in it.",
      help: "Use a point for decimals: \(suggestion).",
      place: place)
  }

  static func thousandsComma(
    _ typed: String, plain: String, decimal: String?, _ place: Range<Int>
  ) -> InvalidAnswer {
    let alternative = decimal.map { " or, if the comma is your decimal sign, \($0)" } ?? ""
    return InvalidAnswer(
      .badThousands, "`\(typed)` has a comma in it, which is never guessed at.",
      help: "Write \(plain)\(alternative).", place: place)
  }

  static func separatedDigits(_ typed: String, plain: String, _ place: Range<Int>) -> InvalidAnswer
  {
    InvalidAnswer(
      .badThousands, "`\(typed)` has something between its digits.", help: "Write \(plain).",
      place: place)
  }

  static func twoNumbers(_ first: String, _ second: String, _ place: Range<Int>) -> InvalidAnswer {
    InvalidAnswer(
      .badThousands, "There are two numbers, \(first) and \(second); one is asked for.",
      help: "Type one number, without spaces in it.", place: place)
  }

  static func missingOperator(_ suggestion: String, _ place: Range<Int>) -> InvalidAnswer {
    InvalidAnswer(
      .unparsable, "Something is missing between two parts.",
      help: "A product needs its sign: \(suggestion).", place: place)
  }

  static func incompleteExponent(_ number: String, _ place: Range<Int>) -> InvalidAnswer {
    InvalidAnswer(
      .unparsable, "`\(number)e` lacks its exponent.", help: "Write \(number)e3, or \(number)*e.",
      place: place)
  }

  static func unknownName(_ name: String, suggestion: String?, _ place: Range<Int>) -> InvalidAnswer
  {
    InvalidAnswer(
      .unknownName, "`\(name)` is no name that is known here.",
      help: suggestion.map { "Did you mean \($0)?" } ?? "Type a number, such as 0.25.", place: place
    )
  }

  static func subjectFunction(_ name: String, _ place: Range<Int>) -> InvalidAnswer {
    InvalidAnswer(
      .formNotAllowed, "`\(name)` can't be used in an answer.",
      help: "Work it out yourself; :calc computes with \(name).", place: place)
  }

  static func otherSymbol(_ name: String, asked: String?, _ place: Range<Int>) -> InvalidAnswer {
    guard let asked else {
      return InvalidAnswer(
        .extraSymbols, "`\(name) =` doesn't belong here.", help: "Type the value alone.",
        place: place)
    }
    return InvalidAnswer(
      .extraSymbols, "The question asks for \(asked), not for `\(name)`.",
      help: "Type the value alone, or \(asked) = and the value.", place: place)
  }

  static func extra(_ text: String, _ place: Range<Int>) -> InvalidAnswer {
    InvalidAnswer(
      .extraSymbols, "`\(text)` doesn't belong in a number.", help: "Leave it out.", place: place)
  }

  static func extraUnit(_ text: String, _ place: Range<Int>) -> InvalidAnswer {
    InvalidAnswer(
      .extraSymbols, "`\(text)` stands behind the number.", help: "Type the number alone.",
      place: place)
  }

  static func missingUnit(_ unit: String, typed: String?, _ place: Range<Int>?) -> InvalidAnswer {
    let message =
      typed.map { "The unit is `\($0)`; another one is asked for." } ?? "The unit is missing."
    return InvalidAnswer(
      .missingUnit, message, help: "Give the number in \(unit), with the unit: 3 \(unit).",
      place: place)
  }

  static func form(_ form: AnswerForm, allowed: Set<AnswerForm>, _ place: Range<Int>)
    -> InvalidAnswer
  {
    let kind =
      switch form {
      case .decimal: "a plain decimal"
      case .fraction: "a fraction"
      case .sci: "scientific notation"
      case .percent: "a percentage"
      case .expr: "an expression"
      }
    return InvalidAnswer(
      .formNotAllowed, "That is \(kind); the question asks for another form.",
      help: "Type \(AnswerForm.phrase(allowed)).", place: place)
  }

  static func divisionByZero(_ place: Range<Int>?) -> InvalidAnswer {
    InvalidAnswer(
      .divisionByZero, "That divides by zero.", help: "Check the denominator.", place: place)
  }

  static func notFinite(_ message: String, _ place: Range<Int>?) -> InvalidAnswer {
    InvalidAnswer(.notFinite, message, help: "A finite number is asked for.", place: place)
  }

  static func unreadable(_ message: String, _ place: Range<Int>?) -> InvalidAnswer {
    InvalidAnswer(.unparsable, message, help: "Type a number, such as 0.25.", place: place)
  }
}
