import Formula
import SourceText

extension Lab {
  /// The parameter of a name or a symbol: `lambda` and `λ` are one.
  ///
  /// - Throws: ``LabError/unknownParameter(_:lab:nearest:known:)``.
  public func parameter(_ name: String) throws(LabError) -> LabParameter {
    let canonical = FormulaName.canonical(name)
    for parameter in parameters
    where parameter.name == name || parameter.symbol == name || parameter.name == canonical {
      return parameter
    }
    let known = parameters.map(\.name)
    throw .unknownParameter(
      name, lab: self.name, nearest: closestName(to: name, among: known), known: known)
  }

  /// The action of a name.
  ///
  /// - Throws: ``LabError/unknownAction(_:lab:nearest:known:)``.
  public func action(_ name: String) throws(LabError) -> LabAction {
    if let action = actions.first(where: { $0.name == name }) { return action }
    let known = actions.map(\.name)
    throw .unknownAction(
      name, lab: self.name, nearest: closestName(to: name, among: known), known: known)
  }

  /// Settings with one parameter set from a text: a formula for a number (`1/3`, `1e-4`), an option's
  /// name, or `on` or `off`.
  ///
  /// - Throws: a ``LabError`` that names the range, the options or the nearest name.
  public func setting(
    _ name: String, to text: String, in settings: LabSettings
  ) throws(LabError) -> LabSettings {
    let parameter = try parameter(name)
    var changed = settings
    changed.set(parameter.name, to: try parameter.value(of: text))
    return changed
  }

  /// The initial settings with some parameters set from texts, in their order.
  ///
  /// - Throws: as ``setting(_:to:in:)``.
  public func settings(
    _ texts: some Sequence<(name: String, text: String)>
  ) throws(LabError) -> LabSettings {
    var settings = initialSettings
    for (name, text) in texts { settings = try setting(name, to: text, in: settings) }
    return settings
  }

  /// Settings after a parameter's slider was moved: a number by so many steps, an option to the one so
  /// many places further on, and on to off.
  public func moving(
    _ parameter: LabParameter, by movements: Int, in settings: LabSettings
  ) -> LabSettings {
    var moved = settings
    switch parameter {
    case .number(let parameter):
      moved[parameter] = parameter.moved(settings[parameter], by: movements)
    case .choice(let parameter):
      let place = parameter.options.firstIndex { $0.name == settings[parameter] } ?? 0
      let count = parameter.options.count
      let next = (place + movements % count + count) % count
      moved[parameter] = parameter.options[next].name
    case .toggle(let parameter):
      if movements % 2 != 0 { moved[parameter] = !settings[parameter] }
    }
    return moved
  }
}

extension LabParameter {
  /// The value that a text means.
  fileprivate func value(of text: String) throws(LabError) -> SettingValue {
    switch self {
    case .number(let parameter): .number(try parameter.number(of: text))
    case .choice(let parameter): .choice(try parameter.option(of: text))
    case .toggle(let parameter): .toggle(try parameter.isOn(text))
    }
  }
}

extension NumberParameter {
  fileprivate func number(of text: String) throws(LabError) -> Double {
    let value: Value
    do throws(FormulaError) {
      value = try ParsedFormula(text, limits: .answer).evaluate(limits: .answer)
    } catch {
      throw .unreadable(parameter: name, text: String(text.prefix(60)), error)
    }
    guard case .number(let number) = value else {
      throw .notNumber(parameter: name, kind: value.kindName)
    }
    guard range.contains(number) else { throw .outOfRange(parameter: name, number, range) }
    guard !isWhole || number == number.rounded() else {
      throw .notWhole(parameter: name, number)
    }
    return number
  }
}

extension ChoiceParameter {
  fileprivate func option(of text: String) throws(LabError) -> String {
    let wanted = text.lowercased()
    if let option = options.first(where: { $0.name.lowercased() == wanted }) { return option.name }
    let known = options.map(\.name)
    throw .unknownOption(
      text, parameter: name, nearest: closestName(to: text, among: known), known: known)
  }
}

extension ToggleParameter {
  fileprivate func isOn(_ text: String) throws(LabError) -> Bool {
    switch text.lowercased() {
    case "on", "true", "yes": true
    case "off", "false", "no": false
    default: throw .neitherOnNorOff(text, parameter: name)
    }
  }
}
