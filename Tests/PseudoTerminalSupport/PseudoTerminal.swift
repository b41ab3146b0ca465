#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program running in a terminal of its own, typed into and read by a test.
///
/// Waiting is always for something to appear, with a deadline; nothing sleeps. A class, because the
/// program and the descriptor are to be ended once.
public final class PseudoTerminal {
  /// Why a test's program did not do what the test waited for.
  public enum Failure: Error, Sendable, CustomStringConvertible {
    /// A system call failed.
    case system(call: String, code: Int32)
    /// The text did not appear before the deadline.
    case notSeen(String, screen: String)
    /// The program ended before the text appeared.
    case ended(waitingFor: String, screen: String)
    /// The program did not end before the deadline.
    case stillRunning(screen: String)

    /// What was waited for, and what was there instead.
    public var description: String {
      switch self {
      case .system(let call, let code): return "\(call) failed: \(String(cString: strerror(code)))"
      case .notSeen(let text, let screen):
        return "never saw \(text.debugDescription) in:\n\(screen)"
      case .ended(let text, let screen):
        return "the program ended before \(text.debugDescription) was seen in:\n\(screen)"
      case .stillRunning(let screen): return "the program is still running; it showed:\n\(screen)"
      }
    }
  }

  /// How a program ended.
  public enum ExitStatus: Hashable, Sendable {
    /// It returned this code.
    case exited(Int32)
    /// This signal ended it.
    case signalled(Int32)
  }

  /// The environment of a program under test: no inputrc, UTF-8, a terminal with colours.
  public static let standardEnvironment = [
    "INPUTRC": "/dev/null", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
    "PATH": "/usr/local/bin:/usr/bin:/bin",
  ]

  /// The process that was started; it leads its own session and process group.
  public let processID: Int32
  private let controller: Int32
  private var exitStatus: ExitStatus?
  private var bytes: [UInt8] = []
  /// Where in the stripped text the next `expect` begins to look.
  private var searchStart = 0

