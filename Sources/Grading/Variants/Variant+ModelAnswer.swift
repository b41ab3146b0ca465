import CourseContent
import Formula

extension Variant {
  /// The truth as a learner would type it in full: every digit, with the unit where one is wanted.
  var modelAnswer: String {
    switch key {
    case .number(let key): typed([key.truth], key) ?? shownAnswer
    case .vector(let key, let truth): typed(truth, key) ?? shownAnswer
    case .formula(let key): key.model()
    case .choice, .claim: shownAnswer
    }
  }

  /// Numbers as a learner would type them, every digit; nil where the question's forms have no
  /// such way to write them.
  func typed(_ values: [Double], _ key: NumberKey) -> String? {
    let numbers = values.map { Value.number($0).formatted }
    let forms = key.expectation.forms
    for number in numbers {
      let form: AnswerForm = number.contains("e") ? .sci : .decimal
      guard forms.contains(form) || forms.contains(.expr) else { return nil }
    }
    var text = numbers.joined(separator: ", ")
    if self.key.isVector { text = "[\(text)]" }
    if case .required(let unit) = key.expectation.unit { text += " \(unit)" }
    return text
  }
}
