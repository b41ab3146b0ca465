public import SourceText

/// What came of reading something: the value, where there is one, and everything found on the way.
public struct Loaded<Value: Sendable>: Sendable {
  /// The value; nil where it can't be used.
  public let value: Value?
  /// Errors and warnings, in the order of the file.
  public let diagnostics: [Diagnostic]

  /// Makes a result.
  public init(_ value: Value?, diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// True where at least one finding is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
