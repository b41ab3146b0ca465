import CourseContent

/// How a formula is answered, in words.
extension FormulaKey: Answering {
  /// What is to be typed: "Type a formula in w and lambda, where lambda > 0."
  var request: String? {
    let conditions = variables.compactMap { variable in
      variable.domain.condition.map { condition in
        condition.first?.isLetter ?? false
          ? "\(variable.name) is \(condition)" : "\(variable.name) \(condition)"
      }
    }
    let names = Self.phrase(variables.map(\.name))
    let freedom =
      switch self.freedom {
      case .constant: " A constant may be added."
      case .factor: " A constant factor may stand in front."
      case nil: ""
      }
    return "Type a formula in \(names)"
      + (conditions.isEmpty ? "." : ", where \(Self.phrase(conditions)).") + freedom
  }

  /// What may stand in it, told by `:help`.
  var howToAnswer: String {
    let functions = functions.subtracting(form.forbidden).sorted()
    let first = variables.first?.name ?? "w"
    return "Type a formula in \(Self.phrase(variables.map(\.name))): 2*\(first)^2, or 2\(first)^2; "
      + "any way of writing what is asked is right. "
      + (functions.isEmpty
        ? "There are no functions." : "Functions: \(functions.joined(separator: ", ")).")
  }

  private static func phrase(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
