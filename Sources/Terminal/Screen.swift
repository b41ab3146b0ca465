public import Markup
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where results and messages go: pages to standard output, remarks to standard error.
///
/// Only styled text is taken, which is sanitized by construction. A class because a stream is one
/// thing with a memory: the first failure (a full disk, a closed descriptor) ends the output and
/// is kept, so that the program can say so in its exit code instead of at every call.
public final class Screen: Sendable {
  /// What may be done at this terminal, as it was at the start.
  public let capabilities: TerminalCapabilities
  private let output: OutputDescriptor
  private let errors: OutputDescriptor
  private let firstFailure = Mutex<OutputFailure?>(nil)

  /// Makes a screen on two file descriptors.
  public init(
    _ capabilities: TerminalCapabilities, output: Int32 = 1,
    errors: Int32 = 2
  ) {
    self.capabilities = capabilities
    self.output = OutputDescriptor(number: output)
    self.errors = OutputDescriptor(number: errors)
  }

  /// Why output stopped reaching its reader; nil while all is well. Messages don't count.
  public var failure: OutputFailure? { firstFailure.withLock { $0 } }

  /// The present size of the window, which a person may have changed since the start.
  public var size: WindowSize {
    let measured = capabilities.isOutputInteractive ? WindowSize(ofTerminal: output.number) : nil
    guard let measured else {
      return WindowSize(columns: capabilities.width, rows: capabilities.height)
    }
    return WindowSize(
      columns: min(max(measured.columns, 20), 500), rows: min(max(measured.rows, 5), 500))
  }

  /// How a page is set now: at most 80 columns, or the whole window for what needs it.
  public func layout(isWide: Bool = false) -> Layout {
    let columns = size.columns
    return Layout(
      width: isWide ? columns : min(columns, 80), repertoire: capabilities.repertoire,
      isLinear: capabilities.isPlain)
  }

  /// Writes a page.
  public func write(_ blocks: [Block]) { write(lines: lines(of: blocks)) }

  /// Writes one line.
  public func write(_ line: StyledText = StyledText()) { write(lines: [line]) }

  /// Writes lines whose layout is settled already.
  public func write(lines: [StyledText]) {
    send(encoded(lines, usesColor: capabilities.colorsOutput))
  }

  /// Writes text made for another program (JSON, CSV, SVG), byte for byte into a pipe or file; on
  /// a terminal what could act on it is made visible, as everywhere.
  public func write(document: String) {
    guard capabilities.isOutputInteractive else { return send(Array(document.utf8)) }
    var lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    send(Array(lines.map { $0.sanitized + "\n" }.joined().utf8))
  }

  /// Empties the terminal; where that can't be done, nothing happens and what follows stands below.
  public func clear() {
    if capabilities.canMoveCursor { send(Array("\u{1B}[H\u{1B}[2J\u{1B}[3J".utf8)) }
  }

  /// Writes a remark to standard error; one that can't be written is dropped.
  public func report(_ blocks: [Block]) { report(lines: lines(of: blocks)) }

  /// Writes a line to standard error; one that can't be written is dropped.
  public func report(_ line: StyledText) { report(lines: [line]) }

  /// Writes lines to standard error; what can't be written is dropped.
  public func report(lines: [StyledText]) {
    try? errors.write(encoded(lines, usesColor: capabilities.colorsErrors))
  }

  /// Shows a page: in the pager where it is taller than the screen and somebody is there to turn
  /// the leaves, otherwise as `write` does.
  public func page(_ blocks: [Block]) {
    let lines = lines(of: blocks)
    guard let command = capabilities.pager, failure == nil, lines.count >= size.rows,
      Pager(command: command, repertoire: capabilities.repertoire)
        .show(encoded(lines, usesColor: capabilities.colorsOutput))
    else { return write(lines: lines) }
  }

  /// Writes what a full-screen picture is made of: sequences of our own around sanitized text.
  func writeRaw(_ text: String) { send(Array(text.utf8)) }

  func lines(of blocks: [Block]) -> [StyledText] {
    let blocks = capabilities.repertoire == .ascii ? blocks.map(\.inASCII) : blocks
    return layout().lines(of: blocks)
  }

  private func encoded(_ lines: [StyledText], usesColor: Bool) -> [UInt8] {
    let encoder = StyledTextEncoder(usesColor: usesColor, repertoire: capabilities.repertoire)
    var bytes: [UInt8] = []
    for line in lines {
      bytes += encoder.encode(line).utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  private func send(_ bytes: [UInt8]) {
    firstFailure.withLock { failure in
      guard failure == nil else { return }
      do throws(OutputFailure) {
        try output.write(bytes)
      } catch {
        failure = error
      }
    }
  }
}
