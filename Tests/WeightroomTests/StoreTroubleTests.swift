import Foundation
import PseudoTerminalSupport
import Testing

/// Where progress can't be kept, that is said, and nothing is shown as if it had been.
@Suite struct StoreTroubleTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// Ways to spoil the place for the store, and what is said of each.
  enum Spoiled: CaseIterable, CustomTestStringConvertible {
    case folderIsAFile, fileIsAFolder, garbage, empty, symbolicLink, foreign, newer

    var message: String {
      switch self {
      case .folderIsAFile: "progress needs a directory here"
      case .fileIsAFolder: "progress is kept in a plain file"
      case .garbage: "it isn't an SQLite database"
      case .empty: "the progress file is empty"
      case .symbolicLink: "progress isn't kept behind a symbolic link"
      case .foreign: "this database belongs to another program"
      case .newer: "a newer version of Weightroom wrote this progress file"
      }
    }

    var testDescription: String { "\(self)" }
  }

  private func spoil(_ way: Spoiled) throws {
    let name = "data/weightroom/progress.db"
    switch way {
    case .folderIsAFile: try sandbox.write("", to: "data/weightroom")
    case .fileIsAFolder: try sandbox.write("", to: name + "/x")
    case .garbage: try sandbox.write(String(repeating: "garbage ", count: 4_096), to: name)
    case .empty: try sandbox.write("", to: name)
    case .symbolicLink:
      try sandbox.write("", to: "elsewhere")
      try FileManager.default.createDirectory(
        at: sandbox.dataFolder, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        at: sandbox.store, withDestinationURL: sandbox.folder.appendingPathComponent("elsewhere"))
    case .foreign, .newer:
      _ = try sandbox.run("study", "1")
      var bytes = [UInt8](try Data(contentsOf: sandbox.store))
      if way == .foreign {
        bytes.replaceSubrange(68..<72, with: [0, 0, 0, 1])  // the application's id
      } else {
        // The name of the first migration, in the row that says that it is done.
        let done = Data(bytes).ranges(of: Data([2, 17] + "v1".utf8)).map(\.upperBound)
        for end in done { bytes[end - 1] = UInt8(ascii: "w") }
        #expect(!done.isEmpty)
      }
      try sandbox.write(bytes: bytes, to: name)
    }
  }

  @Test(arguments: Spoiled.allCases)
  func fromAPipeItIsAFailureAndNothingIsTouched(way: Spoiled) throws {
    try spoil(way)
    let before = try? Data(contentsOf: sandbox.store)
    for command in ["study", "progress"] {
      let outcome = try sandbox.run(command, input: "1\n4\n")
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains(way.message), "\(outcome.errors)")
      #expect(outcome.errors.contains("data/weightroom"))
    }
    #expect((try? Data(contentsOf: sandbox.store)) == before)
    #expect(try sandbox.run("calc", "1+1").output == "2\n")
  }

  @Test(arguments: Spoiled.allCases)
  func atATerminalOneCanGoOnWithoutSaving(way: Spoiled) throws {
    try spoil(way)
    let before = try? Data(contentsOf: sandbox.store)
    let terminal = try sandbox.terminal("study", "1", columns: 400)
    try terminal.expect(way.message)
    try terminal.expect(Shown.decision)
    try terminal.send("c\r")
    try terminal.expect("nothing is saved")
    try terminal.expect(Shown.question)
    try terminal.send("4\r")
    try terminal.expect(Shown.right)
    try terminal.expect(Shown.pause)
    try terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect((try? Data(contentsOf: sandbox.store)) == before)
  }

  @Test func atATerminalOneCanMendItAndRetry() throws {
    try spoil(.folderIsAFile)
    let terminal = try sandbox.terminal("study", "1", columns: 400)
    try terminal.expect(Shown.decision)
    try terminal.send("nonsense\r")
    try terminal.expect(Shown.decision)
    try FileManager.default.removeItem(at: sandbox.dataFolder)
    try terminal.send("r\r")
    try terminal.expect(Shown.question)
    try terminal.send("4\r")
    try terminal.expect(Shown.right)
    #expect(try sandbox.answers() == ["4"])
  }

  @Test(arguments: ["q\r", "\u{4}"])
  func atATerminalOneCanLeave(key: String) throws {
    try spoil(.garbage)
    let terminal = try sandbox.terminal(columns: 400)
    try terminal.expect(Shown.decision)
    try terminal.send(key)
    #expect(try terminal.waitForExit() == .exited(2))
    #expect(terminal.localModes == terminal.initialLocalModes)
  }

  @Test func aStoreThatGoesAwayIsNoticedBeforeTheVerdict() throws {
    let terminal = try sandbox.terminal("study", "1", columns: 400)
    try terminal.expect(Shown.question)
    try FileManager.default.removeItem(at: sandbox.store)
    try terminal.send("4\r")
    let page = try terminal.expect(Shown.decision)
    #expect(page.contains("This could not be saved.") && !page.contains(Shown.right))
    try terminal.send("c\r")
    try terminal.expect(Shown.right)
  }

  @Test func aStoreThatGoesAwayEndsAPipeBeforeTheVerdict() throws {
    let pipe = try LivePipe(sandbox, "study", "1")
    try pipe.expect("What is one over a quarter?")
    try FileManager.default.removeItem(at: sandbox.store)
    try pipe.send("4\n")
    #expect(try pipe.waitForExit() == 2)
    #expect(!pipe.visibleText.contains(Shown.right))
    #expect(pipe.errorText.contains("This could not be saved."))
  }

  @Test(arguments: [
    ["HOME": nil, "XDG_DATA_HOME": nil], ["HOME": "", "XDG_DATA_HOME": "relative"],
  ])
  func withoutAHomeThereIsNoPlace(changes: [String: String?]) throws {
    for command in ["study", "progress"] {
      let outcome = try sandbox.run(command, with: changes)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("There is no home directory to keep progress in. Set HOME"))
    }
    #expect(!sandbox.exists("relative"))
  }

  @Test func aRelativeDataFolderCountsAsNotSet() throws {
    _ = try sandbox.run(
      "study", "1", input: "4\n", with: ["XDG_DATA_HOME": "relative", "XDG_STATE_HOME": nil])
    #expect(sandbox.exists("home/.local/share/weightroom/progress.db"))
    #expect(!sandbox.exists("relative"))
  }
}
