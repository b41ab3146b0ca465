extension Layout {
  /// The text broken at spaces into lines that fit the width; a longer word is cut.
  public func wrap(_ text: StyledText) -> [StyledText] {
    wrap(text, keepingFormulasOf: width / 3)
  }

  /// The width of the longest stretch that is not broken where a page has room for it.
  func longestWord(of text: StyledText) -> Int {
    pieces(of: text, keepingFormulasOf: width / 3).reduce(0) { longest, piece in
      guard case .word(let word) = piece else { return longest }
      return max(longest, word.displayWidth)
    }
  }

  /// The text broken at spaces into lines that fit the width, formulas up to a width kept whole
  /// where a line holds them.
  func wrap(_ text: StyledText, keepingFormulasOf formulaWidth: Int) -> [StyledText] {
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

    /// Adds a word that no line can hold, in one pass over its characters.
    func cut(_ word: StyledText) {
      for run in word.runs {
        var kept = ""
        for character in run.text {
          let columns = character.displayWidth
          if lineWidth > 0, lineWidth + columns > width {
            line.append(kept, run.style)
            kept = ""
            breakLine()
          }
          kept.append(character)
          lineWidth += columns
        }
        line.append(kept, run.style)
      }
    }

    for piece in pieces(of: text, keepingFormulasOf: formulaWidth) {
      switch piece {
      case .space(let space):
        if lineWidth > 0 { pendingSpace = space }
      case .word(let word):
        let wordWidth = word.displayWidth
        let spaceWidth = pendingSpace?.displayWidth ?? 0
        if lineWidth > 0, lineWidth + spaceWidth + wordWidth > width { breakLine() }
        if let space = pendingSpace {
          line.append(space)
          lineWidth += spaceWidth
          pendingSpace = nil
        }
        if lineWidth + wordWidth > width {
          cut(word)
        } else {
          line.append(word)
          lineWidth += wordWidth
        }
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private enum Piece {
    case word(StyledText)
    case space(StyledText)
  }

  private func pieces(of text: StyledText, keepingFormulasOf formulaWidth: Int) -> [Piece] {
    var pieces: [Piece] = []
    var word = StyledText()
    func endWord() {
      if !word.isEmpty { pieces.append(.word(word)) }
      word = StyledText()
    }
    for run in text.runs {
      // A short formula is read in one glance, and so stays on one line.
      if run.style.contains(.math), run.text.displayWidth <= formulaWidth {
        word.append(run.text, run.style)
        continue
      }
      for part in run.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if part.offset > 0 {
          // A percent sign stays with its number.
          if part.element.hasPrefix("%"), word.endsInDigit {
            word.append(" ", run.style)
          } else {
            endWord()
            pieces.append(.space(StyledText(" ", run.style)))
          }
        }
        word.append(part.element, run.style)
      }
    }
    endWord()
    return pieces
  }
}

extension StyledText {
  fileprivate var endsInDigit: Bool {
    runs.last?.text.last.map { $0.isASCII && $0.isNumber } ?? false
  }
}
