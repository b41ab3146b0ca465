import Figures
import Formula

extension Lab {
  /// Four programs, gone through line by line.
  static let codeTrace = Lab(
    "code-trace", "Code, line by line",
    summary: "Step through four short programs, with each line's values computed as you go.",
    parameters: [
      .choice(CodeWalk.code), .number(CodeWalk.line), .number(CodeWalk.dropProbability),
      .number(CodeWalk.learningRate), .number(CodeWalk.strength),
    ],
    actions: [
      LabAction("step", "next line", key: "n") { settings in
        let count = CodeWalk(settings).trace.lines.count
        settings[CodeWalk.line] = min(Double(count), settings[CodeWalk.line] + 1)
      },
      LabAction("back", "line before", key: "b") { settings in
        let count = CodeWalk(settings).trace.lines.count
        settings[CodeWalk.line] = min(settings[CodeWalk.line], Double(count)) - 1
      },
    ],
    prediction: { try CodeWalk($0).trace.prediction() },
    view: { try CodeWalk($0).view() })
}

private struct CodeWalk {
  static let traces: [CodeTrace] = [
    .dropoutFromScratch, .dropoutInAFramework, .weightDecayCompared, .noDecayFilter,
  ]
  static let code = ChoiceParameter(
    "code", "program", initial: traces[0].name, traces.map { .init($0.name, $0.title) })
  static let line = NumberParameter(
    "line", "line", "line", 1...Double(traces.map(\.lines.count).max() ?? 1), step: 1, initial: 1)
  static let dropProbability = NumberParameter(
    "p_drop", "p", "drop probability (dropout)", 0...0.9, step: 0.05, initial: 0.5
  )
  static let learningRate = NumberParameter(
    "lr", "η", "learning rate (decay)", 0.01...1, step: 0.01, initial: 0.1)
  static let strength = NumberParameter(
    "lambda", "λ", "decay strength (decay)", 0...0.5, step: 0.01, initial: 0.01)

  let trace: CodeTrace
  /// From 0; a line past the end of a shorter program is its last.
  let current: Int
  let given: Environment
  let isAsPublished: Bool

  init(_ settings: LabSettings) {
    let trace = Self.traces.first { $0.name == settings[Self.code] } ?? Self.traces[0]
    self.trace = trace
    current = min(settings[whole: Self.line], trace.lines.count) - 1
    let parameters = [Self.dropProbability, Self.learningRate, Self.strength]
    var given = Environment()
    for parameter in parameters { given[parameter.name] = .number(settings[parameter]) }
    self.given = given
    isAsPublished = parameters.allSatisfy { settings[$0] == $0.initial }
  }

  func view() throws -> LabView {
    let line = trace.lines[current]
    let state = try trace.state(after: current, given: given)
    // What a source prints belongs to the settings that it was printed for.
    let published = isAsPublished ? line.published : nil
    let rows = state.map { [$0.name, $0.value.abbreviated(digits: 6, most: 8)] }
    let new = state.filter(\.isNew)
    let readouts = zip(0..., new).map { place, binding in
      Readout(
        binding.name, binding.value, text: binding.value.abbreviated(digits: 6, most: 8),
        published: place == 0 ? published : nil)
    }
    return LabView(
      Figure(
        title: trace.title,
        panels: [
          .listing(Listing(lines: trace.lines.map(\.code), current: current, isCode: true)),
          .table(
            FigureTable(
              title: "Values", header: ["name", "value"], rows: rows,
              current: state.firstIndex(where: \.isNew))),
        ]),
      readouts.isEmpty ? [Readout("line", current + 1, of: trace.lines.count)] : readouts,
      sentence: line.note + (published.map { " A published lesson has \($0) here." } ?? ""))
  }
}
