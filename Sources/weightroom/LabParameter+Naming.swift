import Labs

extension LabParameter {
  /// The letter and what it stands for: "λ penalty strength".
  var displayName: String { symbol == title ? title : "\(symbol)  \(title)" }

  /// What it is and what it can be set to.
  var explanation: String {
    switch self {
    case .number(let parameter):
      "\(title), from \(parameter.text(parameter.range.lowerBound)) to "
        + parameter.text(parameter.range.upperBound)
    case .choice(let parameter):
      "\(title): " + parameter.options.map { "\($0.name) (\($0.title))" }.joined(separator: ", ")
    case .toggle: "\(title): on or off"
    }
  }
}
