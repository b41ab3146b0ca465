import Figures
import Labs
import Markup
import Terminal

/// A lab's view as lines that are written once: for a page of text, a pipe, a screen reader.
struct LabTelling {
  /// The cells across.
  let width: Int
  let repertoire: GlyphRepertoire
  let isPlain: Bool

  init(_ screen: Screen, width: Int? = nil) {
    self.width = width.map { min(max($0, 20), 500) } ?? screen.layout().width
    repertoire = screen.capabilities.repertoire
    isPlain = screen.capabilities.isPlain
  }

  /// The figure, the readouts and the sentence.
  func drawn(_ lab: Lab, _ view: Result<LabView, LabError>) -> [StyledText] {
    switch view {
    case .failure(let error): return lines([.paragraph(StyledText("\(error).", .caution))])
    case .success(let view):
      let rows = min(max(width / 4, 12), 30)
      return view.figure.lines(columns: width, rows: rows, repertoire: repertoire)
        + [StyledText()] + told(view)
    }
  }

  /// The readouts and the sentence.
  func told(_ view: LabView) -> [StyledText] {
    var lines: [StyledText] = []
    for readout in view.readouts {
      var line = StyledText("\(readout.label): ", .muted) + StyledText(readout.text, .strong)
      if let published = readout.published {
        line += StyledText(" (a published lesson prints \(published))", .muted)
      }
      lines += self.lines([.paragraph(line)])
    }
    return lines + self.lines([.paragraph(StyledText(view.sentence))])
  }

  /// The whole view in sentences.
  func words(_ view: LabView) -> [StyledText] {
    view.words.flatMap { lines([.paragraph(StyledText($0))]) }
  }

  /// What can be set, one line each, with what it is set to.
  func parameters(of lab: Lab, _ settings: LabSettings) -> [StyledText] {
    lab.parameters.flatMap { parameter in
      let value = settings[parameter.name].map(parameter.text) ?? ""
      return lines([
        .paragraph(
          StyledText("\(parameter.name) \(value)", .accent)
            + StyledText(": \(parameter.explanation)"))
      ])
    }
  }

  private func lines(_ blocks: [Block]) -> [StyledText] {
    Layout(width: width, repertoire: repertoire, isLinear: isPlain).lines(of: blocks)
  }
}
