import Formula

/// The key of a question that asks for a number.
public struct NumericKey: QuestionKey {
  /// How a number may be written.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// 0.25
    case decimal
    /// 1/4
    case fraction
    /// 2.5e-1
    case sci
    /// 25%
    case percent
    /// sqrt(1/16): numbers, `pi` and `e` with `+ - * / ^` and elementary functions. A function of
    /// the subject, such as `lambda_from_sigma2`, is refused: it would type the key itself.
    case expr
  }

  /// A unit behind the number.
  public struct Unit: Hashable, Sendable {
    /// What is written.
    public let name: String
    /// True where an answer without it is invalid.
    public let isRequired: Bool
  }

  /// The truth, as a formula over the question's values.
  public let answer: ContentFormula
  /// What counts as equal to it.
  public let equality: Acceptance
  /// The symbol asked for, so that `lambda = 4` is accepted.
  public let symbol: String?
  /// How the answer may be written.
  public let forms: Set<Form>
  /// The unit behind the number; nil where none is allowed.
  public let unit: Unit?

  /// The forms where the author names none: the four plain ones and, beyond them, expressions, since
  /// `1/0.25` and `4` are the same answer.
  public static let standardForms = Set(Form.allCases)

  static let keys =
    ["answer", "symbol", "forms", "unit", "precision_credit"] + QuestionReader.acceptanceKeys
  static let mistakeKeys = ["value", "when", "tolerance"]

  var answerShape: ValueShape? { .number }
  var acceptance: Acceptance? { equality }

  init?(_ reader: QuestionReader) {
    let answer = reader.answer(.number)
    let equality = reader.acceptance()
    symbol = reader.fields.text("symbol")
    forms = Self.forms(reader) ?? Self.standardForms
    unit = Self.unit(reader)
    guard let answer else { return nil }
    self.answer = answer
    self.equality = equality
  }

  private static func forms(_ reader: QuestionReader) -> Set<Form>? {
    guard let value = reader.fields["forms"] else { return nil }
    let items = value.isSequence ? Array(value.items) : [value]
    return Set(items.compactMap { reader.decoder.word($0, "forms", as: Form.self) })
  }

  private static func unit(_ reader: QuestionReader) -> Unit? {
    guard let value = reader.fields["unit"] else { return nil }
    var name: String?
    var isRequired = false
    if value.isMapping {
      let fields = reader.decoder.fields(value, "a unit", keys: ["name", "required"])
      name = fields?.required("name").flatMap { reader.decoder.text($0, "name") }
      isRequired = fields?.boolean("required") ?? false
    } else {
      name = reader.decoder.text(value, "unit")
    }
    guard let name else { return nil }
    guard (1...32).contains(name.unicodeScalars.count) else {
      reader.decoder.error(.outOfRange, "a unit has 1 to 32 characters", at: value)
      return nil
    }
    return Unit(name: name, isRequired: isRequired)
  }

  var meaning: [String] {
    ["answer \(answer.parsed.meaning)", equality.meaning]
      + [
        "forms \(forms.map(\.rawValue).sorted().joined(separator: " "))",
        unit.map { "unit \($0.isRequired ? "required" : "optional") \($0.name.meaningLiteral)" },
      ].compactMap { $0 }
  }
}
