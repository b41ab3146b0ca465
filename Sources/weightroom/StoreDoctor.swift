import Foundation
import ProgressStorage

/// Whether progress is sound.
struct StoreDoctor {
  let isRepairing: Bool

  func examine() throws -> [HealthFinding] {
    let folder: URL
    do throws(Failure) {
      folder = try DataDirectory.url
    } catch {
      return [HealthFinding(.trouble, "progress", error.message)]
    }
    var findings = permissions(of: folder)
    do throws(ProgressStoreError) {
      guard let store = try ProgressStore.existing(in: folder) else {
        return [HealthFinding(.well, "progress", "none yet in \(folder.path)")]
      }
      findings += try examine(store, in: folder)
      if store.isReadOnly {
        findings.append(
          HealthFinding(
            .trouble, "progress",
            "\(folder.path) can be read and not written, so that nothing new is kept"))
      }
    } catch {
      if isRepairing, Self.canBeSalvaged(error.kind) {
        findings += try salvage(folder)
      } else {
        findings.append(HealthFinding(.trouble, "progress", error.description))
      }
    }
    return findings + room(in: folder)
  }

  private static func canBeSalvaged(_ kind: ProgressStoreError.Kind) -> Bool {
    switch kind {
    case .damaged, .notADatabase, .emptyFile, .foreignDatabase, .inputOutput, .unexpected: true
    default: false
    }
  }

  private func examine(
    _ store: ProgressStore, in folder: URL
  ) throws(ProgressStoreError) -> [HealthFinding] {
    let found = try store.examine()
    var findings: [HealthFinding] = []
    for text in found.structure {
      findings.append(HealthFinding(.trouble, "structure", text))
    }
    for damage in found.chain {
      findings.append(HealthFinding(.trouble, "answers", damage.description))
    }
    if found.isSound {
      return [
        HealthFinding(
          .well, "progress",
          "\(found.attempts) answers in \(folder.path), each with its checksum")
      ]
    }
    if found.needsRebuildOnly {
      guard isRepairing else {
        return [
          HealthFinding(
            .trouble, "summaries",
            "they don't fit the answers; weightroom doctor --repair derives them again")
        ]
      }
      let copy = try backUp(store)
      try store.rebuildSummaries()
      return [
        HealthFinding(.mended, "summaries", "derived again from the answers; a copy is in \(copy)")
      ]
    }
    guard isRepairing else {
      findings.append(
        HealthFinding(
          .trouble, "progress",
          "damaged; weightroom doctor --repair saves what is sound into a new file"))
      return findings
    }
    return try salvage(folder)
  }

  private func backUp(_ store: ProgressStore) throws(ProgressStoreError) -> String {
    do {
      return try store.backUpBeside(as: "before-repair").path
    } catch {
      throw error as? ProgressStoreError
        ?? ProgressStoreError(.unexpected, path: store.file?.path ?? "", detail: "\(error)")
    }
  }

  private func salvage(_ folder: URL) throws(ProgressStoreError) -> [HealthFinding] {
    let repair = try ProgressRepair(directory: folder)
    var text = "\(repair.savedCount) answers are saved"
    if repair.unprovenCount > 0 {
      text += " (\(repair.unprovenCount) of them stand behind a gap, so nothing proves them)"
    }
    let missing = repair.missing.reduce(0) { $0 + $1.count }
    if !repair.changed.isEmpty { text += ", \(repair.changed.count) were damaged" }
    if missing > 0 { text += ", \(missing) were not found" }
    if !repair.hasPositions { text += ", the places in lessons are lost" }
    if !repair.hasExams { text += ", the exams that were begun are lost" }
    if !repair.hasSettings { text += ", the settings are lost" }
    return [
      HealthFinding(
        .mended, "progress", text + "; the damaged file is \(repair.damagedFile.path)")
    ]
  }

  /// Whether the disk has room for more than a few answers.
  private func room(in folder: URL) -> [HealthFinding] {
    var status = statvfs()
    guard statvfs(folder.path, &status) == 0 else { return [] }
    let kilobytes = UInt64(status.f_bavail) * UInt64(status.f_frsize) / 1024
    guard kilobytes < 1024 else { return [] }
    return [
      HealthFinding(
        .trouble, "disk",
        "only \(kilobytes) KB are free for \(folder.path); an answer that finds no room isn't saved"
      )
    ]
  }

  /// What others may do with the folder and the file.
  private func permissions(of folder: URL) -> [HealthFinding] {
    var status = stat()
    guard lstat(folder.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      status.st_mode & 0o077 != 0
    else { return [] }
    // Only the folder that bears our name is ours to close.
    if isRepairing, chmod(folder.path, 0o700) == 0 {
      return [HealthFinding(.mended, "permissions", "\(folder.path) is closed to others")]
    }
    return [
      HealthFinding(
        .trouble, "permissions", "others may look into \(folder.path); chmod 700 closes it")
    ]
  }
}
