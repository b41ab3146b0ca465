import CourseContent

extension NumericKey: Answering {
  var request: String? {
    let name = unit.flatMap { $0.isRequired ? "The unit, \($0.name), belongs to the answer" : nil }
    let words = [equality.request, name].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: "; ") + "."
  }

  var howToAnswer: String {
    forms == Self.standardForms
      ? "Type a number, or an expression that gives one: 0.25, 1/4 and 25% are the same answer."
      : "Type a number."
  }
}

extension VectorKey: Answering {
  var request: String? {
    ["Numbers with commas between them", equality.request].compactMap(\.self)
      .joined(separator: "; ") + "."
  }

  var howToAnswer: String {
    "Type the numbers with commas between them: [1.9, -2.85], or 1.9, -2.85."
  }
}

extension Acceptance {
  /// How exact an answer is to be, where that is told; without a full stop.
  fileprivate var request: String? {
    let isWanted = precisionCredit < 1
    switch rule {
    case .tolerance(let tolerance):
      return tolerance.significantFigures.map {
        "\(Self.figures($0)) \($0 == 1 ? "is" : "are") enough"
      }
    case .significantFigures(let count, accuracy: _):
      return (isWanted ? "Exactly " : "Give ") + Self.figures(count)
    case .atLeastFigures(let count):
      return (isWanted ? "At least " : "Give at least ") + Self.figures(count)
    case .decimalPlaces(let count):
      return "Exactly \(count) decimal place\(count == 1 ? "" : "s")"
    case .exact: return "The exact number is asked for"
    case .range: return nil
    case .factor(let excess):
      return excess < 1 ? nil : "The order of magnitude is enough"
    }
  }

  private static func figures(_ count: Int) -> String {
    "\(count) significant figure\(count == 1 ? "" : "s")"
  }
}
