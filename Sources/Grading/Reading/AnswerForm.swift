public import CourseContent

/// The ways of writing a number that a question can ask for.
public typealias AnswerForm = NumericKey.Form

extension AnswerForm {
  /// The form in words, with an example.
  var words: String {
    switch self {
    case .decimal: "a decimal such as 0.25"
    case .fraction: "a fraction such as 1/4"
    case .sci: "scientific notation such as 2.5e-1"
    case .percent: "a percentage such as 25%"
    case .expr: "an expression such as exp(-2)"
    }
  }

  /// Forms as a phrase: "a decimal such as 0.25 or a fraction such as 1/4".
  static func phrase(_ forms: Set<AnswerForm>) -> String {
    let words = allCases.filter(forms.contains).map(\.words)
    guard let last = words.last, words.count > 1 else { return words.first ?? "a number" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
