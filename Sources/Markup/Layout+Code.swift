extension Layout {
  /// A program, its lines numbered where there are several; a line that is too long goes on below,
  /// further in.
  func lines(ofCode code: [StyledText], isNumbered: Bool) -> [StyledText] {
    let numberWidth = isNumbered && !isLinear && code.count > 1 ? "\(code.count)".count : 0
    let margin = numberWidth == 0 ? 2 : numberWidth + 4
    let inner = narrowed(by: margin)
    return code.enumerated().flatMap { index, line in
      let number = numberWidth == 0 ? "" : "\(index + 1)"
      let lead = String(repeating: " ", count: margin - 2 - number.count) + number + "  "
      return inner.cut(line).enumerated().map { part, text in
        let lead = part == 0 ? lead : String(repeating: " ", count: margin)
        return text.isEmpty && number.isEmpty
          ? text : StyledText(lead, .muted) + text.adding(.code)
      }
    }
  }

  /// A line of a program cut where it is wider than the page, what follows moved in.
  private func cut(_ line: StyledText) -> [StyledText] {
    guard line.displayWidth > width else { return [line] }
    let hang = 4
    var lines: [StyledText] = []
    var text = StyledText()
    var used = 0
    for run in line.runs {
      for character in run.text {
        let columns = character.displayWidth
        if used + columns > width {
          lines.append(text)
          text = StyledText(String(repeating: " ", count: hang))
          used = hang
        }
        text.append(String(character), run.style)
        used += columns
      }
    }
    return lines + [text]
  }
}
