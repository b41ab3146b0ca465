import CourseContent
import Figures
import Labs
import Markup

extension TutorSession {
  /// Shows a lab where it stands in a lesson: the figure, the readouts and the sentence.
  func page(of reference: LabReference) -> [Block] {
    do throws(LabError) {
      let request = try reference.opened()
      let view = try request.lab.view(request.settings)
      let pointer = StyledText("Move the sliders with ", .muted) + StyledText(":lab", .accent)
      return [.heading(level: 3, StyledText(request.lab.title))] + pictured(view)
        + [.paragraph(pointer + StyledText(".", .muted))]
    } catch {
      return unusable("A lab is left out here: \(error).", [])
    }
  }

  /// Opens a lab: the one named, or the one that was shown last in this lesson.
  mutating func openLab(_ name: String) -> SessionOutput {
    let shown = openLesson?.lab
    do throws(LabError) {
      if let shown, name.isEmpty || name == shown.name {
        return SessionOutput(opening: try shown.opened())
      }
      guard !name.isEmpty else { return SessionOutput(labList) }
      let lab = try Lab.named(name)
      return SessionOutput(opening: LabRequest(lab: lab, settings: lab.initialSettings))
    } catch {
      return SessionOutput([.paragraph(StyledText("\(error).".capitalizedFirst))])
    }
  }

  private var labList: [Block] {
    [
      .paragraph("Name a lab, for example \(":lab map-geometry", .code):"),
      .table(
        header: ["name", "what it is about"], alignments: [.left, .left],
        rows: Lab.all.map { [StyledText($0.name.text, .accent), StyledText($0.title)] }),
    ]
  }

  private func pictured(_ view: LabView) -> [Block] {
    if presentation.mathStyle == .spoken {
      return view.words.map { .paragraph(StyledText($0)) }
    }
    let columns = min(presentation.width, 80)
    let figure = view.figure.lines(
      columns: columns, rows: min(max(columns / 4, 10), 20),
      repertoire: presentation.mathStyle == .ascii ? .ascii : .unicode)
    let readouts = view.readouts.map { readout in
      let published = readout.published.map { " (a published lesson prints \($0))" } ?? ""
      return StyledText("\(readout.label): ", .muted) + StyledText(readout.text, .strong)
        + StyledText(published, .muted)
    }
    return [.preformatted(figure)]
      + [.list(.bullets, items: readouts.map { [.paragraph($0)] })]
      + [.paragraph(StyledText(view.sentence))]
  }
}
