public import Formula
public import RegularizationCore

/// Why a lab can't be opened, set or computed.
public enum LabError: Error, Hashable, Sendable {
  /// No lab has that name.
  case unknownLab(String, nearest: String?)
  /// The lab has no such parameter.
  case unknownParameter(String, lab: LabName, nearest: String?, known: [String])
  /// The lab has no such action.
  case unknownAction(String, lab: LabName, nearest: String?, known: [String])
  /// A setting's text is no formula, or can't be evaluated.
  case unreadable(parameter: String, text: String, FormulaError)
  /// A setting's formula gives no number.
  case notNumber(parameter: String, kind: String)
  /// A number outside the slider's range, or not a number at all.
  case outOfRange(parameter: String, Double, ClosedRange<Double>)
  /// A number that is not whole, where only whole ones are meant.
  case notWhole(parameter: String, Double)
  /// No option has that name.
  case unknownOption(String, parameter: String, nearest: String?, known: [String])
  /// A text that is neither on nor off.
  case neitherOnNorOff(String, parameter: String)
  /// The core can't compute the figure at these settings.
  case core(CoreError)
  /// A formula of the lab itself can't be evaluated.
  case formula(FormulaError)
}

extension LabError: CustomStringConvertible {
  /// What is wrong and what to do, as one sentence without its full stop.
  public var description: String {
    switch self {
    case .unknownLab(let name, let nearest):
      "there is no lab \(name)" + Self.hint(nearest)
    case .unknownParameter(let name, let lab, let nearest, let known):
      "the lab \(lab) has no parameter \(name)" + Self.hint(nearest, or: known)
    case .unknownAction(let name, let lab, let nearest, let known):
      "the lab \(lab) has no action \(name)" + Self.hint(nearest, or: known)
    case .unreadable(let parameter, let text, let error):
      "\(parameter) can't be \(text): \(error)"
    case .notNumber(let parameter, let kind): "\(parameter) must be a number, and this is \(kind)"
    case .outOfRange(let parameter, let number, let range):
      "\(parameter) must be from \(NumberText.shortest(range.lowerBound)) to "
        + "\(NumberText.shortest(range.upperBound)), and is \(NumberText.shortest(number))"
    case .notWhole(let parameter, let number):
      "\(parameter) must be a whole number, and is \(NumberText.shortest(number))"
    case .unknownOption(let name, let parameter, let nearest, let known):
      "\(parameter) can't be \(name)" + Self.hint(nearest, or: known)
    case .neitherOnNorOff(let text, let parameter):
      "\(parameter) is on or off, and not \(text)"
    case .core(let error): "this can't be computed: \(error)"
    case .formula(let error): "this can't be computed: \(error)"
    }
  }

  private static func hint(_ nearest: String?, or known: [String] = []) -> String {
    if let nearest { return "; did you mean \(nearest)?" }
    return known.isEmpty ? "" : "; there is \(known.joined(separator: ", "))"
  }
}

extension LabError {
  /// The core and the formula language fail for reasons of their own; a lab has one kind of error.
  init(_ error: any Error) {
    switch error {
    case let error as LabError: self = error
    case let error as CoreError: self = .core(error)
    case let error as FormulaError: self = .formula(error)
    default: self = .core(CoreError(.domain, nil, "\(error)"))
    }
  }
}
