import CReadline
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The signals that arrived while a line was typed, to be acted on between two keys.
///
/// The signals are blocked except while the program waits for a key, so the handler runs at one
/// known place, and none is lost between looking and waiting.
struct SignalInbox {
  static let handled = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH]

  /// The mask to wait with: what it was before, with our signals let in.
  private var waitingMask = sigset_t()
  private var previousMask = sigset_t()
  private var previousActions: [(number: Int32, action: sigaction)] = []

  /// Takes over the signals; one that the parent had ignored (`nohup`) stays ignored.
  init() {
    // The variable is made at its first use, which must not be in the handler. What it holds from
    // the last line (a Ctrl-C right behind the Enter) stays, and is acted on at this one.
    _ = arrivedSignals.load(ordering: .relaxed)
    var blocked = sigset_t()
    sigemptyset(&blocked)
    for number in Self.handled { sigaddset(&blocked, number) }
    pthread_sigmask(SIG_BLOCK, &blocked, &previousMask)
    waitingMask = previousMask
    for number in Self.handled {
      var previous = sigaction()
      guard crl_handle_signal(number, noteSignal, &previous) == 0 else { continue }
      if crl_is_signal_ignored(&previous) != 0 {
        sigaction(number, &previous, nil)
      } else {
        previousActions.append((number, previous))
        sigdelset(&waitingMask, number)
      }
    }
  }

  /// Gives the signals back to whoever had them.
  ///
  /// Ctrl-C would end the program if nobody had it; we keep it then, for the next line to answer.
  mutating func close() {
    // The mask first, so that what is waiting still comes to us.
    pthread_sigmask(SIG_SETMASK, &previousMask, nil)
    for (number, var action) in previousActions
    where number != SIGINT || crl_is_signal_default(&action) == 0 {
      sigaction(number, &action, nil)
    }
  }

  /// True where Ctrl-C was pressed and nobody has acted on it.
  static var isInterruptWaiting: Bool {
    arrivedSignals.load(ordering: .relaxed) & bit(of: SIGINT) != 0
  }

  /// Lets the signals in that are waiting now.
  func letIn() {
    var mask = waitingMask
    var blocked = sigset_t()
    pthread_sigmask(SIG_SETMASK, &mask, &blocked)
    pthread_sigmask(SIG_SETMASK, &blocked, nil)
  }

  /// Lets signals in from now on, also while the program computes: a second Ctrl-C then ends it.
  func letThrough() {
    var mask = waitingMask
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  /// Lets signals in only while waiting, so that none is lost between looking and waiting.
  func holdBack() {
    var blocked = sigset_t()
    sigemptyset(&blocked)
    for number in Self.handled { sigaddset(&blocked, number) }
    pthread_sigmask(SIG_BLOCK, &blocked, nil)
  }

  /// The numbers in question are all below 32.
  fileprivate static func bit(of number: Int32) -> UInt64 { 1 << UInt64(number & 63) }

  /// True where a signal has arrived that nobody has acted on.
  var isEmpty: Bool { arrivedSignals.load(ordering: .relaxed) == 0 }

  /// True where a signal has arrived that ends the line or the program.
  var hasEndRequest: Bool {
    let arrived = arrivedSignals.load(ordering: .relaxed)
    return [SIGINT, SIGTERM, SIGHUP, SIGQUIT].contains { arrived & Self.bit(of: $0) != 0 }
  }

  /// Takes a signal out; true where it was there.
  func take(_ number: Int32) -> Bool {
    let bit = Self.bit(of: number)
    return arrivedSignals.bitwiseAnd(~bit, ordering: .relaxed).oldValue & bit != 0
  }

  /// Waits for a byte to read or a signal.
  ///
  /// - Returns: True where there is something to read (or where reading would tell what is wrong).
  func waitForInput(_ descriptor: Int32) -> Bool {
    var mask = waitingMask
    return crl_wait_readable(descriptor, &mask) > 0 || errno != EINTR
  }

  /// What ended a wait.
  enum Wait {
    /// There is something to read, or reading would tell what is wrong.
    case input
    /// A signal arrived.
    case signal
    /// The time is up.
    case timeout
  }

  /// Waits for a byte to read or a signal, for some seconds at most; nil for as long as it takes.
  func waitForInput(_ descriptor: Int32, seconds: Double?) -> Wait {
    guard let seconds else { return waitForInput(descriptor) ? .input : .signal }
    let whole = min(max(seconds, 0), 1e6)
    var time = timespec()
    time.tv_sec = Int(whole)
    time.tv_nsec = Int((whole - whole.rounded(.down)) * 1e9)
    var mask = waitingMask
    switch crl_wait_readable_until(descriptor, &time, &mask) {
    case 0: return .timeout
    case 1...: return .input
    default: return errno == EINTR ? .signal : .input
    }
  }

  /// Stops the process as the terminal asked, and comes back when it is continued.
  func stop() {
    var previous = sigaction()
    crl_default_signal(SIGTSTP, &previous)
    raise(SIGTSTP)
    // It is blocked until here; this lets it in, and the process stops on this line.
    var stopping = sigset_t()
    sigemptyset(&stopping)
    sigaddset(&stopping, SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &stopping, nil)
    pthread_sigmask(SIG_BLOCK, &stopping, nil)
    sigaction(SIGTSTP, &previous, nil)
  }
}

/// A bit for each signal that arrived. A handler may do little more than to set one.
private let arrivedSignals = Atomic<UInt64>(0)

private func noteSignal(_ number: Int32) {
  let bit = SignalInbox.bit(of: number)
  let before = arrivedSignals.bitwiseOr(bit, ordering: .relaxed).oldValue
  if number == SIGINT, before & bit != 0 {
    // The first Ctrl-C was not answered: whatever is going on, the person wants out.
    TerminalRestoration.restore()
    crl_default_signal(SIGINT, nil)
    raise(SIGINT)
  }
}
