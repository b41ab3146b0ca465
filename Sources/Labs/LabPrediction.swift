/// A question asked before the first look: what one has bet on is seen with other eyes.
public struct LabPrediction: Hashable, Sendable {
  /// What would be right.
  public enum Answer: Hashable, Sendable {
    /// One of the choices, by its index.
    case choice(Int)
    /// A number, and how far off still counts.
    case number(Double, tolerance: Double)
  }

  /// The question.
  public let question: String
  /// The choices; none where a number is asked for.
  public let choices: [String]
  /// What is right, computed.
  public let answer: Answer
  /// Why, with the numbers.
  public let explanation: String

  init(_ question: String, choices: [String], answer: Int, because explanation: String) {
    self.question = question
    self.choices = choices
    self.answer = .choice(answer)
    self.explanation = explanation
  }

  init(_ question: String, answer: Double, tolerance: Double, because explanation: String) {
    self.question = question
    self.choices = []
    self.answer = .number(answer, tolerance: tolerance)
    self.explanation = explanation
  }

  /// Whether a choice is the right one.
  public func accepts(choice: Int) -> Bool { answer == .choice(choice) }

  /// Whether a number is near enough.
  public func accepts(number: Double) -> Bool {
    guard case .number(let expected, let tolerance) = answer else { return false }
    return (number - expected).magnitude <= tolerance
  }
}
