import CReadline
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Gives the terminal back as it was, however the program ends: at its end, at `exit`, at a second
/// Ctrl-C that nobody answered, and where it crashes.
///
/// What a crash needs is prepared before: a signal's handler may neither allocate nor wait, only
/// call `tcsetattr` and `write` on memory that is there already.
enum TerminalRestoration {
  /// The signals that a crash ends with.
  private static let fatal = [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS]

  /// From now on, whatever ends the program first sets these modes and writes this text.
  static func arm(_ descriptor: Int32, _ modes: termios, text: String) {
    prepareOnce()
    let record = UnsafeMutablePointer<Record>.allocate(capacity: 1)
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = bytes.initialize(from: text.utf8)
    record.initialize(to: Record(descriptor: descriptor, modes: modes, text: bytes))
    // The record before this one, if any, is left alone: a handler may be reading it.
    armedRecord.store(UInt(bitPattern: record), ordering: .releasing)
  }

  /// Gives the terminal back, once; safe in a signal's handler. What is called second does nothing.
  static func restore() {
    let address = armedRecord.exchange(0, ordering: .acquiringAndReleasing)
    guard let record = UnsafeMutablePointer<Record>(bitPattern: address) else { return }
    var written = 0
    while written < record.pointee.text.count {
      let count = write(
        record.pointee.descriptor, record.pointee.text.baseAddress.map { $0 + written },
        record.pointee.text.count - written)
      if count <= 0 {
        guard count < 0, errno == EINTR else { break }
        continue
      }
      written += count
    }
    tcsetattr(record.pointee.descriptor, TCSANOW, &record.pointee.modes)
  }

  private struct Record {
    let descriptor: Int32
    var modes: termios
    let text: UnsafeMutableBufferPointer<UInt8>
  }

  private static let prepared: Void = {
    atexit { TerminalRestoration.restore() }
    for (index, number) in fatal.enumerated() {
      fatalNumbers[index] = number
      var previous = sigaction()
      sigaction(number, nil, &previous)
      (previousActions + index).initialize(to: previous)
    }
    // Where the stack has overflowed, a handler needs another one; Swift's may be there already.
    var present = stack_t()
    if sigaltstack(nil, &present) == 0, present.ss_flags & Int32(SS_DISABLE) != 0 {
      let size = 65_536
      var other = stack_t()
      other.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
      other.ss_size = size
      sigaltstack(&other, nil)
    }
    for number in fatal { _ = crl_handle_fatal_signal(number, restoreAndCrash, nil) }
  }()

  private static func prepareOnce() { prepared }

  /// What was done at a crash before, to be done again: Swift prints a backtrace. Unsafe only for
  /// the compiler: both are written before the first handler can run, and then only read.
  fileprivate nonisolated(unsafe) static let previousActions = UnsafeMutablePointer<sigaction>
    .allocate(
      capacity: fatal.count)
  fileprivate nonisolated(unsafe) static let fatalNumbers = UnsafeMutableBufferPointer<Int32>
    .allocate(
      capacity: fatal.count)
}

/// The address of what to restore; 0 while there is nothing.
private let armedRecord = Atomic<UInt>(0)

private func restoreAndCrash(_ number: Int32) {
  TerminalRestoration.restore()
  for (index, candidate) in TerminalRestoration.fatalNumbers.enumerated()
  where candidate == number {
    sigaction(number, TerminalRestoration.previousActions + index, nil)
  }
  // It is blocked until this handler returns; then whoever was there before has it.
  raise(number)
}
