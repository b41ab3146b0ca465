/// What all of a lab's parameters are set to, and with that everything that a lab shows.
///
/// A lab has no other state: how many samples were drawn and which step is shown are parameters too.
public struct LabSettings: Hashable, Sendable {
  private var values: [String: SettingValue]

  init(of parameters: [LabParameter]) {
    values = [:]
    for parameter in parameters { values[parameter.name] = parameter.initial }
  }

  /// The value under a parameter's name; nil where the lab has no such parameter.
  public subscript(name: String) -> SettingValue? { values[name] }

  mutating func set(_ name: String, to value: SettingValue) { values[name] = value }

  subscript(parameter: NumberParameter) -> Double {
    get {
      if case .number(let number) = values[parameter.name] { number } else { parameter.initial }
    }
    set { values[parameter.name] = .number(parameter.clamped(newValue)) }
  }

  /// A whole number; ranges of counts are far within what an Int holds.
  subscript(whole parameter: NumberParameter) -> Int {
    Int(exactly: self[parameter].rounded()) ?? 0
  }

  subscript(parameter: ChoiceParameter) -> String {
    get {
      if case .choice(let option) = values[parameter.name] { option } else { parameter.initial }
    }
    set { values[parameter.name] = .choice(newValue) }
  }

  subscript(parameter: ToggleParameter) -> Bool {
    get { if case .toggle(let isOn) = values[parameter.name] { isOn } else { parameter.initial } }
    set { values[parameter.name] = .toggle(newValue) }
  }
}
