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
  mutating func close() {
    // The mask first, so that what is waiting still comes to us.
    pthread_sigmask(SIG_SETMASK, &previousMask, nil)
    for (number, var action) in previousActions { sigaction(number, &action, nil) }
  }

  /// Lets the signals in that are waiting now.
  func letIn() {
    var mask = waitingMask
    var blocked = sigset_t()
    pthread_sigmask(SIG_SETMASK, &mask, &blocked)
    pthread_sigmask(SIG_SETMASK, &blocked, nil)
  }

  /// True where a signal has arrived that nobody has acted on.
  var isEmpty: Bool { arrivedSignals.load(ordering: .relaxed) == 0 }

  /// Takes a signal out; true where it was there.
  func take(_ number: Int32) -> Bool {
    let bit = UInt64(1) << UInt64(number)
    return arrivedSignals.bitwiseAnd(~bit, ordering: .relaxed).oldValue & bit != 0
  }

  /// Waits for a byte to read or a signal.
  ///
  /// - Returns: True where there is something to read (or where reading would tell what is wrong).
  func waitForInput(_ descriptor: Int32) -> Bool {
    var mask = waitingMask
    return crl_wait_readable(descriptor, &mask) > 0 || errno != EINTR
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

/// A bit for each signal that arrived. A handler may do no more than this.
private let arrivedSignals = Atomic<UInt64>(0)

private func noteSignal(_ number: Int32) {
  arrivedSignals.bitwiseOr(UInt64(1) << UInt64(number), ordering: .relaxed)
}
