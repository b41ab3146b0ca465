/// A parameter of a catalogue's function: its name, what may be given, and what is assumed.
public struct CatalogueParameter: Hashable, Sendable {
  /// The kind of value that a parameter takes.
  public enum Kind: Hashable, Sendable {
    /// A number.
    case number
    /// A whole number.
    case integer
    /// True or false.
    case boolean
    /// A text.
    case text
    /// One of a few texts.
    case option([String])
    /// A vector.
    case vector
    /// A vector of whole numbers.
    case integers
    /// A matrix, that is a vector of equally long rows.
    case matrix
    /// A number or a vector; the function works element by element.
    case numberOrVector
    /// A number, a vector or a matrix; the function works element by element.
    case numbers
    /// A list of texts.
    case texts
    /// A vector, a matrix or a list.
    case sequence
  }

  /// The name, as it is written in `name=value`.
  public let name: String
  /// The kind of value.
  public let kind: Kind
  /// The numbers allowed, for the elements too where it is a vector or a matrix.
  public let range: NumberRange
  /// What is assumed where the argument isn't given; nil where it must be.
  public let defaultValue: Value?
  /// The other parameter that it must be as long as.
  public let lengthOf: String?
  /// Whether the work that the function does grows in proportion to this number.
  public let isRepetition: Bool
  /// How many arguments it takes; other than one only for the last parameter.
  public let occurrences: ClosedRange<Int>

  init(
    _ name: String, _ kind: Kind, _ range: NumberRange = .any, default defaultValue: Value? = nil,
    lengthOf: String? = nil, isRepetition: Bool = false, occurrences: ClosedRange<Int> = 1...1
  ) {
    self.name = name
    self.kind = kind
    self.range = range
    self.defaultValue = defaultValue
    self.lengthOf = lengthOf
    self.isRepetition = isRepetition
    self.occurrences = occurrences
  }
}
