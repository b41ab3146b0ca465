import CourseContent
import Foundation
import ProgressStorage
import SourceText
import Terminal

/// A file of answers, or standard input.
struct AnswerFile {
  /// The path as it was given; `-` is standard input.
  let path: String

  /// A file of answers is content, and has its limit.
  private static let byteLimit = 1 << 20

  /// Reads the answers, and whose they are.
  ///
  /// - Throws: `Failure`; what is wrong in the file is reported with its place before.
  func answers(reportingTo screen: Screen) throws -> (answers: AnswerSheet, student: LearnerName) {
    let loaded = AnswerSheet.read(try bytes(), name: path == "-" ? "<standard input>" : path)
    for finding in loaded.diagnostics { screen.report(lines: finding.rendered()) }
    guard let sheet = loaded.value, !loaded.hasErrors else {
      throw Failure("The answers can't be read, so nothing was graded.")
    }
    do {
      return (sheet, try LearnerName(sheet.student))
    } catch {
      throw Failure("\(sheet.file.name): student: \(error.description)")
    }
  }

  private func bytes() throws(Failure) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable }
      guard count > 0 else { return bytes }
      bytes += chunk.prefix(count)
      guard bytes.count <= Self.byteLimit else {
        throw Failure("\(path) is larger than \(Self.byteLimit) bytes.")
      }
    }
  }

  /// Why the last call to the system failed.
  private var unreadable: Failure {
    Failure("\(path) can't be read: \(String(cString: strerror(errno))).")
  }
}
