import Foundation
import GRDB
import Testing

@testable import ProgressStorage

/// Where the store is put, and where it refuses to be.
@Suite(.serialized) struct PlaceTests {
  @Test func modesArePrivateWhateverTheUmask() throws {
    let directory = try TemporaryDirectory()
    let before = umask(0)
    defer { _ = umask(before) }
    let parent = directory.url.appendingPathComponent("share")
    let place = parent.appendingPathComponent("weightroom")
    try ProgressStore(directory: place).record(sampleAttempt())
    #expect(mode(of: parent) == 0o700)
    #expect(mode(of: place) == 0o700)
    #expect(mode(of: place.appendingPathComponent("progress.db")) == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["progress.db"])
  }

  @Test func aFileThatOthersMayReadIsMadePrivateAgain() throws {
    let directory = try TemporaryDirectory()
    _ = try ProgressStore(directory: directory.store)
    #expect(chmod(directory.file.path, 0o644) == 0)
    _ = try ProgressStore(directory: directory.store)
    #expect(mode(of: directory.file) == 0o600)
  }

  @Test func aDirectoryThatExistsKeepsItsMode() throws {
    let directory = try TemporaryDirectory()
    #expect(chmod(directory.url.path, 0o755) == 0)
    _ = try ProgressStore(directory: directory.url)
    #expect(mode(of: directory.url) == 0o755)
  }

  @Test func aFileInPlaceOfTheDirectoryIsRefused() throws {
    let directory = try TemporaryDirectory()
    try Data("notes".utf8).write(to: directory.store)
    #expect(refusal(opening: directory.store) == .notADirectory)
    #expect(
      refusal(opening: directory.store.appendingPathComponent("deeper/still")) == .notADirectory)
    #expect(try Data(contentsOf: directory.store) == Data("notes".utf8))
  }

  @Test func aDirectoryInPlaceOfTheFileIsRefused() throws {
    let directory = try TemporaryDirectory()
    try FileManager.default.createDirectory(
      at: directory.file, withIntermediateDirectories: true)
    #expect(refusal(opening: directory.store) == .notAFile)
  }

  @Test func aPipeInPlaceOfTheFileIsRefusedWithoutWaiting() throws {
    let directory = try TemporaryDirectory()
    try FileManager.default.createDirectory(
      at: directory.store, withIntermediateDirectories: true)
    #expect(mkfifo(directory.file.path, 0o600) == 0)
    #expect(refusal(opening: directory.store) == .notAFile)
  }

  @Test func aLinkInPlaceOfTheFileIsRefusedAndItsTargetUntouched() throws {
    let directory = try TemporaryDirectory()
    try FileManager.default.createDirectory(
      at: directory.store, withIntermediateDirectories: true)
    let target = directory.url.appendingPathComponent("target")
    try Data("precious".utf8).write(to: target)
    try FileManager.default.createSymbolicLink(at: directory.file, withDestinationURL: target)
    #expect(refusal(opening: directory.store) == .symbolicLink)
    #expect(try Data(contentsOf: target) == Data("precious".utf8))

    try FileManager.default.removeItem(at: target)
    #expect(refusal(opening: directory.store) == .symbolicLink)
    #expect(!FileManager.default.fileExists(atPath: target.path))
  }

  @Test func aLinkInPlaceOfTheDirectoryIsRefusedButOneAboveItIsFollowed() throws {
    let directory = try TemporaryDirectory()
    let real = directory.url.appendingPathComponent("real")
    try FileManager.default.createDirectory(at: real, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(at: directory.store, withDestinationURL: real)
    #expect(refusal(opening: directory.store) == .symbolicLink)
    let below = directory.store.appendingPathComponent("below")
    #expect(refusal(opening: below) == nil)
    #expect(mode(of: real.appendingPathComponent("below/progress.db")) == 0o600)
  }

  @Test(.enabled(if: geteuid() != 0, "permissions don't bind root"))
  func aPlaceWithoutPermissionIsRefused() throws {
    let directory = try TemporaryDirectory()
    _ = try ProgressStore(directory: directory.store)
    defer { _ = chmod(directory.store.path, 0o700) }
    #expect(chmod(directory.store.path, 0o500) == 0)
    #expect(refusal(opening: directory.store) == .noPermission)
    #expect(chmod(directory.store.path, 0o700) == 0 && chmod(directory.file.path, 0o400) == 0)
    #expect(refusal(opening: directory.store) == .noPermission)
    #expect(chmod(directory.url.path, 0o500) == 0)
    #expect(
      refusal(opening: directory.url.appendingPathComponent("another")) == .noPermission)
    #expect(chmod(directory.url.path, 0o700) == 0)
  }

  #if os(Linux)
    @Test func aFileSystemThatTakesNoFilesIsRefused() throws {
      let kind = refusal(opening: URL(fileURLWithPath: "/sys/weightroom"))
      #expect(kind == .noPermission || kind == .readOnly)
    }
  #endif

  @Test func aPathThatNoFileSystemTakesIsRefused() throws {
    let directory = try TemporaryDirectory()
    let name = String(repeating: "n", count: 300)
    #expect(refusal(opening: directory.url.appendingPathComponent(name)) == .cannotOpen)
  }

  @Test func aStoreWhoseFileIsTakenAwaySaysSo() throws {
    let directory = try TemporaryDirectory()
    let store = try ProgressStore(directory: directory.store)
    try store.record(sampleAttempt())
    let elsewhere = directory.url.appendingPathComponent("elsewhere.db")
    try FileManager.default.moveItem(at: directory.file, to: elsewhere)
    #expect(refusal { try store.record(sampleAttempt()) } == .moved)
    try FileManager.default.moveItem(at: elsewhere, to: directory.file)
    #expect(try store.record(sampleAttempt()) == 2)
  }

  @Test func draftsOfProgramsThatWereKilledAreSweptAway() throws {
    let directory = try TemporaryDirectory()
    try FileManager.default.createDirectory(
      at: directory.store, withIntermediateDirectories: true)
    for name in ["progress.db.new-1-2", "progress.db.new-1-2-journal"] {
      try Data("half".utf8).write(to: directory.store.appendingPathComponent(name))
    }
    _ = try ProgressStore(directory: directory.store)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: directory.store.path) == ["progress.db"])
  }
}

/// What the store says when it is opened there; nil if it opens.
func refusal(opening directory: URL) -> ProgressStoreError.Kind? {
  refusal { _ = try ProgressStore(directory: directory) }
}

func refusal(_ body: () throws -> Void) -> ProgressStoreError.Kind? {
  do {
    try body()
    return nil
  } catch {
    return (error as? ProgressStoreError)?.kind ?? .unexpected
  }
}
