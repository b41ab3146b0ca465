extension String {
  /// True for lines pasted at once that begin like a command: nobody looked at them one by one.
  var isPastedCommand: Bool {
    let words = split(whereSeparator: \.isWhitespace)
    return words.first?.hasPrefix(":") == true
      && split(whereSeparator: \.isNewline).count { !$0.allSatisfy(\.isWhitespace) } > 1
  }
}
