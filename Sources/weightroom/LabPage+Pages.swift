import Labs
import Markup

/// The pages besides the figure.
extension LabPage {
  func asked(_ prediction: LabPrediction, _ state: LabState) -> [StyledText] {
    var lines = [StyledText(state.lab.title, .heading)]
    lines += wrapped(StyledText(state.lab.summary, .muted))
    lines += [StyledText()] + wrapped(StyledText(prediction.question)) + [StyledText()]
    if prediction.choices.isEmpty {
      lines.append(StyledText("= ", .muted) + StyledText("\(state.entry ?? "")_", .accent))
    }
    for (index, choice) in prediction.choices.enumerated() {
      lines += wrapped(StyledText("  \(index + 1) ", .accent) + StyledText(choice))
    }
    lines += [StyledText()] + notice(state.notice)
    let how = prediction.choices.isEmpty ? "Type a number and Enter" : "Press a number"
    lines += wrapped(
      StyledText(
        "\(how) to say what you expect; Enter alone shows the figure, q goes back.", .muted))
    return lines
  }

  func help(_ state: LabState) -> [StyledText] {
    let lab = state.lab
    var lines = [StyledText(lab.title, .heading)] + wrapped(StyledText(lab.summary, .muted))
    lines.append(StyledText())
    var keys: [(String, String)] = []
    if !lab.parameters.isEmpty {
      keys += [
        (glyph("← →", "<- ->"), "move the chosen slider; with Shift, ten steps"),
        (glyph("↑ ↓ Tab", "Tab"), "choose a slider"), ("1 to 9", "then a key: so many times"),
        ("=", "type a value, such as 1/3"), ("Home End", "to the ends of the slider"),
      ]
    }
    for action in lab.actions { keys.append((action.key.keyName, action.title)) }
    if !lab.parameters.isEmpty { keys.append(("r", "reset everything")) }
    keys.append(("q", "back"))
    for (key, meaning) in keys {
      lines.append(StyledText(key.padded(to: 10), .accent) + StyledText(readable(meaning)))
    }
    let rules = longReadouts(of: state)
    if !rules.isEmpty { lines += [StyledText()] + rules }
    let width = (lab.parameters.map(\.name.displayWidth).max() ?? 0) + 2
    let explained = lab.parameters.map { explanation(of: $0, nameWidth: width) }
    // Where there is no room for all parameters, the chosen one and as many behind it as fit.
    let room = rows - lines.count - 3
    var shown = explained[...]
    if shown.joined().count > room { shown = shown.dropFirst(state.selected) }
    while shown.count > 1, shown.joined().count > room { shown.removeLast() }
    if !shown.isEmpty { lines += [StyledText()] + shown.joined() }
    lines += [StyledText(), StyledText("Press any key.", .muted)]
    return lines
  }

  /// A parameter's name, and beside it what it is and what it can be set to.
  private func explanation(of parameter: LabParameter, nameWidth: Int) -> [StyledText] {
    let beside = LabPage(
      columns: max(20, columns - nameWidth), rows: rows, repertoire: repertoire)
    return beside.wrapped(StyledText(parameter.explanation)).enumerated().map { index, line in
      let name = index == 0 ? readable(parameter.name) : ""
      return StyledText(name.padded(to: nameWidth), .strong) + line
    }
  }

  private func longReadouts(of state: LabState) -> [StyledText] {
    guard case .success(let view) = state.view else { return [] }
    return view.readouts.filter(\.isLong).flatMap {
      wrapped(StyledText($0.label, .strong) + ": \($0.text)")
    }
  }
}
