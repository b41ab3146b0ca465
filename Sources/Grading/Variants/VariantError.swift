import CourseContent
public import Formula
public import SourceText

/// Why a variant can't be made: a fault of the question, never of the learner.
public struct VariantError: Error, Hashable, Sendable {
  /// What is wrong with the question.
  public enum Kind: Hashable, Sendable {
    /// A formula can't be computed with the values drawn.
    case formula(FormulaError)
    /// A formula gives another kind of value than its place wants.
    case wrongKind(of: String, wanted: String, found: String)
    /// The key is no number.
    case undefinedTruth
    /// The lower end of a range lies above the upper one.
    case emptyRange
    /// A formula has a value at too few of the points that were tried.
    case tooFewPoints(Int, tried: Int)
    /// No draw satisfies `where`.
    case unsatisfied(draws: Int)
    /// In every draw that satisfies `where`, this mistake can't be told from the truth.
    case collision(mistake: String, draws: Int)
    /// So many choices are right where exactly one, or at least one, must be.
    case rightChoices(Int, takesSeveral: Bool)
    /// A text of the question can't be shown with the values drawn.
    case text(FormulaError)
  }

  /// What is wrong.
  public let kind: Kind
  /// The same for the author, with the place in the file.
  public let diagnostic: Diagnostic
  /// The parameters with which it showed; none where it shows with all.
  var parameters: [Record.Field] = []
}

extension VariantError {
  /// The stable code, see `ProofCode`.
  private static func code(_ kind: Kind) -> ProofCode {
    switch kind {
    case .formula, .wrongKind, .undefinedTruth, .emptyRange, .text: .uncomputable
    case .tooFewPoints: .tooFewPoints
    case .unsatisfied: .unsatisfied
    case .collision: .mistakeIsTruth
    case .rightChoices: .rightChoices
    }
  }

  init(_ kind: Kind, at formula: ContentFormula) {
    let place = formula.placed(
      .error, Self.code(kind), Self.message(kind), help: Self.help(kind))
    self.init(kind: kind, diagnostic: place)
  }

  init(_ kind: Kind, in question: Question) {
    self.init(
      kind: kind,
      diagnostic: Diagnostic(
        .error, code: Self.code(kind).rawValue, message: Self.message(kind), help: Self.help(kind),
        file: question.file, span: question.idSpan))
  }

  private static func message(_ kind: Kind) -> String {
    switch kind {
    case .formula(let error), .text(let error): error.message
    case .wrongKind(let what, let wanted, let found): "\(what) must be \(wanted); this is \(found)"
    case .undefinedTruth: "the key is not a number (NaN)"
    case .emptyRange: "the lower end of this range lies above the upper one"
    case .tooFewPoints(let count, let tried):
      "the formula has a value, away from its kinks, at \(count) of \(tried) points; 12 are needed"
    case .unsatisfied(let draws): "no draw satisfies `where`, in \(draws) of them"
    case .collision(let mistake, let draws):
      "`\(mistake)` lies within the truth's tolerance in each of \(draws) draws"
    case .rightChoices(let count, let takesSeveral):
      takesSeveral
        ? "none of the choices is right"
        : "\(counted(count, "choice")) \(count == 1 ? "is" : "are") right; one must be"
    }
  }

  private static func help(_ kind: Kind) -> String? {
    switch kind {
    case .formula(let error), .text(let error): error.help
    case .wrongKind: nil
    case .undefinedTruth: "keep the parameters away from where the formula has no value"
    case .emptyRange: "keep the parameters such that `from` is at most `to`"
    case .tooFewPoints: "say under `variables:` where it has one, such as `w: positive`"
    case .unsatisfied: "loosen the condition, or vary over values that satisfy it"
    case .collision: "vary over values where the two differ, or take the mistake away"
    case .rightChoices: "check the `when:` of the choices"
    }
  }
}

extension ContentFormula {
  /// A diagnostic about the whole formula, in its file.
  func placed(
    _ severity: Diagnostic.Severity, _ code: ProofCode, _ message: String, help: String? = nil
  ) -> Diagnostic {
    let whole = FormulaError(.domain, message, span: 0..<parsed.source.utf8.count)
    let place = diagnostic(for: whole)
    return Diagnostic(
      severity, code: code.rawValue, message: message, help: help, file: place.file,
      span: place.span)
  }
}
