import Foundation

/// The program at the other end of two pipes, spoken to line by line. A class, because the process
/// is to be ended once.
final class LivePipe {
  struct NotSeen: Error { let text, output: String }

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let errors: URL
  private var seen: [UInt8] = []
  private var searchStart = 0

  init(_ sandbox: Sandbox, _ arguments: String...) throws {
    try sandbox.write("", to: "pipe-errors")
    errors = sandbox.folder.appendingPathComponent("pipe-errors")
    process.executableURL = URL(fileURLWithPath: Sandbox.program)
    process.arguments = arguments
    process.environment = sandbox.environment
    process.standardInput = input
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    try output.fileHandleForWriting.close()
  }

  deinit {
    kill()
    process.waitUntilExit()
  }

  var visibleText: String { String(decoding: seen, as: UTF8.self) }
  var errorText: String { (try? String(contentsOf: errors, encoding: .utf8)) ?? "" }

  func send(_ text: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  /// Reads until the text appears behind what was expected last.
  func expect(_ text: String) throws {
    while true {
      let rest = seen[searchStart...]
      if let range = Data(rest).range(of: Data(text.utf8)) {
        searchStart += range.upperBound
        return
      }
      var state = pollfd(
        fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&state, 1, 60_000) > 0 else { throw NotSeen(text: text, output: visibleText) }
      let chunk = output.fileHandleForReading.availableData
      guard !chunk.isEmpty else { throw NotSeen(text: text, output: visibleText) }
      seen += chunk
    }
  }

  func kill() {
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
  }

  /// Reads what is left and waits for the end.
  func waitForExit() throws -> Int32 {
    try? input.fileHandleForWriting.close()
    seen += (try output.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return process.terminationReason == .exit
      ? process.terminationStatus : 128 + process.terminationStatus
  }
}
