/// Why what was typed can't be taken as an answer. It costs no attempt: invalid is not wrong.
public struct InvalidAnswer: Error, Hashable, Sendable {
  /// The classes of invalid answers; the raw value stands in the answer note.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Nothing was typed.
    case blank
    /// It can't be read as a number, a vector or whatever is asked.
    case unparsable
    /// It can be read but for something that doesn't belong there.
    case extraSymbols = "extra_symbols"
    /// A comma where the decimal point should be.
    case decimalComma = "decimal_comma"
    /// A separator between the digits of one number, or two numbers where one is asked.
    case badThousands = "bad_thousands"
    /// A name that means nothing here, or a letter from another alphabet.
    case unknownName = "unknown_name"
    /// It can be read, but the question asks for another form, or it calls a function of the subject
    /// that would give the key away.
    case formNotAllowed = "form_not_allowed"
    /// The unit that the question asks for is missing, or another one stands there.
    case missingUnit = "missing_unit"
    /// A division by zero.
    case divisionByZero = "division_by_zero"
    /// It has no finite value.
    case notFinite = "not_finite"
    /// More than is ever read.
    case tooLong = "too_long"
    /// A vector with too many or too few components.
    case wrongLength = "wrong_length"
    /// No choice of the question, or more than one.
    case unknownChoice = "unknown_choice"
    /// Something is left out that must be there: an item of an order, a match.
    case incomplete
    /// Something stands there twice that can be there once.
    case twice
    /// It names no part of the question.
    case unknownPart = "unknown_part"
  }

  /// The class.
  public let reason: Reason
  /// What is the matter, as a sentence.
  public let message: String
  /// What would help, as a sentence.
  public let help: String
  /// The UTF-8 offsets in what was typed that it is about, where there is such a place.
  public let place: Range<Int>?

  /// Makes an invalid answer of its facts.
  public init(_ reason: Reason, _ message: String, help: String, place: Range<Int>? = nil) {
    self.reason = reason
    self.message = message
    self.help = help
    self.place = place
  }
}

extension InvalidAnswer: CustomStringConvertible {
  /// The message and what would help.
  public var description: String { help.isEmpty ? message : "\(message) \(help)" }
}

/// The limits of what a learner types.
public enum AnswerLimits {
  /// The most bytes that an answer may have, in UTF-8.
  public static let bytes = 4_096

  static func check(_ raw: String) throws(InvalidAnswer) {
    guard raw.utf8.count > bytes else { return }
    throw InvalidAnswer(
      .tooLong, "That is longer than an answer can be.", help: "Type at most \(bytes) characters.")
  }
}
