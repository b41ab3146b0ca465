public import ArgumentParser
import CourseContent
import Foundation
import Markup
import SourceText
public import Terminal

/// How things are shown.
struct DisplayOptions: ParsableArguments {
  @Option(help: "When to use colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Flag(help: "Plain lines for a screen reader: nothing drawn, mathematics in words.")
  var plain = false

  @Flag(help: "Only ASCII characters.")
  var ascii = false

  /// The screen under these wishes.
  var screen: Screen {
    let preferences = TerminalPreferences(color: color, isPlain: plain, isASCII: ascii)
    return Screen(TerminalCapabilities(.current(), preferences))
  }
}

extension ColorChoice: ExpressibleByArgument {}

extension Screen {
  /// How mathematics is set on this screen.
  var presentation: Presentation {
    let style: Presentation.MathStyle =
      if capabilities.isPlain {
        .spoken
      } else if capabilities.repertoire == .unicode {
        .unicode
      } else {
        .ascii
      }
    return Presentation(mathStyle: style, width: layout().width)
  }
}

/// Where the lessons and questions are.
struct ContentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder with the courses, or with one course.",
      discussion: "By default $WEIGHTROOM_CONTENT, then what was installed, then ./content.",
      valueName: "folder"))
  var content: String?

  /// The folder to read from: asked for, set in the environment, installed, or beside the reader.
  var folder: String {
    get throws {
      if let content { return content }
      if let set = ProcessInfo.processInfo.environment["WEIGHTROOM_CONTENT"], !set.isEmpty {
        return set
      }
      let candidates = [Self.installedFolder, "content"].compactMap { $0 }
      for candidate in candidates where FileManager.default.fileExists(atPath: candidate) {
        return candidate
      }
      throw Failure(
        "There is no content here (looked in \(candidates.joined(separator: " and "))). "
          + "Name its folder with --content or in WEIGHTROOM_CONTENT.")
    }
  }

  /// What `make install` puts beside the program.
  private static var installedFolder: String? {
    Bundle.main.executableURL?.resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("share/weightroom/content").path
  }

  /// The library, and its first course: the one to study.
  func openCourse() throws -> (library: ContentLibrary, course: Course) {
    let library = ContentLibrary(root: try folder)
    let loaded = library.courses()
    guard let course = loaded.value?.first else {
      let findings = loaded.diagnostics.flatMap { $0.rendered() }
      throw Failure("There is no course that can be read.", details: findings)
    }
    return (library, course)
  }
}

/// Whose progress it is.
struct LearnerOptions: ParsableArguments {
  @Option(help: "Whose progress this is, where several people share an account.")
  var learner = "learner"
}

/// What the tutor needs to know to start.
struct TutorOptions: ParsableArguments {
  @OptionGroup var content: ContentOptions
  @OptionGroup var learner: LearnerOptions
  @OptionGroup var display: DisplayOptions
}
