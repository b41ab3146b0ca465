import CourseContent
import Formula

/// The truth of one kind of question in one variant, and how an answer is read and held against it.
///
/// A new kind is a conforming type in a file of its own, and a case of `Variant.Key`.
protocol AskedKey: Sendable {
  /// The truth as a value of the formula language; nil where it is none.
  var truthValue: Value? { get }
  /// The right answer as `:solution` shows it, which is right when it is typed back.
  var shownAnswer: String { get }
  /// The right answer in full.
  var modelAnswer: String { get }
  /// The formula that computes the truth, where there is one.
  var formula: ContentFormula? { get }
  /// What each thing to choose says, in every spelling that may be typed; by its place.
  var labels: [[String]] { get }
  /// The order in which things are shown, which is all that a variant draws besides its parameters;
  /// nil where it draws more.
  var arrangement: [Int]? { get }

  /// Judges what was typed.
  ///
  /// - Throws: `InvalidAnswer` where it can't be read as an answer of this kind.
  func judge(_ raw: String, _ variant: Variant, earlierWrong: [String]) throws(InvalidAnswer)
    -> Verdict
  /// True where a text that is garbage elsewhere can be an answer of this kind.
  func canMean(_ garbage: String) -> Bool
  /// Tries out what only this kind has.
  func prove(
    _ proof: ContentProof, _ variant: Variant, _ report: inout ProofReport,
    _ coincidences: inout Coincidences)
}

extension AskedKey {
  var truthValue: Value? { nil }
  var modelAnswer: String { shownAnswer }
  var formula: ContentFormula? { nil }
  var labels: [[String]] { [] }
  var arrangement: [Int]? { [] }
  func canMean(_ garbage: String) -> Bool { false }
  func prove(
    _ proof: ContentProof, _ variant: Variant, _ report: inout ProofReport,
    _ coincidences: inout Coincidences
  ) {}
}

extension Variant.Key {
  /// The key as that of any kind.
  var asked: any AskedKey {
    switch self {
    case .number(let key), .vector(let key): key
    case .formula(let key): key
    case .choice(let list): list
    case .claim(let claim): claim
    case .matching(let list): list
    case .ordering(let list): list
    case .text(let text): text
    case .parts(let parts): parts
    }
  }

  /// The truth of a question with a variant's values.
  init(_ question: Question, _ environment: Environment, _ seed: VariantSeed)
    throws(VariantError)
  {
    switch question.kind {
    case .numeric(let key): self = .number(try Variant.NumberKey(key, environment))
    case .vector(let key): self = .vector(try Variant.NumberKey(key, environment))
    case .formula(let key): self = .formula(try Variant.FormulaKey(key, environment, seed))
    case .choice(let key): self = .choice(try ChoiceList(key, question, environment, seed))
    case .trueFalse(let key): self = .claim(try Variant.Claim(key, environment))
    case .matching(let key): self = .matching(try MatchingList(key, environment, seed))
    case .ordering(let key): self = .ordering(try OrderingList(key, environment, seed))
    case .text(let key): self = .text(WantedText(key))
    case .parts(let key): self = .parts(try PartList(key, environment, seed))
    }
  }

  /// How numbers are judged, and the true ones; nil for other kinds.
  var numbers: Variant.NumberKey? {
    switch self {
    case .number(let key), .vector(let key): key
    case .formula, .choice, .claim, .matching, .ordering, .text, .parts: nil
    }
  }

  /// The parts, where there are any.
  var parts: [PartList.Part] {
    if case .parts(let list) = self { list.parts } else { [] }
  }
}

extension ContentFormula {
  /// The formula's value, which must be true or false.
  func boolean(in environment: Environment, _ what: String) throws(VariantError) -> Bool {
    let value = try value(in: environment)
    guard case .boolean(let isTrue) = value else {
      throw VariantError(
        .wrongKind(of: what, wanted: "true or false", found: value.kindName), at: self)
    }
    return isTrue
  }

  /// The formula's value, which must be a number that is one.
  func number(in environment: Environment, _ what: String) throws(VariantError) -> Double {
    let value = try value(in: environment)
    guard case .number(let number) = value else {
      throw VariantError(
        .wrongKind(of: what, wanted: "a number", found: value.kindName), at: self)
    }
    guard !number.isNaN else { throw VariantError(.undefinedTruth, at: self) }
    return number
  }
}
