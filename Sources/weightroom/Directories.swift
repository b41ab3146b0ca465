import Foundation
import ProgressStorage
import Terminal

/// Where progress is kept.
enum DataDirectory {
  /// `$XDG_DATA_HOME/weightroom`, by default `~/.local/share/weightroom`.
  static var url: URL {
    get throws { try directory("XDG_DATA_HOME", otherwise: ".local/share") }
  }
}

/// Where what was typed is remembered.
enum StateDirectory {
  /// The history of a learner's lines; nil where it is switched off or has no place.
  static func lineHistory(for learner: LearnerName) -> LineHistory? {
    if let path = ProcessInfo.processInfo.environment["WEIGHTROOM_HISTORY"] {
      return path.isEmpty || path == "/dev/null" ? nil : LineHistory(path: path)
    }
    guard let folder = try? directory("XDG_STATE_HOME", otherwise: ".local/state") else {
      return nil
    }
    // A name is data and no path: each learner's file is named by the bytes of the name.
    let name =
      learner.text == "learner"
      ? "history" : "history-" + learner.text.utf8.map { String($0, radix: 16) }.joined()
    return LineHistory(path: folder.appendingPathComponent(String(name.prefix(200))).path)
  }
}

/// A folder of ours under one of the XDG base directories; a relative one counts as not set.
private func directory(_ variable: String, otherwise: String) throws -> URL {
  let environment = ProcessInfo.processInfo.environment
  if let base = environment[variable], base.hasPrefix("/") {
    return URL(fileURLWithPath: base).appendingPathComponent("weightroom")
  }
  guard let home = environment["HOME"], home.hasPrefix("/") else {
    throw Failure("There is no home directory to keep progress in. Set HOME or \(variable).")
  }
  return URL(fileURLWithPath: home).appendingPathComponent(otherwise)
    .appendingPathComponent("weightroom")
}
