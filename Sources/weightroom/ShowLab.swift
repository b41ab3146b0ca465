import ArgumentParser
import Figures
import Labs
import Markup
import Terminal

/// Lists the labs, or opens one.
struct ShowLab: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab", abstract: "Move a slider and see what happens.",
    discussion: """
      Examples:
        weightroom lab                                      what there is
        weightroom lab map-geometry                         play with it
        weightroom lab map-geometry --set lambda=1/0.25     start elsewhere
        weightroom lab adam-vs-adamw --format svg > a.svg   for a page or a report
        printf 'lambda 1\\nlambda 2\\n' | weightroom lab map-geometry

      In a terminal the arrow keys move the sliders, ? shows all keys, and q comes back. With \
      --plain, and where no terminal is, lines are read instead: a name and a value.
      """)

  /// How a view is written once.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, svg, json, words
  }

  @OptionGroup var display: DisplayOptions

  @Option(help: "A setting, as NAME=VALUE; the value may be an expression. Can be repeated.")
  var set: [String] = []

  @Option(help: "Write the view once: text, svg, json or words.")
  var format: Format?

  @Option(help: "Columns of text, or pixels of an SVG.")
  var width: Int?

  @Argument(help: "The lab's name; without it, all labs are listed.")
  var name: String?

  func validate() throws {
    if let width, !(20...4_000).contains(width) {
      throw ValidationError("--width must be from 20 to 4000.")
    }
    if name == nil, !set.isEmpty || format != nil || width != nil {
      throw ValidationError("Name a lab; weightroom lab lists them.")
    }
    for setting in set where !setting.contains("=") {
      throw ValidationError(
        "'\(setting.prefix(40).sanitized)' is no setting; write --set lambda=1.2.")
    }
  }

  func run() throws {
    let screen = display.screen
    try screen.run {
      guard let name else { return screen.page(Self.list) }
      do {
        let lab = try Lab.named(name)
        let settings = try lab.settings(set.map(Self.setting))
        try MainActor.assumeIsolated { try show(lab, settings, on: screen) }
      } catch let error as LabError {
        throw Failure("\(error).".sanitized)
      }
    }
  }

  @MainActor
  private func show(_ lab: Lab, _ settings: LabSettings, on screen: Screen) throws {
    let telling = LabTelling(screen, width: width)
    switch format {
    case nil: try LabOpening.run(lab, settings, on: screen)
    case .text: screen.write(lines: telling.drawn(lab, .success(try lab.view(settings))))
    case .words: screen.write(lines: telling.words(try lab.view(settings)))
    case .svg: screen.write(document: try lab.view(settings).figure.svg(width: width ?? 720))
    case .json:
      screen.write(document: try lab.view(settings).json(of: lab, settings) + "\n")
    }
  }

  private static func setting(_ text: String) -> (name: String, text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts.first ?? ""), parts.count > 1 ? String(parts[1]) : "")
  }

  private static var list: [Block] {
    [
      .heading(level: 1, "Labs"),
      .table(
        header: ["name", "what it is about"], alignments: [.left, .left],
        rows: Lab.all.map { [StyledText($0.name.text, .accent), StyledText($0.title)] }),
      .paragraph("Open one with \("weightroom lab NAME", .code)."),
    ]
  }
}

/// Opens a lab in the way that suits the terminal.
@MainActor
enum LabOpening {
  static func run(_ lab: Lab, _ settings: LabSettings, on screen: Screen) throws {
    if try LabPlay.run(lab, settings, on: screen) { return }
    try LabDialogue.run(lab, settings, on: screen)
  }
}
