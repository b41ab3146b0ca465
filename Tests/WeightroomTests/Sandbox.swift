import Foundation
import PseudoTerminalSupport

/// A home of its own with a small course, in which the program is run; gone with the test. A class,
/// for its `deinit`.
final class Sandbox: Sendable {
  static let program = builtProduct("weightroom")

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("weightroom-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in demoCourse { try write(text, to: "content/demo/\(name)") }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Where the store is.
  var dataFolder: URL { folder.appendingPathComponent("data/weightroom") }
  var store: URL { dataFolder.appendingPathComponent("progress.db") }

  /// The environment of a person with a home, and lessons in it.
  var environment: [String: String] {
    PseudoTerminal.standardEnvironment.merging([
      "HOME": path("home"), "XDG_DATA_HOME": path("data"), "XDG_STATE_HOME": path("state"),
      "WEIGHTROOM_CONTENT": path("content"), "SWIFT_BACKTRACE": "enable=no",
    ]) { $1 }
  }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func write(_ text: String, to name: String) throws {
    try write(bytes: Array(text.utf8), to: name)
  }

  func write(bytes: [UInt8], to name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// The permissions of a file or folder: `0o600`.
  func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  /// Runs the program with its three streams on files, and waits for its end.
  ///
  /// - Parameter changes: environment variables to set; one with nil is taken away.
  func run(
    _ arguments: String..., input: String = "", with changes: [String: String?] = [:],
    in directory: String = ""
  ) throws -> Outcome {
    try run(
      program: Self.program, arguments, input: Array(input.utf8), with: changes, in: directory)
  }

  /// Runs a line of shell in which `$weightroom` is the program.
  func shell(
    _ script: String, input: [UInt8] = [], with changes: [String: String?] = [:],
    in directory: String = ""
  ) throws -> Outcome {
    try run(
      program: "/bin/sh", ["-c", script], input: input,
      with: changes.merging(["weightroom": Self.program]) { $1 }, in: directory)
  }

  func run(
    program: String, _ arguments: [String], input: [UInt8] = [],
    with changes: [String: String?] = [:], in directory: String = ""
  ) throws -> Outcome {
    let streams = "streams/\(UUID().uuidString)"
    for name in ["output", "errors"] { try write("", to: "\(streams)/\(name)") }
    try write(bytes: input, to: "\(streams)/input")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment(with: changes)
    process.currentDirectoryURL = folder.appendingPathComponent(directory)
    process.standardInput = try handle("\(streams)/input", writing: false)
    process.standardOutput = try handle("\(streams)/output", writing: true)
    process.standardError = try handle("\(streams)/errors", writing: true)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + 120) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
    let isSignalled = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: isSignalled ? 128 + process.terminationStatus : process.terminationStatus,
      output: try text("\(streams)/output"), errors: try text("\(streams)/errors"))
  }

  /// Starts the program in a terminal.
  func terminal(
    _ arguments: String..., with changes: [String: String?] = [:], columns: Int = 80, rows: Int = 50
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      Self.program, arguments, environment: environment(with: changes), columns: columns,
      rows: rows)
  }

  func environment(with changes: [String: String?]) -> [String: String] {
    var environment = environment
    for (name, value) in changes { environment[name] = value }
    return environment
  }

  private func handle(_ name: String, writing: Bool) throws -> FileHandle {
    let url = folder.appendingPathComponent(name)
    return writing ? try FileHandle(forWritingTo: url) : try FileHandle(forReadingFrom: url)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }
}

/// How a run of the program ended, and what it wrote.
struct Outcome {
  let status: Int32
  let output: String
  let errors: String
}
