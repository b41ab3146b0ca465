import CourseContent
import Formula
import Markup

/// Program text that is gone through line by line.
extension TutorSession {
  /// Shows the next line of a trace with what it leads to, or asks for a prediction of it first.
  ///
  /// The place in the lesson moves on behind the last line only; until then Enter asks for the next.
  mutating func goThrough(_ reference: TraceReference) -> SessionOutput {
    let loaded = library.trace(reference.id, in: course)
    guard let trace = loaded.value else {
      return SessionOutput(
        unusable(
          "The trace `\(reference.id)` can't be shown, so it is left out.", loaded.diagnostics)
      )
    }
    do throws(TemplateError) {
      let steps = try trace.steps()
      var output = SessionOutput()
      let number = openLesson?.traceLine ?? 0
      guard steps.indices.contains(number) else { return output }
      if openLesson?.traceLine == nil {
        output.blocks += try opening(of: trace)
        openLesson?.traceLine = 0
      }
      let step = steps[number]
      if let prediction = step.line.predict, openLesson?.states[prediction.id] == nil {
        output.blocks.append(.code(language: nil, lines: [numbered(step.line, number)]))
        output.blocks += ask(prediction.id, mode: .trace)
        if openQuestion != nil { return output }
      }
      output.blocks += try page(of: step, number)
      openLesson?.traceLine = number + 1 < steps.count ? number + 1 : nil
      return output
    } catch {
      openLesson?.traceLine = nil
      return SessionOutput(
        unusable(
          "The trace `\(reference.id)` ends here: a value can't be computed.", [error.diagnostic])
      )
    }
  }

  /// The whole program, and the values before its first line.
  private func opening(of trace: CodeTrace) throws(TemplateError) -> [Block] {
    let program = trace.lines.enumerated().map { numbered($0.element, $0.offset) }
    var blocks: [Block] = [
      .heading(level: 3, StyledText(trace.title)),
      // The lines have their numbers already.
      .code(language: nil, lines: program),
    ]
    let environment = try trace.start()
    let values = trace.values.compactMap { binding in
      environment[binding.name].map { Record.Field(binding.name, $0) }
    }
    if !values.isEmpty {
      blocks.append(.paragraph(StyledText("Before the first line: ", .muted) + told(values)))
    }
    return blocks
  }

  /// A line that has been run: what it sets, what it prints, what is said about it.
  private func page(of step: CodeTrace.Step, _ number: Int) throws(TemplateError) -> [Block] {
    var blocks: [Block] = [.code(language: nil, lines: [numbered(step.line, number)])]
    var items: [[Block]] = []
    if !step.changes.isEmpty { items.append([.paragraph(told(step.changes))]) }
    if let printed = step.printed {
      items.append([.paragraph(StyledText("prints ", .muted) + value(printed))])
    }
    if let published = step.line.published {
      let label = StyledText("a published lesson prints ", .muted)
      items.append([.paragraph(label + StyledText(published, .caution))])
    }
    if !items.isEmpty { blocks.append(.list(.bullets, items: items)) }
    if let note = step.line.note { blocks += try note.render(in: step.environment, presentation) }
    return blocks
  }

  private func numbered(_ line: CodeTrace.Line, _ number: Int) -> StyledText {
    let label = String(repeating: " ", count: number < 9 ? 1 : 0) + "\(number + 1)  "
    return StyledText(label, .muted) + StyledText(line.code, .code)
  }

  private func told(_ fields: [Record.Field]) -> StyledText {
    fields.map { StyledText("\($0.name) = ", .muted) + value($0.value) }.joined(separator: "; ")
  }

  private func value(_ value: Value) -> StyledText {
    StyledText(value.abbreviated(digits: 6, most: 80), .strong)
  }
}
