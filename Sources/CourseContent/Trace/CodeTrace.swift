public import Formula
public import SourceText

/// A program text that is gone through line by line, with the values that each line leads to.
///
/// The values are computed, whatever the program text says: each line names what it changes, as
/// expressions over the values above it.
public struct CodeTrace: Sendable {
  /// One line of the program.
  public struct Line: Sendable {
    /// The line as it is shown.
    public let code: String
    /// What it sets, in order; an expression may use everything set above it, and what it replaces.
    public let state: [Question.Binding]
    /// What is said about it; its live values are those after the line.
    public let note: Template?
    /// What the program prints here.
    public let prints: ContentFormula?
    /// What a source says that it prints here, to stand beside what is computed.
    public let published: String?
    /// A question to answer before the line is run.
    public let predict: QuestionReference?
  }

  /// Its id: the name of its file.
  public let id: TraceID
  /// Its title.
  public let title: String
  /// The language of the program; nil where the author doesn't say.
  public let language: String?
  /// Where the program comes from.
  public let source: String?
  /// Values that there are before the first line, in order.
  public let values: [Question.Binding]
  /// The lines; at least one.
  public let lines: [Line]
  /// The file that it stands in.
  public let file: SourceFile
}

extension CodeTrace {
  /// A line that has been run.
  public struct Step: Sendable {
    /// The line.
    public let line: Line
    /// The values that it sets, in its order.
    public let changes: [Record.Field]
    /// All values behind it.
    public let environment: Environment
    /// What it prints.
    public let printed: Value?
  }

  /// The values before the first line.
  ///
  /// - Throws: `TemplateError` where one can't be computed.
  public func start() throws(TemplateError) -> Environment {
    var run = Run()
    _ = try run.set(values)
    return run.environment
  }

  /// Runs all lines.
  ///
  /// - Throws: `TemplateError` for the first value that can't be computed, or with which there are
  ///   too many numbers (`HeldNumbers`).
  public func steps() throws(TemplateError) -> [Step] {
    var run = Run()
    _ = try run.set(values)
    var steps: [Step] = []
    for line in lines {
      let changes = try run.set(line.state)
      var printed: Value?
      if let prints = line.prints { printed = try run.value(of: prints) }
      steps.append(
        Step(line: line, changes: changes, environment: run.environment, printed: printed))
    }
    return steps
  }

  /// The values as they are while the program runs.
  private struct Run {
    var environment = Environment()
    private var numbers = HeldNumbers()

    mutating func set(_ bindings: [Question.Binding]) throws(TemplateError) -> [Record.Field] {
      var fields: [Record.Field] = []
      for binding in bindings {
        let value = try value(of: binding.formula)
        environment[binding.name] = value
        fields.append(Record.Field(binding.name, value))
      }
      return fields
    }

    mutating func value(of formula: ContentFormula) throws(TemplateError) -> Value {
      do {
        let value = try formula.parsed.evaluate(in: environment)
        try numbers.add(value, of: formula.parsed)
        return value
      } catch {
        throw TemplateError(error: error, diagnostic: formula.diagnostic(for: error))
      }
    }
  }
}
