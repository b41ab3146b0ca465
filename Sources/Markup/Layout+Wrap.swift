extension Layout {
  /// The text broken at spaces into lines that fit the width; a longer word is cut.
  public func wrap(_ text: StyledText) -> [StyledText] {
    var lines: [StyledText] = []
    var line = StyledText()
    var lineWidth = 0
    var pendingSpace: StyledText?

    func breakLine() {
      lines.append(line)
      line = StyledText()
      lineWidth = 0
      pendingSpace = nil
    }

    for piece in pieces(of: text) {
      switch piece {
      case .space(let space):
        if lineWidth > 0 { pendingSpace = space }
      case .word(let word):
        var word = word
        let spaceWidth = pendingSpace?.displayWidth ?? 0
        if lineWidth > 0, lineWidth + spaceWidth + word.displayWidth > width { breakLine() }
        if let space = pendingSpace {
          line.append(space)
          lineWidth += spaceWidth
          pendingSpace = nil
        }
        while word.displayWidth > width - lineWidth {
          let (head, tail) = word.split(atColumn: width - lineWidth)
          line.append(head)
          breakLine()
          word = tail
        }
        line.append(word)
        lineWidth += word.displayWidth
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private enum Piece {
    case word(StyledText)
    case space(StyledText)
  }

  private func pieces(of text: StyledText) -> [Piece] {
    var pieces: [Piece] = []
    var word = StyledText()
    func endWord() {
      if !word.isEmpty { pieces.append(.word(word)) }
      word = StyledText()
    }
    for run in text.runs {
      // A short formula is read in one glance, and so stays on one line.
      if run.style.contains(.math), run.text.displayWidth <= width / 3 {
        word.append(run.text, run.style)
        continue
      }
      for part in run.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if part.offset > 0 {
          endWord()
          pieces.append(.space(StyledText(" ", run.style.intersection(.code))))
        }
        word.append(part.element, run.style)
      }
    }
    endWord()
    return pieces
  }
}

extension StyledText {
  /// The text in two parts, the first as many columns wide as fit.
  func split(atColumn column: Int) -> (head: StyledText, tail: StyledText) {
    var head = StyledText()
    var tail = StyledText()
    var used = 0
    for run in runs {
      var kept = ""
      var rest = ""
      for character in run.text {
        if rest.isEmpty, tail.isEmpty, used + character.displayWidth <= max(1, column) {
          kept.append(character)
          used += character.displayWidth
        } else {
          rest.append(character)
        }
      }
      head.append(kept, run.style)
      tail.append(rest, run.style)
    }
    return (head, tail)
  }
}
