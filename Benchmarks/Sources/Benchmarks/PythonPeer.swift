import Foundation

/// A library of Python in a process of its own, which does its work once for each line that it gets.
///
/// A class, because the process is one thing, and ends with it.
final class PythonPeer {
  private let process = Process()
  private let requests = Pipe()
  private let answers = Pipe()
  private var unread: [UInt8] = []

  /// Starts a script of the resources; nil where the library that it imports, or Python, isn't
  /// installed.
  init?(_ script: String, _ arguments: [String] = []) throws {
    guard let path = Bundle.module.path(forResource: script, ofType: "py") else { return nil }
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", path] + arguments
    process.standardInput = requests
    process.standardOutput = answers
    process.standardError = FileHandle.nullDevice
    try process.run()
    guard readLine() != nil else { return nil }
  }

  deinit {
    try? requests.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Lets the work be done once, and returns its number.
  func work() throws -> Double {
    try requests.fileHandleForWriting.write(contentsOf: [UInt8(ascii: "\n")])
    guard let number = readLine().flatMap(Double.init) else { throw CocoaError(.fileReadUnknown) }
    return number
  }

  private func readLine() -> String? {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread.removeFirst(end + 1) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      let data = answers.fileHandleForReading.availableData
      if data.isEmpty { return nil }
      unread += data
    }
  }
}
