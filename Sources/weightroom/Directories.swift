import Foundation
import ProgressStorage
import Terminal

/// Where progress is kept.
enum DataDirectory {
  /// `$XDG_DATA_HOME/weightroom`, by default `~/.local/share/weightroom`.
  static var url: URL {
    get throws(Failure) {
      if let folder = directory("XDG_DATA_HOME", otherwise: ".local/share") { return folder }
      throw Failure("There is no home directory to keep progress in. Set HOME or XDG_DATA_HOME.")
    }
  }
}

/// Where what was typed is remembered.
enum StateDirectory {
  /// The history of a learner's lines; nil where it is switched off or has no place.
  static func lineHistory(for learner: LearnerName) -> LineHistory? {
    if let path = ProcessInfo.processInfo.environment["WEIGHTROOM_HISTORY"] {
      return path.isEmpty || path == "/dev/null" ? nil : LineHistory(path: path)
    }
    guard let folder = directory("XDG_STATE_HOME", otherwise: ".local/state"),
      let name = fileName(for: learner)
    else { return nil }
    return LineHistory(path: folder.appendingPathComponent(name).path)
  }

  /// A name is data and no path, so a learner's file is named by the bytes of the name. A name too
  /// long for that has no history: cut short, it could be somebody else's.
  private static func fileName(for learner: LearnerName) -> String? {
    if learner.text == LearnerOptions.nobodyInParticular { return "history" }
    let digits = learner.text.utf8.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    let name = "history-" + digits.joined()
    return name.utf8.count > 255 ? nil : name
  }
}

/// Where what can be found out again is kept, to be found faster.
enum CacheDirectory {
  /// The most bytes that are read back.
  private static let longest = 8 << 20

  /// `$XDG_CACHE_HOME/weightroom`, by default `~/.cache/weightroom`; nil where there is no home.
  static var url: URL? { directory("XDG_CACHE_HOME", otherwise: ".cache") }

  /// What was kept; nil where nothing was, or it can't be read.
  static func text(of file: URL) -> String? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      let size = (attributes?[.size] as? NSNumber)?.intValue, size <= longest,
      let data = try? Data(contentsOf: file)
    else { return nil }
    return String(data: data, encoding: .utf8)
  }

  /// Keeps a text in a new file that then takes the name of the old one; where that can't be done,
  /// it isn't.
  static func keep(_ text: String, as file: URL) {
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try? Data(text.utf8).write(to: file, options: .atomic)
  }
}

/// A folder of ours under one of the XDG base directories; a relative one counts as not set. Nil
/// where there is no home either.
private func directory(_ variable: String, otherwise: String) -> URL? {
  let environment = ProcessInfo.processInfo.environment
  if let base = environment[variable], base.hasPrefix("/") {
    return URL(fileURLWithPath: base).appendingPathComponent("weightroom")
  }
  guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
  return URL(fileURLWithPath: home).appendingPathComponent(otherwise)
    .appendingPathComponent("weightroom")
}