  /// Starts a program with the terminal as its controlling one, so that Ctrl-C reaches it.
  public init(
    _ executable: String, _ arguments: [String] = [],
    environment: [String: String] = PseudoTerminal.standardEnvironment,
    columns: Int = 80, rows: Int = 24
  ) throws {
    guard let (controller, name) = Self.openPair() else {
      throw Failure.system(call: "opening a pseudo-terminal", code: errno)
    }
    self.controller = controller
    initialLocalModes = Self.localModes(of: controller)
    // Neither the program under test nor one started by another test may hold the terminal open.
    _ = fcntl(controller, F_SETFD, FD_CLOEXEC)
    Self.setSize(of: controller, columns: columns, rows: rows)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The leader of a new session that opens a terminal gets it as its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A test runner may have blocked or ignored signals; the program starts with none of that.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = Self.newSessionFlag | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var child: pid_t = 0
    var argumentVector = ([executable] + arguments).map { strdup($0) } + [nil]
    var environmentVector = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for string in argumentVector + environmentVector { free(string) } }
    let code = posix_spawnp(
      &child, executable, &actions, &attributes, &argumentVector, &environmentVector)
    guard code == 0 else {
      close(controller)
      throw Failure.system(call: "posix_spawn of \(executable)", code: code)
    }
    processID = child
  }

  deinit {
    if exitStatus == nil {
      kill(processID, SIGKILL)
      var status: Int32 = 0
      waitpid(processID, &status, 0)
    }
    close(controller)
  }

  /// Everything that the program wrote, sequences and all.
  public var transcript: String { String(decoding: bytes, as: UTF8.self) }

  /// Everything that the program wrote, without escape sequences.
  public var visibleText: String { transcript.withoutEscapeSequences }

  /// Types text; a control key is its character: `"\u{3}"` for Ctrl-C.
  public func send(_ text: String) throws { try send(bytes: Array(text.utf8)) }

  /// Types bytes, which need not be text.
  public func send(bytes: [UInt8]) throws {
    var sent = 0
    // A terminal takes 4 KiB ahead, and the program may be waiting for us to read meanwhile.
    while sent < bytes.count {
      var state = pollfd(fd: controller, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&state, 1, 10_000) > 0 else { throw Failure.system(call: "poll", code: errno) }
      if state.revents & Int16(POLLIN) != 0 { readAvailable() }
      if state.revents & Int16(POLLHUP) != 0 { throw Failure.system(call: "write", code: EIO) }
      guard state.revents & Int16(POLLOUT) != 0 else { continue }
      let piece = Array(bytes[sent..<min(bytes.count, sent + 256)])
      let count = write(controller, piece, piece.count)
      if count < 0, errno != EINTR, errno != EAGAIN {
        throw Failure.system(call: "write", code: errno)
      }
      sent += max(0, count)
    }
  }

  /// Reads until the text appears behind what was expected last.
  ///
  /// - Returns: What the program wrote in between, without escape sequences, up to and with the text.
  @discardableResult
  public func expect(_ text: String, timeout: Double = 20) throws -> String {
    let deadline = Self.now + timeout
    while true {
      let visible = Array(visibleText.utf8)
      if let range = Self.firstRange(of: Array(text.utf8), in: visible, from: searchStart) {
        let seen = String(decoding: visible[searchStart..<range.upperBound], as: UTF8.self)
        searchStart = range.upperBound
        return seen
      }
      switch waitForOutput(until: deadline) {
      case .output: continue
      case .ended: throw Failure.ended(waitingFor: text, screen: visibleText)
      case .timeout: throw Failure.notSeen(text, screen: visibleText)
      }
    }
  }

  /// Reads on until the raw output, sequences and all, has the text anywhere.
  public func expectRaw(_ text: String, timeout: Double = 20) throws {
    let deadline = Self.now + timeout
    while Self.firstRange(of: Array(text.utf8), in: bytes, from: 0) == nil {
      switch waitForOutput(until: deadline) {
      case .output: continue
      case .ended: throw Failure.ended(waitingFor: text, screen: transcript)
      case .timeout: throw Failure.notSeen(text, screen: transcript)
      }
    }
  }

  /// Reads on until something can be made of the raw output.
  func expectTranscript<Found>(
    _ text: String, timeout: Double, _ find: (String) -> Found?
  ) throws -> Found {
    let deadline = Self.now + timeout
    while true {
      if let found = find(transcript) { return found }
      switch waitForOutput(until: deadline) {
      case .output: continue
      case .ended: throw Failure.ended(waitingFor: text, screen: visibleText)
      case .timeout: throw Failure.notSeen(text, screen: visibleText)
      }
    }
  }

  /// Changes the size of the window; the program gets SIGWINCH.
  public func resize(columns: Int, rows: Int) {
    Self.setSize(of: controller, columns: columns, rows: rows)
  }

  /// Sends a signal to the program.
  public func sendSignal(_ number: Int32) { kill(processID, number) }

  /// Closes the window: the program gets SIGHUP.
  public func hangUp() {
    // The descriptor's number is kept, on something harmless, for the code that closes it later.
    let null = open("/dev/null", O_RDWR)
    dup2(null, controller)
    _ = fcntl(controller, F_SETFD, FD_CLOEXEC)
    close(null)
  }

  /// The local modes of the terminal (`ICANON`, `ECHO`…), as `stty -a` shows them.
  public var localModes: UInt { Self.localModes(of: controller) }

  /// The local modes as they were before the program started.
  public let initialLocalModes: UInt

  /// Reads what the program writes until it has ended.
  public func waitForExit(timeout: Double = 20) throws -> ExitStatus {
    let deadline = Self.now + timeout
    while true {
      if let exitStatus { return exitStatus }
      // A descriptor for the process would tell without looking again and again, but Swift's
      // Glibc has no pidfd_open; the end of output tells it nearly always.
      let wait = waitForOutput(until: min(deadline, Self.now + 0.02))
      if wait != .output, Self.now >= deadline {
        throw Failure.stillRunning(screen: visibleText)
      }
      collectExit()
    }
  }

  // MARK: - Inside

  private enum Wait {
    case output
    case ended
    case timeout
  }

  private func waitForOutput(until deadline: Double) -> Wait {
    while true {
      let remaining = deadline - Self.now
      guard remaining > 0 else { return .timeout }
      var state = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
      let ready = poll(&state, 1, Int32((remaining * 1_000).rounded(.up)))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return .timeout }
      if readAvailable() { return .output }
      // The other side is closed: the program has ended, or is about to.
      collectExit()
      return .ended
    }
  }

  @discardableResult
  private func readAvailable() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(controller, &chunk, chunk.count)
    guard count > 0 else { return false }
    bytes += chunk.prefix(count)
    return true
  }

  private func collectExit() {
    guard exitStatus == nil else { return }
    var status: Int32 = 0
    guard waitpid(processID, &status, WNOHANG) == processID else { return }
    let signal = status & 0x7F
    exitStatus = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    // What it wrote last is still in the terminal.
    var state = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    while poll(&state, 1, 0) > 0, state.revents & Int16(POLLIN) != 0, readAvailable() {}
  }

  #if canImport(Darwin)
    private static let newSessionFlag: Int32 = 0x0400  // POSIX_SPAWN_SETSID

    private static func openPair() -> (controller: Int32, name: String)? {
      let controller = posix_openpt(O_RDWR | O_NOCTTY)
      guard controller >= 0, grantpt(controller) == 0, unlockpt(controller) == 0,
        let name = ptsname(controller)
      else { return nil }
      return (controller, String(cString: name))
    }
  #else
    // Swift's Glibc is read without _GNU_SOURCE and has neither these names nor posix_openpt;
    // the numbers are part of the kernel's and glibc's binary interface.
    private static let newSessionFlag: Int32 = 0x80  // POSIX_SPAWN_SETSID
    private static let unlockRequest: UInt = 0x4004_5431  // TIOCSPTLCK
    private static let numberRequest: UInt = 0x8004_5430  // TIOCGPTN

    private static func openPair() -> (controller: Int32, name: String)? {
      let controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      guard controller >= 0 else { return nil }
      var locked: Int32 = 0
      var number: UInt32 = 0
      guard ioctl(controller, unlockRequest, &locked) == 0,
        ioctl(controller, numberRequest, &number) == 0
      else {
        close(controller)
        return nil
      }
      return (controller, "/dev/pts/\(number)")
    }
  #endif

  private static func localModes(of descriptor: Int32) -> UInt {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return UInt(modes.c_lflag)
  }

  private static func setSize(of descriptor: Int32, columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func firstRange(of needle: [UInt8], in hay: [UInt8], from start: Int) -> Range<
    Int
  >? {
    guard !needle.isEmpty, hay.count - start >= needle.count else { return nil }
    for index in start...(hay.count - needle.count)
    where hay[index] == needle[0] && hay[index..<index + needle.count].elementsEqual(needle) {
      return index..<index + needle.count
    }
    return nil
  }
}
