import Figures
import Formula
import Labs
import Markup

/// A lab's page in a window: the figure on top, and below it the numbers, the sentence, the sliders
/// and the keys.
struct LabPage {
  let columns: Int
  let rows: Int
  let repertoire: GlyphRepertoire
  /// Rows below the figure that are kept even where fewer are needed, so that the figure keeps its
  /// height while sentences come and go.
  var leastFootRows = 0

  /// The rows that what stands below the figure needs now, without what is said only once.
  func footRows(of state: LabState) -> Int {
    state.page == .figure ? telling(state).count + tools(of: state).count : 0
  }

  /// The lines of the page, as many as there are rows at most.
  func lines(of state: LabState) -> [StyledText] {
    let lines: [StyledText]
    switch state.page {
    case .prediction(let prediction): lines = asked(prediction, state)
    case .help: lines = help(state)
    case .figure: lines = shown(state)
    }
    return Array(lines.prefix(rows))
  }

  // MARK: - The figure

  private func shown(_ state: LabState) -> [StyledText] {
    let tools = tools(of: state)
    // In a low window the figure goes before the last words.
    var foot = Array(text(below: state).prefix(max(1, rows - tools.count - 8)))
    // Better the sliders and keys than a figure that nobody could make out.
    let spare = min(leastFootRows - foot.count - tools.count, rows - 6 - foot.count - tools.count)
    foot += Array(repeating: StyledText(), count: max(0, spare)) + tools
    let room = rows - foot.count
    guard case .success(let view) = state.view, room >= 6 else {
      return Array(repeating: StyledText(), count: max(0, room)) + foot.suffix(rows)
    }
    var figure = view.figure.lines(columns: columns, rows: room, repertoire: repertoire)
    while figure.count < room { figure.append(StyledText()) }
    return figure + foot
  }

  private func text(below state: LabState) -> [StyledText] {
    notice(state.notice) + telling(state)
  }

  /// The numbers, and the sentence or how far it still is to it.
  private func telling(_ state: LabState) -> [StyledText] {
    switch state.view {
    case .success(let view):
      let numbers = readouts(of: view)
      if let work = state.work { return numbers + [line(of: work.progress)] }
      return numbers + wrapped(StyledText(view.sentence))
    case .failure(let error): return wrapped(StyledText("\(error)", .caution))
    case nil: return [StyledText("Computing\(glyph("…", "..."))", .muted)]
    }
  }

  private func tools(of state: LabState) -> [StyledText] { sliders(of: state) + [keys(of: state)] }

  /// The readouts beside each other, each in one piece. In a low window only the first ones, which
  /// are the most important: rows are worth more to the figure.
  private func readouts(of view: LabView) -> [StyledText] {
    let separator = StyledText(" \(glyph("·", "|")) ", .muted)
    let isLow = rows < 30
    var lines: [StyledText] = []
    // A rule or a formula that is written out can wait for the help as well.
    for readout in view.readouts where rows >= 34 || !readout.isLong {
      var text = StyledText(readout.label, .muted) + " " + StyledText(readout.text, .strong)
      if let published = readout.published {
        text += StyledText(" (published: \(published))", .muted)
      }
      if let last = lines.last,
        last.displayWidth + separator.displayWidth + text.displayWidth <= columns
      {
        lines[lines.count - 1] += separator + text
      } else if isLow, lines.count == 2 {
        break
      } else {
        lines.append(text)
      }
    }
    return lines.flatMap(wrapped)
  }

  /// A bar that fills while the figure is computed.
  private func line(of progress: LabProgress) -> StyledText {
    bar(at: progress.share)
      + StyledText(" \(progress.done) of \(progress.total) \(progress.unit)", .strong)
  }

  func notice(_ notice: LabState.Notice?) -> [StyledText] {
    switch notice {
    case nil: []
    case .refused(let reason): wrapped(StyledText("\(reason).".capitalizedFirst, .caution))
    case .expected(let answer, let isRight, let reason):
      wrapped(
        StyledText(
          isRight ? "As you expected" : "Not as you expected", isRight ? .correct : .caution)
          + StyledText(" (\(answer)). \(reason)"))
    }
  }

  // MARK: - Sliders and keys

  private func sliders(of state: LabState) -> [StyledText] {
    let parameters = state.lab.parameters
    let shown = window(of: parameters.count, around: state.selected, limit: Self.sliders(in: rows))
    let names = shown.map { readable(parameters[$0].displayName) }
    let width = min(
      names.map(\.displayWidth).max() ?? 0, max(8, columns - barWidth - 14))
    return zip(shown, names).map { index, name in
      let isSelected = index == state.selected
      let pointer = isSelected ? glyph("▸ ", "> ") : "  "
      var line = StyledText(pointer, .accent)
      line += StyledText(name.cut(to: width).padded(to: width), isSelected ? .strong : [])
      line += "  " + value(of: parameters[index], in: state, isSelected: isSelected)
      return line
    }
  }

