import ArgumentParser
import Foundation
import Markup
import ProgressStorage
import Terminal

/// Takes in what another machine exported.
struct ImportProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in what export wrote, here or on another machine.",
    discussion: """
      What is here already is left out, so that the same file may be imported twice and two \
      machines may exchange theirs. A file with anything wrong in it is refused whole.
      """)

  @OptionGroup var display: DisplayOptions

  @Argument(help: "The file; - for standard input.", completion: .file())
  var file: String

  func run() throws {
    let screen = display.screen
    try screen.run {
      let text = try Self.text(of: file)
      let lines = text.split(separator: "\n").lazy.map { String($0) }
      do {
        let report = try DataDirectory.openStore().importLines(lines)
        screen.write([.paragraph(Self.sentence(report))])
      } catch let error as ImportError {
        throw Failure("\(file), \(error.description). Nothing was imported.")
      }
    }
  }

  private static func text(of file: String) throws(Failure) -> String {
    do {
      let data =
        file == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(fileURLWithPath: file))
      guard let text = String(data: data, encoding: .utf8) else {
        throw Failure("\(file) isn't UTF-8, so it can't be imported.")
      }
      return text
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("\(file) can't be read.")
    }
  }

  private static func sentence(_ report: ImportReport) -> StyledText {
    """
    \(report.added) answers are new, \(report.known) were here already; \
    \(report.positions) places in lessons are newer; \(report.exams) exams and \(report.settings) \
    settings are taken over.
    """
  }
}
