import CourseContent
import Formula
import SourceText

/// Collects what a proof finds, so that what shows in many variants is told once.
struct ProofReport {
  private struct Entry {
    let diagnostic: Diagnostic
    let firstVariant: String
    var count: Int
  }

  private struct Identity: Hashable {
    let code: String
    let span: Range<Int>
    let subject: String
  }

  /// The parameters of the variant that is being checked.
  var parameters: [Record.Field] = []
  /// Its index; nil for what is about all variants.
  var index: Int?
  /// How many variants are alike, of which it is one.
  private(set) var weight = 1
  /// How many variants there are in all.
  private var variantCount = 1

  private let question: Question
  private var entries: [Identity: Entry] = [:]

  init(_ question: Question) { self.question = question }

  /// Goes on to variants that are alike.
  mutating func begin(_ group: DrawnVariants.Group) {
    parameters = group.variant.parameters
    index = group.index
    weight = group.count
  }

  /// Goes on to what is about all variants, of which there are so many.
  mutating func end(_ count: Int) {
    parameters = []
    index = nil
    weight = 1
    variantCount = count
  }

  /// Adds what shows in the variant that is being checked.
  ///
  /// - Parameter subject: tells findings of one code at one place apart.
  mutating func add(_ diagnostic: Diagnostic, about subject: String = "") {
    let identity = Identity(code: diagnostic.code, span: diagnostic.span, subject: subject)
    if entries[identity] != nil {
      entries[identity]?.count += weight
    } else {
      entries[identity] = Entry(
        diagnostic: diagnostic, firstVariant: variantDescription, count: weight)
    }
  }

  /// Adds a finding at the question's id, or at a formula.
  mutating func add(
    _ code: ProofCode, _ message: String, help: String? = nil, at formula: ContentFormula? = nil,
    severity: Diagnostic.Severity = .error, about subject: String = ""
  ) {
    let diagnostic =
      formula?.placed(severity, code, message, help: help)
      ?? Diagnostic(
        severity, code: code.rawValue, message: message, help: help, file: question.file,
        span: question.idSpan)
    add(diagnostic, about: subject)
  }

  /// Adds a finding at a place of the question's file.
  mutating func add(
    _ code: ProofCode, _ message: String, help: String? = nil, at span: Range<Int>,
    about subject: String = ""
  ) {
    add(
      Diagnostic(
        .error, code: code.rawValue, message: message, help: help, file: question.file, span: span),
      about: subject)
  }

  /// The variant in words: "variant 3 (prior_variance = 0.25)".
  private var variantDescription: String {
    guard let index else { return "" }
    return Variant.description(index: index, parameters)
  }

  /// What was found, in the order of the file.
  var diagnostics: [Diagnostic] {
    let ordered = entries.sorted { left, right in
      let (a, b) = (left.value.diagnostic, right.value.diagnostic)
      return (a.span.lowerBound, a.span.upperBound, a.code, left.key.subject)
        < (b.span.lowerBound, b.span.upperBound, b.code, right.key.subject)
    }
    return ordered.map { _, entry in
      let found = entry.diagnostic
      guard !entry.firstVariant.isEmpty, variantCount > 1 else { return found }
      let place =
        entry.count == 1
        ? "in \(entry.firstVariant)"
        : "in \(entry.count) of \(variantCount) variants, first in \(entry.firstVariant)"
      return Diagnostic(
        found.severity, code: found.code, message: "\(found.message); \(place)", help: found.help,
        file: found.file, span: found.span)
    }
  }
}
