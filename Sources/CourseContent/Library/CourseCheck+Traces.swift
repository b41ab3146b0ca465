import SourceText

extension CourseCheck {
  /// Reads every trace of the course, and runs it.
  mutating func checkTraces() {
    let names = files.names(in: "traces", ending: ".yaml")
    diagnostics += names.diagnostics
    for name in names.value ?? [] {
      traces.insert(name)
      guard let id = TraceID(name) else {
        let file = SourceFile(name: files.name(of: "traces/\(name).yaml"), text: "")
        diagnostics.append(
          Diagnostic(
            .error, code: FindingCode.badIdentifier.rawValue,
            message: "the file's name is the trace's id, and is none",
            help: "call it NAME.yaml, with lower-case letters, digits and `-`", file: file,
            span: 0..<0))
        continue
      }
      let trace = ContentLibrary.trace(id, files)
      var found = trace.diagnostics
      if let trace = trace.value {
        let findings = Findings(file: trace.file)
        for reference in trace.lines.compactMap(\.predict) {
          check(reference, in: "a file of the folder questions", findings)
        }
        found += findings.diagnostics
      }
      diagnostics += found.inOrder
    }
  }

  mutating func check(_ reference: TraceReference, _ findings: Findings) {
    shownTraces.insert(reference.id.text)
    guard !traces.contains(reference.id.text) else { return }
    let near = closestName(to: reference.id.text, among: traces)
    findings.error(
      .unknownTrace, "there is no file traces/\(reference.id).yaml",
      help: near.map { "did you mean `\($0)`?" } ?? "write it, or take this place away",
      at: reference.span)
  }

  /// Traces that no lesson shows.
  var unusedTraces: [Diagnostic] {
    traces.subtracting(shownTraces).sorted().map { name in
      Diagnostic(
        .warning, code: FindingCode.unusedFile.rawValue,
        message: "no lesson has a place for this trace, so nobody sees it",
        help: "write ```trace \(name) in a lesson",
        file: SourceFile(name: files.name(of: "traces/\(name).yaml"), text: ""), span: 0..<0)
    }
  }
}
