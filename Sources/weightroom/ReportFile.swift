import Foundation
import Interchange
import ProgressStorage
import TutorSession

/// A report for the instructor, in a folder beside the progress.
enum ReportFile {
  /// Writes it.
  ///
  /// - Returns: where it is.
  static func write(_ report: QuestionReport) throws(Failure) -> String {
    let folder = try DataDirectory.url.appendingPathComponent("reports")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure("\(folder.path) can't be made: \(error.localizedDescription)")
    }
    // `2026-11-21T09:05:07.250+01:00`, without what some file systems refuse.
    let now = Timestamp.now.iso8601
    let time = now.prefix(23).replacing(":", with: "").replacing(".", with: "-")
    let path = folder.appendingPathComponent("\(report.question)-\(time).yaml").path
    let head = [
      "# A report from a learner of \(LearnerRecord.currentEngine).", "time: \"\(now)\"",
    ]
    try DurableFile(path: path).save((head + report.lines).joined(separator: "\n") + "\n")
    return path
  }
}
