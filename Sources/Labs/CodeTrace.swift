import Formula

/// A program to be gone through line by line, with every value on the way computed.
///
/// Values are formulas, so that they are live: whatever a source prints stands beside them as text.
struct CodeTrace {
  /// A line of the program.
  struct Line {
    /// The line as it is listed.
    let code: String
    /// The names that it gives values to, and formulas for those; earlier names can be used in them.
    let state: [(name: String, formula: String)]
    /// What to notice.
    let note: String
    /// What a published lesson shows for the line's first name, where that differs from the value.
    let published: String?

    init(
      _ code: String, _ state: [(name: String, formula: String)] = [], note: String,
      published: String? = nil
    ) {
      self.code = code
      self.state = state
      self.note = note
      self.published = published
    }
  }

  /// The name by which it is chosen.
  let name: String
  /// What it is about.
  let title: String
  /// The lines.
  let lines: [Line]
  /// What to ask before the first line.
  let prediction: @Sendable () throws -> LabPrediction

  /// A name and its value at a line.
  struct Binding {
    let name: String
    let value: Value
    /// Whether the line itself gives the value.
    let isNew: Bool
  }

  /// The names that have values once a line has run, in the order in which they got them.
  ///
  /// - Parameter given: what the settings say.
  func state(after current: Int, given: Environment) throws -> [Binding] {
    var environment = given
    var bindings: [Binding] = []
    for (index, line) in lines.prefix(current + 1).enumerated() {
      for (name, formula) in line.state {
        let value = try ParsedFormula(formula).evaluate(in: environment)
        environment[name] = value
        let binding = Binding(name: name, value: value, isNew: index == current)
        if let place = bindings.firstIndex(where: { $0.name == name }) {
          bindings[place] = binding
        } else {
          bindings.append(binding)
        }
      }
    }
    return bindings
  }
}
