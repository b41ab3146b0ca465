import Foundation

/// PyTorch in a process of its own, which takes a step for each line that it gets.
///
/// A class, because the process is one thing, and ends with it.
final class PyTorchPeer {
  private let process = Process()
  private let requests = Pipe()
  private let answers = Pipe()
  private var unread: [UInt8] = []

  /// Starts PyTorch; nil where it, or Python, isn't installed.
  init?(count: Int) throws {
    guard let script = Bundle.module.path(forResource: "torch_step", ofType: "py") else {
      return nil
    }
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script, "\(count)"]
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

  /// Takes a step; the line there and back takes about a hundredth of it.
  func step() throws -> Double {
    try requests.fileHandleForWriting.write(contentsOf: [UInt8(ascii: "\n")])
    guard let weight = readLine().flatMap(Double.init) else { throw CocoaError(.fileReadUnknown) }
    return weight
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
