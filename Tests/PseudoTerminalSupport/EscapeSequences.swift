extension String {
  /// The text without escape sequences (CSI, OSC and two-character ones), carriage returns and
  /// bells. A sequence that has only begun is left out too.
  public var withoutEscapeSequences: String {
    var result = String.UnicodeScalarView()
    var state = State.text
    for scalar in unicodeScalars {
      switch state {
      case .text:
        if scalar == "\u{1B}" {
          state = .escape
        } else if scalar != "\r", scalar != "\u{7}" {
          result.append(scalar)
        }
      case .escape:
        switch scalar {
        case "[": state = .control
        case "]": state = .command
        case "(", ")": state = .character
        default: state = .text
        }
      case .control:
        if (0x40...0x7E).contains(scalar.value) { state = .text }
      case .command:
        if scalar == "\u{7}" { state = .text }
        if scalar == "\u{1B}" { state = .escape }
      case .character:
        state = .text
      }
    }
    return String(result)
  }
}

private enum State {
  case text
  case escape
  case control
  case command
  case character
}
