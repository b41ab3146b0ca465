public import SourceText

extension ContentLibrary {
  /// A trace of a course, run to its end; no value where there is no such file, or it has errors.
  public func trace(_ id: TraceID, in course: Course) -> Loaded<CodeTrace> {
    Self.trace(id, CourseFiles(path: course.directory))
  }

  /// The trace of a text, wherever it comes from.
  public static func trace(_ id: TraceID, in source: SourceFile) -> Loaded<CodeTrace> {
    trace(id, source, Findings(file: source))
  }

  static func trace(_ id: TraceID, _ files: CourseFiles) -> Loaded<CodeTrace> {
    let (source, findings, isReadable) = files.text("traces/\(id.text).yaml")
    guard isReadable else { return Loaded(nil, diagnostics: findings.diagnostics) }
    return trace(id, source, findings)
  }

  private static func trace(_ id: TraceID, _ source: SourceFile, _ findings: Findings)
    -> Loaded<CodeTrace>
  {
    let document = YAMLParser.parse(source, findings: findings)
    let trace = document.flatMap {
      CodeTrace($0.root, id: id, decoder: ContentDecoder(findings: findings))
    }
    return Loaded(trace, diagnostics: findings.sorted)
  }
}
