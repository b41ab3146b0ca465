/// A parameter's demands in a form that costs nothing to look at.
///
/// It only says that an argument is certainly good; why one isn't, the parameter says.
struct ArgumentCheck: Sendable {
  private enum Form: UInt8 {
    case number
    case integer
    case boolean
    case vector
    case option
    case other
  }

  private let form: Form
  /// Whether single numbers and vectors are both good.
  private let isBroad: Bool
  private let isUnbounded: Bool
  private let range: NumberRange
  private let choices: [String]
  /// Whether the work grows in proportion to the number.
  let isRepetition: Bool

  init(_ parameter: CatalogueParameter) {
    range = parameter.range
    isUnbounded = parameter.range.isUnbounded
    isRepetition = parameter.isRepetition
    choices = if case .option(let choices) = parameter.kind { choices } else { [] }
    switch parameter.kind {
    case .number: (form, isBroad) = (.number, false)
    case .numberOrVector, .numbers: (form, isBroad) = (.number, true)
    case .integer: (form, isBroad) = (.integer, false)
    case .boolean: (form, isBroad) = (.boolean, false)
    case .vector: (form, isBroad) = (.vector, false)
    case .option: (form, isBroad) = (.option, false)
    default: (form, isBroad) = (.other, false)
    }
  }

  /// Whether an argument is certainly good.
  @inline(__always)
  func accepts(_ value: Value) -> Bool {
    switch value {
    case .number(let number):
      switch form {
      case .number: isUnbounded || range.contains(number)
      case .integer: range.contains(number) && number == number.rounded()
      default: false
      }
    case .boolean: form == .boolean
    case .text(let text): form == .option && choices.contains(text)
    case .vector: isUnbounded && (form == .vector || isBroad)
    default: false
    }
  }
}
