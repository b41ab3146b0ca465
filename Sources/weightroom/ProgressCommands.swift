import ArgumentParser
import Foundation
import Markup
import ProgressStorage
import Terminal

/// Derives again what is derived.
struct RebuildProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Derive everything again from the answers: summaries, days, schedules.")

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let screen = display.screen
    try screen.run {
      let store = try DataDirectory.storeToLookAfter()
      let wasSound = try store.rebuildSummaries()
      screen.write(
        wasSound
          ? "Everything was as it should be, and is derived again."
          : "What did not fit the answers is derived again.")
    }
  }
}

/// Copies the store to a file.
struct BackUpProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy all progress to a file that isn't there yet.",
    discussion: "It may run while somebody is studying. restore puts the copy back.")

  @OptionGroup var display: DisplayOptions

  @Argument(help: "The new file.", completion: .file())
  var file: String

  func run() throws {
    let screen = display.screen
    try screen.run {
      try DataDirectory.storeToLookAfter().backUp(to: URL(fileURLWithPath: file))
      screen.write("All progress is copied to \(file).")
    }
  }
}

/// Puts a backup in the place of the store's content.
struct RestoreProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the place of all progress.",
    discussion: "What is there now is kept beside it, as progress.db.before-restore-NUMBER.")

  @OptionGroup var consent: Consent
  @OptionGroup var display: DisplayOptions

  @Argument(help: "The file that backup wrote.", completion: .file())
  var file: String

  func run() throws {
    let screen = display.screen
    try screen.run {
      let store = try DataDirectory.storeToReplace()
      try consent.ask("Replace all progress of every learner with that of \(file)?", screen)
      let kept = try store.backUpBeside(as: "before-restore")
      try store.restore(from: URL(fileURLWithPath: file))
      screen.write([.paragraph("Restored. What was there before is in \(kept.path).")])
    }
  }
}

extension DataDirectory {
  /// The store, where it is to be replaced: one too damaged to be opened is set aside first, with
  /// what can be saved in its place.
  fileprivate static func storeToReplace() throws -> ProgressStore {
    let folder = try url
    do throws(ProgressStoreError) {
      return try ProgressStore(directory: folder)
    } catch {
      switch error.kind {
      case .damaged, .notADatabase, .emptyFile:
        _ = try ProgressRepair(directory: folder)
        return try openStore()
      default: throw Failure("Progress can't be restored.", error)
      }
    }
  }

  /// The store, where there is one.
  static func storeToLookAfter() throws(Failure) -> ProgressStore {
    guard let store = try existingStore() else {
      throw Failure("There is no progress yet.")
    }
    return store
  }
}

extension ProgressStore {
  /// Copies the store to a new file beside it: `progress.db.WORD-1` or the next number that is free.
  func backUpBeside(as word: String) throws -> URL {
    guard let file else { throw Failure("There is no file to copy.") }
    for number in 1...10_000 {
      let copy = URL(fileURLWithPath: "\(file.path).\(word)-\(number)")
      do throws(ProgressStoreError) {
        try backUp(to: copy)
        return copy
      } catch {
        guard error.kind == .alreadyThere else { throw error }
      }
    }
    throw Failure("There are too many copies beside \(file.path); move some away.")
  }
}
