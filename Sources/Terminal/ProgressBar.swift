import Markup
import Synchronization

/// One line on standard error that tells how far some work has come, and is gone when it is done.
///
/// It is drawn only where a person watches a terminal that can take a line back; anywhere else
/// every call does nothing. Any thread may call.
public final class ProgressBar: Sendable {
  private static let cells = 24
  private let title: String
  private let total: Int
  private let isShown: Bool
  private let repertoire: GlyphRepertoire
  private let output: OutputDescriptor
  private let state = Mutex(State())

  private struct State {
    var done = 0
    var drawn: Int?
  }

  /// Makes a bar for so many pieces of work; nothing is drawn yet.
  public init(_ title: String, total: Int, _ capabilities: TerminalCapabilities, errors: Int32 = 2)
  {
    self.title = title.sanitized
    self.total = total
    repertoire = capabilities.repertoire
    isShown = capabilities.canTakeBackErrorLines && total > 0
    output = OutputDescriptor(number: errors)
  }

  /// Notes that one more piece is done.
  public func advance() {
    guard isShown else { return }
    state.withLock { state in
      state.done += 1
      let percent = 100 * min(state.done, total) / total
      // At most a hundred lines are written, however many the pieces.
      if percent == state.drawn { return }
      state.drawn = percent
      try? output.write(Array("\r\(line(percent))".utf8))
    }
  }

  /// Takes the line away.
  public func finish() {
    state.withLock { state in
      guard state.drawn != nil else { return }
      state.drawn = nil
      try? output.write(Array("\r\u{1B}[K".utf8))
    }
  }

  private func line(_ percent: Int) -> String {
    let filled = Self.cells * percent / 100
    let (full, empty) = repertoire == .unicode ? ("█", "░") : ("#", ".")
    let bar =
      String(repeating: full, count: filled) + String(repeating: empty, count: Self.cells - filled)
    return "\(title) \(bar) \(percent) %"
  }
}
