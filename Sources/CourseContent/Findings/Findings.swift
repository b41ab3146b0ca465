import SourceText

/// Collects what is found while one file is read.
///
/// It is a class because the readers of nested parts all add to the same list. It lives as long as
/// the reading of one file does, on one thread.
final class Findings {
  /// So many are kept; whoever mends them runs the check again.
  static let limit = 100

  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var errorCount = 0

  init(file: SourceFile) {
    self.file = file
  }

  var hasErrors: Bool { errorCount > 0 }

  /// Adds an error. Help and place may be costly to find out, and are asked for only where the
  /// finding is kept.
  func error(
    _ code: FindingCode, _ message: String, help: @autoclosure () -> String? = nil,
    at span: @autoclosure () -> Range<Int>
  ) {
    errorCount += 1
    add(.error, code, message, help: help(), at: span())
  }

  /// Adds a warning.
  func warning(
    _ code: FindingCode, _ message: String, help: @autoclosure () -> String? = nil,
    at span: @autoclosure () -> Range<Int>
  ) {
    add(.warning, code, message, help: help(), at: span())
  }

  /// All that was found, in the order of the file.
  var sorted: [Diagnostic] { diagnostics.inOrder }

  private func add(
    _ severity: Diagnostic.Severity, _ code: FindingCode, _ message: String,
    help: @autoclosure () -> String?, at span: @autoclosure () -> Range<Int>
  ) {
    guard diagnostics.count < Self.limit else { return }
    let isLast = diagnostics.count == Self.limit - 1
    diagnostics.append(
      isLast
        ? Diagnostic(
          .error, code: FindingCode.tooManyFindings.rawValue,
          message: "there is more in this file than the \(Self.limit - 1) findings shown",
          help: "mend some and check again", file: file, span: span())
        : Diagnostic(
          severity, code: code.rawValue, message: message, help: help(), file: file, span: span()))
  }
}

extension [Diagnostic] {
  /// The findings of one file in the order of their places; the closing remark stays last.
  var inOrder: [Diagnostic] {
    let order = enumerated().sorted { left, right in
      (isRemark(left.element), left.element.span.lowerBound, left.offset)
        < (isRemark(right.element), right.element.span.lowerBound, right.offset)
    }
    return order.map(\.element)
  }

  private func isRemark(_ diagnostic: Diagnostic) -> Int {
    diagnostic.code == FindingCode.tooManyFindings.rawValue ? 1 : 0
  }
}