  /// How many sliders are shown at once: the figure needs the rows more.
  private static func sliders(in rows: Int) -> Int { rows < 30 ? max(1, rows / 5) : rows / 4 }

  private func value(
    of parameter: LabParameter, in state: LabState, isSelected: Bool
  ) -> StyledText {
    if isSelected, let entry = state.entry {
      return StyledText("= ", .muted) + StyledText("\(entry)_", .accent)
    }
    guard let setting = state.settings[parameter.name] else { return StyledText() }
    let text = readable(parameter.text(setting))
    switch (parameter, setting) {
    case (.number(let slider), .number(let number)):
      let unit = slider.unit.isEmpty ? "" : " \(readable(slider.unit))"
      // A slider of millions of places shows no place.
      guard !slider.isSeed else { return StyledText(text, .strong) }
      return bar(at: slider.share(of: number)) + " " + StyledText(text + unit, .strong)
    case (.choice(let choice), _):
      let width = choice.options.reduce(0) { $0 + $1.name.displayWidth + 2 }
      guard width <= columns / 2 else {
        let place = choice.options.firstIndex { $0.name == text } ?? 0
        return StyledText("[\(text)]", .strong)
          + StyledText(" \(place + 1) of \(choice.options.count)", .muted)
      }
      return choice.options.map { option in
        option.name == text
          ? StyledText("[\(option.name)]", .strong) : StyledText(" \(option.name) ", .muted)
      }.joined()
    default:
      return ["off", "on"].map { option in
        option == text ? StyledText("[\(option)]", .strong) : StyledText(" \(option) ", .muted)
      }.joined()
    }
  }

  private var barWidth: Int { min(max(columns / 4, 8), 30) }

  /// A slider with its knob; all of it is drawn in glyphs, colour adds nothing.
  private func bar(at share: Double) -> StyledText {
    let width = barWidth
    let share = share.isFinite ? min(max(share, 0), 1) : 0
    let knob = min(Int((share * Double(width - 1)).rounded()), width - 1)
    return StyledText(String(repeating: glyph("━", "="), count: knob), .accent)
      + StyledText(glyph("●", "O"), [.accent, .strong])
      + StyledText(String(repeating: glyph("─", "-"), count: width - 1 - knob), .muted)
  }

  private func keys(of state: LabState) -> StyledText {
    if state.entry != nil {
      return StyledText("Type a value; Enter sets it, Escape leaves it as it is.", .muted)
    }
    let count = state.lab.parameters.count
    var keys = count > 0 ? [(glyph("←→", "<- ->"), "move")] : []
    if count > 1 {
      let isCut = count > Self.sliders(in: rows)
      keys.append(
        (glyph("↑↓", "Tab"), isCut ? "choose (\(state.selected + 1)/\(count))" : "choose"))
    }
    for action in state.lab.actions {
      let isPlaying = state.playing?.name == action.name
      keys.append((action.key.keyName, isPlaying ? "stop" : action.name))
    }
    keys += [("r", "reset"), ("?", "help"), ("q", "back")]
    var line = StyledText()
    if let count = state.count { line += StyledText("\(count)× ", .accent) }
    // What doesn't fit is in the help; its key and the way out must be there.
    var entries = keys.map { StyledText($0.0, .accent) + StyledText(" \($0.1)", .muted) }
    func width() -> Int { entries.reduce(line.displayWidth - 2) { $0 + $1.displayWidth + 2 } }
    while entries.count > 2, width() > columns {
      entries.remove(at: entries.count - 3)
    }
    return line + entries.joined(separator: "  ")
  }

  // MARK: - Setting text

  func wrapped(_ text: StyledText) -> [StyledText] {
    let text = repertoire == .ascii ? text.inASCII : text
    return Layout(width: columns, repertoire: repertoire).lines(of: [.paragraph(text)])
  }

  func readable(_ text: String) -> String {
    repertoire == .ascii ? text.sanitized.inASCII : text.sanitized
  }

  func glyph(_ unicode: String, _ ascii: String) -> String {
    repertoire == .unicode ? unicode : ascii
  }

  private func window(of count: Int, around selected: Int, limit: Int) -> Range<Int> {
    guard count > limit else { return 0..<count }
    let first = min(max(0, selected - limit / 2), count - limit)
    return first..<first + limit
  }
}

extension Readout {
  /// Whether it is a rule or a formula that is written out, and no number.
  var isLong: Bool {
    if case .text = value { text.count > 16 } else { text.count > 30 }
  }
}

extension Character {
  /// The key's name on a page.
  var keyName: String { self == " " ? "space" : String(self) }
}

extension String {
  /// As much of the text as so many columns hold.
  fileprivate func cut(to width: Int) -> String {
    var room = width
    return String(
      prefix { character in
        room -= character.displayWidth
        return room >= 0
      })
  }

  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}
