#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why output could not be written, as `errno` has it.
public struct OutputFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system's number for the failure.
  public let code: Int32

  /// The failure in the system's words: "No space left on device".
  public var description: String { String(cString: strerror(code)) }

  /// True where the reader has gone away, which is the reader's choice and no fault.
  public var isBrokenPipe: Bool { code == EPIPE }
}

/// A file descriptor that is written to whole, however slowly the other side reads.
struct OutputDescriptor: Hashable, Sendable {
  let number: Int32

  /// Writes all bytes: carries on after a signal, and waits where the descriptor was set not to
  /// block (by another program that shares the terminal).
  func write(_ bytes: [UInt8]) throws(OutputFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { buffer in
        systemWrite(number, buffer)
      }
      if count > 0 {
        written += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitUntilWritable()
      case let code: throw OutputFailure(code: code)
      }
    }
  }

  private func waitUntilWritable() {
    var descriptor = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    _ = poll(&descriptor, 1, -1)
  }
}

// Named apart, because the method above hides the system's function.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  write(descriptor, buffer.baseAddress, buffer.count)
}

/// The three descriptors that every program expects to be open.
public enum StandardDescriptors {
  /// Opens `/dev/null` for each that is closed, the wrong way round, so that using it still fails.
  ///
  /// Otherwise the next file opened would get the number, and what is meant for the screen would
  /// be written into it (into the learner's records, at worst). Call it first of all.
  public static func fillGaps() {
    for (number, mode) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(number, F_GETFD) == -1 && errno == EBADF {
      // The lowest free number is this one, because the lower ones are open by now.
      _ = open("/dev/null", mode)
    }
  }
}
