public import Markup

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The whole window as a picture that changes in place, with keys read one by one.
///
/// The picture is drawn on the terminal's second screen, so that what was written before is there
/// again afterwards; only cells that changed are written, within one synchronized update. However
/// the program ends, the terminal is given back as it was. A class, because the terminal is one
/// thing with a state; on the main thread, like everything else that reads it.
@MainActor
public final class RawScreen {
  private let screen: Screen
  private let originalModes: termios
  private var signals: SignalInbox
  private var decoder = KeyDecoder()
  private var keys: [Key] = []
  private var shown: [ScreenRow] = []
  private var isOpen = true

  /// Something that happened while a program waited.
  public enum Event: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// The window has another size, or the program was stopped and is back: draw again.
    case redraw
    /// The time is up.
    case timeout
    /// Ctrl-C.
    case interrupted
    /// Nothing more will be typed.
    case endOfInput
    /// The program was asked to end.
    case terminated(TerminationRequest)
  }

  private static let entering = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l\u{1B}[0m\u{1B}[H\u{1B}[2J"
  private static let leaving = "\u{1B}[?2026l\u{1B}[0m\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

  /// Takes the terminal over; nil where there is none, where its cursor can't be moved, and for
  /// output that a screen reader follows.
  public init?(_ screen: Screen) {
    var modes = termios()
    guard screen.capabilities.isInteractive, screen.capabilities.canMoveCursor,
      tcgetattr(STDIN_FILENO, &modes) == 0
    else { return nil }
    self.screen = screen
    originalModes = modes
    signals = SignalInbox()
    enter()
    signals.letThrough()
  }

  isolated deinit { close() }

  /// The size of the window now.
  public var size: WindowSize { screen.size }

  /// Gives the terminal back. What comes second does nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    TerminalRestoration.restore()
    signals.close()
  }

  /// Shows a picture from the top left on; what doesn't fit the window is cut off.
  public func draw(_ lines: [StyledText]) {
    guard isOpen else { return }
    let size = size
    let isASCII = screen.capabilities.repertoire == .ascii
    let rows = lines.prefix(size.rows).map {
      ScreenRow(isASCII ? $0.inASCII : $0, columns: size.columns)
    }
    let nothing = ScreenRow(StyledText(), columns: 0)
    var changes = ""
    for row in 0..<max(rows.count, min(shown.count, size.rows)) {
      let old = row < shown.count ? shown[row] : nothing
      let new = row < rows.count ? rows[row] : nothing
      new.changes(
        from: old, row: row + 1, usesColor: screen.capabilities.colorsOutput, into: &changes)
    }
    shown = rows
    guard !changes.isEmpty else { return }
    // A terminal that doesn't know synchronized updates ignores the two sequences.
    screen.writeRaw("\u{1B}[?2026h\(changes)\u{1B}[?2026l")
  }

  /// Waits for something to happen.
  ///
  /// - Parameter milliseconds: How long to wait at most; nil for as long as it takes.
  public func nextEvent(within milliseconds: Int? = nil) -> Event {
    signals.holdBack()
    defer { signals.letThrough() }
    let deadline = milliseconds.map { Self.now + Double(max(0, $0)) / 1_000 }
    while true {
      if !keys.isEmpty { return .key(keys.removeFirst()) }
      if let event = takeSignals() { return event }
      let left = deadline.map { max(0, $0 - Self.now) }
      // Nobody types an escape sequence, so its bytes come at once, even over a slow line.
      let wait = decoder.isWaiting ? min(left ?? 0.05, 0.05) : left
      switch signals.waitForInput(STDIN_FILENO, seconds: wait) {
      case .signal: continue
      case .input:
        if readKeys() { continue }
        // A closed window is the end of input and a hang-up; the latter says more.
        signals.letIn()
        return takeSignals() ?? .endOfInput
      case .timeout:
        keys += decoder.flush()
        if let deadline, keys.isEmpty, Self.now >= deadline { return .timeout }
      }
    }
  }

  private func readKeys() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1_024)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      keys += decoder.feed(bytes.prefix(count))
      return true
    }
    return count < 0 && (errno == EINTR || errno == EAGAIN)
  }

  private func takeSignals() -> Event? {
    guard !signals.isEmpty else { return nil }
    if let request = TerminationRequest.allCases.first(where: { signals.take($0.rawValue) }) {
      return .terminated(request)
    }
    if signals.take(SIGINT) { return .interrupted }
    if signals.take(SIGTSTP) {
      TerminalRestoration.restore()
      signals.stop()
      _ = signals.take(SIGCONT)
      enter()
      return .redraw
    }
    if signals.take(SIGCONT) {
      // Stopped from outside, with no chance to give the terminal back.
      enter()
      return .redraw
    }
    guard signals.take(SIGWINCH) else { return nil }
    // What the terminal did with the old picture, nobody knows.
    shown = []
    screen.writeRaw("\u{1B}[0m\u{1B}[H\u{1B}[2J")
    return .redraw
  }

  /// Keys one by one and unseen; Ctrl-C, Ctrl-Z and Ctrl-\ stay signals, and output is set as ever.
  private func enter() {
    var raw = originalModes
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | IGNCR | ISTRIP)
    TerminalRestoration.arm(STDOUT_FILENO, originalModes, text: Self.leaving)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    shown = []
    screen.writeRaw(Self.entering)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
