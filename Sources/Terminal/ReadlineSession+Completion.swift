import CReadline

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension ReadlineSession {
  static func installCompletion() {
    crl_set_completion_function { word, start, _ in
      // No file names where there is nothing to offer.
      crl_set_completion_over(1)
      guard let word else { return nil }
      return ReadlineSession.matches(for: String(cString: word), start: Int(start))
    }
    crl_set_word_break_hook { ReadlineSession.wordBreakCharacters() }
  }

  private nonisolated static func matches(
    for word: String, start: Int
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    let matches = MainActor.assumeIsolated { () -> CompletionMatches? in
      let candidates =
        symbols.candidates(for: word)
        ?? completer?.candidates(
          CompletionRequest(line: currentLine(), wordStart: start, word: word))
      return CompletionMatches(candidates ?? [], for: word)
    }
    guard let matches else { return nil }
    crl_set_completion_append_character(matches.appendsSpace ? 0x20 : 0)
    MainActor.assumeIsolated { labels = matches.labels }
    if matches.labels.isEmpty {
      crl_set_display_hook(nil)
    } else {
      crl_set_display_hook { ReadlineSession.list($0, count: $1, longest: $2) }
    }
    // Readline frees the vector and each string in it.
    let strings = [matches.replacement] + matches.alternatives
    let vector = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>(
      OpaquePointer(calloc(strings.count + 1, MemoryLayout<UnsafeMutablePointer<CChar>?>.stride)))
    guard let vector else { return nil }
    for (index, string) in strings.enumerated() { vector[index] = strdup(string) }
    return vector
  }

  /// Prints candidates with what they take, one a line, and the line again.
  private nonisolated static func list(
    _ matches: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, count: Int32, longest: Int32
  ) {
    guard let matches, count > 0 else { return }
    rl_crlf()
    // The first is what all begin with.
    let texts = (1...Int(count)).compactMap { index in matches[index].map { String(cString: $0) } }
    let labels = MainActor.assumeIsolated { self.labels }
    for text in texts { crl_print((labels[text] ?? text) + "\n") }
    rl_forced_update_display()
  }

  private nonisolated static func wordBreakCharacters() -> UnsafeMutablePointer<CChar>? {
    let boundary = MainActor.assumeIsolated { completer?.boundary(currentLine()) ?? .formula }
    switch boundary {
    case .space: return spaceCharacters.pointer
    case .formula: return formulaCharacters.pointer
    }
  }

  private static func currentLine() -> String {
    guard let line = crl_line() else { return "" }
    let bytes = UnsafeRawBufferPointer(start: line, count: Int(crl_line_end()))
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Characters that Readline may keep a pointer to, for the life of the process.
private struct LastingCharacters: @unchecked Sendable {
  // Nobody writes to them: Readline only reads the set, and Swift never touches it again.
  let pointer: UnsafeMutablePointer<CChar>?

  init(_ characters: String) { pointer = strdup(characters) }
}

private let spaceCharacters = LastingCharacters(WordBoundary.space.characters)
private let formulaCharacters = LastingCharacters(WordBoundary.formula.characters)
