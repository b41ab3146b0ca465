import CourseContent
import Markup

extension NumericKey: Answering {
  var request: String? {
    let name = unit.flatMap { $0.isRequired ? "the unit, \($0.name), belongs to the answer" : nil }
    return sentence([equality.request, name])
  }

  var howToAnswer: String {
    forms == Self.standardForms
      ? "Type a number, or an expression that gives one: 0.25, 1/4 and 25% are the same answer."
      : "Type a number."
  }
}

extension VectorKey: Answering {
  var request: String? {
    sentence(["numbers with commas between them", equality.request])
  }

  var howToAnswer: String {
    "Type the numbers with commas between them: [1.9, -2.85], or 1.9, -2.85."
  }
}

/// The words that there are, as one sentence.
private func sentence(_ words: [String?]) -> String? {
  let words = words.compactMap(\.self)
  return words.isEmpty ? nil : words.joined(separator: "; ").capitalizedFirst + "."
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
      return (isWanted ? "exactly " : "give ") + Self.figures(count)
    case .atLeastFigures(let count):
      return (isWanted ? "at least " : "give at least ") + Self.figures(count)
    case .decimalPlaces(let count):
      return "exactly \(count) decimal place\(count == 1 ? "" : "s")"
    case .exact: return "the exact number is asked for"
    case .range: return nil
    case .factor(let excess):
      return excess < 1 ? nil : "the order of magnitude is enough"
    }
  }

  private static func figures(_ count: Int) -> String {
    "\(count) significant figure\(count == 1 ? "" : "s")"
  }
}
