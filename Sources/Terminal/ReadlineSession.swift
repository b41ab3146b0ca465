import CReadline
import Markup

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// GNU Readline, driven key by key through its callback interface, so that signals are answered
/// between keys.
///
/// Readline is a set of C globals: there is one, and only the main thread may use it. Its callbacks
/// can't capture anything, which is why what they need is static here.
@MainActor
enum ReadlineSession {
  /// What the line handler left behind; nil while the line is being typed.
  private static var finished: FinishedLine?
  private static var signals: SignalInbox?
  private(set) static var isPrepared = false
  static var completer: Completer?
  /// What is shown for candidates in the list that is offered just now.
  static var labels: [String: String] = [:]
  static var symbols = SymbolCompletion(repertoire: .unicode)

  private enum FinishedLine {
    case line([UInt8])
    case end
  }

  /// Sets Readline up, once: the person's inputrc is read here, and `$if weightroom` in it applies.
  static func prepare(applicationName: String, history: [String]) {
    guard !isPrepared else { return }
    isPrepared = true
    // Readline keeps the pointer for the life of the process; a Swift literal would dangle.
    crl_set_application_name(strdup(applicationName))
    crl_set_change_environment(0)
    crl_set_catch_signals(0)
    crl_set_character_function { _ in ReadlineSession.readKey() }
    installCompletion()
    using_history()
    stifle_history(Int32(LineHistory.entryLimit))
    for entry in history { add_history(entry) }
    rl_initialize()
  }

  /// Reads a line with editing, completion and history.
  ///
  /// - Parameter seconds: how long it may take; nil for as long as it takes.
  /// - Returns: nil where the time was over first.
  static func readLine(prompt: String, seconds: Double? = nil) -> LineResult? {
    let clock = ContinuousClock()
    let end = seconds.map { clock.now + .seconds($0) }
    finished = nil
    signals = SignalInbox()
    defer {
      signals?.close()
      signals = nil
    }
    rl_callback_handler_install(prompt) { ReadlineSession.receive($0) }
    while true {
      if let result = takeSignals() { return result }
      switch waitForKey(seconds: end.map { ($0 - clock.now) / .seconds(1) }) {
      case .input: break
      case .signal: continue
      case .timeout:
        abandonLine()
        return nil
      }
      rl_callback_read_char()
      switch finished {
      case .line(let bytes): return LineResult(bytes: bytes)
      case .end:
        // Nobody typed a line end, and what follows must not stand behind the prompt. Readline
        // ends the line itself where it switches bracketed paste off.
        if !isPasteBracketed { endScreenLine() }
        // A closed window is the end of input and a hang-up; the latter says more. And where a
        // signal ended the waiting for the rest of a paste, the end of input was ours.
        signals?.letIn()
        if let termination = takeTermination() { return termination }
        return signals?.take(SIGINT) == true ? .interrupted : .endOfInput
      case nil: break
      }
    }
  }

  /// Remembers a line for the arrow keys.
  static func remember(_ line: String) { add_history(line) }

  private static func waitForKey(seconds: Double? = nil) -> SignalInbox.Wait {
    signals?.waitForInput(STDIN_FILENO, seconds: seconds) ?? .input
  }

  private static func takeSignals() -> LineResult? {
    guard let signals, !signals.isEmpty else { return nil }
    if let termination = takeTermination() {
      abandonLine()
      return termination
    }
    if signals.take(SIGINT) {
      crl_move_to_end()
      rl_redisplay()
      rl_echo_signal_char(SIGINT)
      abandonLine()
      return .interrupted
    }
    if signals.take(SIGTSTP) {
      crl_restore_terminal()
      signals.stop()
      _ = signals.take(SIGCONT)
      crl_prepare_terminal()
      // The window may have another size by now.
      rl_resize_terminal()
      rl_forced_update_display()
    }
    if signals.take(SIGCONT) {
      // Stopped from outside, with no chance to restore the terminal; the shell may have changed it.
      crl_restore_terminal()
      crl_prepare_terminal()
      rl_resize_terminal()
      rl_forced_update_display()
    }
    if signals.take(SIGWINCH) { rl_resize_terminal() }
    return nil
  }

  private static func takeTermination() -> LineResult? {
    guard let signals else { return nil }
    return TerminationRequest.allCases.first { signals.take($0.rawValue) }.map { .terminated($0) }
  }

  private static var isPasteBracketed: Bool {
    guard let value = rl_variable_value("enable-bracketed-paste") else { return false }
    return String(cString: value) == "on"
  }

  private static func abandonLine() {
    rl_free_line_state()
    rl_callback_sigcleanup()
    rl_callback_handler_remove()
    endScreenLine()
  }

  private static func endScreenLine() {
    try? OutputDescriptor(number: STDOUT_FILENO).write([0x0A])
  }

  private nonisolated static func receive(_ line: UnsafeMutablePointer<CChar>?) {
    let result: FinishedLine
    if let line {
      result = .line(Array(UnsafeRawBufferPointer(start: line, count: strlen(line))))
      free(line)
    } else {
      result = .end
    }
    // Removed within the handler, or Readline would show the prompt once more.
    rl_callback_handler_remove()
    MainActor.assumeIsolated { finished = result }
  }

  /// Gives Readline a byte. It asks for more than the one that is waiting where a key sends several
  /// or a paste goes on; a signal then ends the waiting, as the end of input.
  private nonisolated static func readKey() -> Int32 {
    MainActor.assumeIsolated {
      while true {
        var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        if poll(&waiting, 1, 0) == 0 {
          guard signals?.hasEndRequest != true else { return EOF }
          guard waitForKey() == .input else { continue }
        }
        var byte: UInt8 = 0
        let count = read(STDIN_FILENO, &byte, 1)
        if count == 1 { return Int32(byte) }
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        return EOF
      }
    }
  }
}
