import Formula

/// The key of a question that offers choices.
public struct ChoiceKey: QuestionKey {
  /// Whether a choice is right.
  public enum Correctness: Sendable {
    /// Always, or never.
    case fixed(Bool)
    /// Where this is true of the variant's values.
    case when(ContentFormula)
  }

  /// Something to choose.
  public struct Choice: Sendable {
    /// What is shown.
    public let text: Template
    /// Whether it is right.
    public let correctness: Correctness
    /// What is said to whoever chose it, alone and wrongly; nil where there is nothing particular to
    /// say.
    public let say: Template?
  }

  /// How many may be chosen.
  public enum Selection: String, Hashable, Sendable, CaseIterable {
    /// Exactly one.
    case one
    /// Any number.
    case several
  }

  /// What there is to choose, in the author's order; at least two.
  public let choices: [Choice]
  /// True where each variant shows them in an order of its own.
  public let isShuffled: Bool
  /// How many may be chosen.
  public let selection: Selection

  /// How a choice of several is scored; nil where exactly one is chosen.
  public let scoring: ChoiceScoring?

  static let keys = ["choices", "shuffle", "select", "scoring"]
  /// More can't be told apart by a letter.
  static let greatestCount = 26

  init?(_ reader: QuestionReader) {
    let fields = reader.fields
    isShuffled = fields.boolean("shuffle") ?? true
    let selection = fields["select"].flatMap {
      reader.decoder.word($0, "select", as: Selection.self)
    }
    guard let value = fields.required("choices"),
      let items = reader.decoder.list(value, "choices")
    else { return nil }
    let choices = items.compactMap { Self.choice($0, reader) }
    guard choices.count == items.count else { return nil }

    let areRight = choices.count { $0.correctness.isAlways(true) }
    self.choices = choices
    self.selection = selection ?? (areRight > 1 ? .several : .one)
    scoring = Self.scoring(reader, self.selection)
    guard (2...Self.greatestCount).contains(choices.count) else {
      reader.decoder.findings.error(
        .unusableChoices, "there must be 2 to \(Self.greatestCount) choices",
        at: fields.keySpan("choices"))
      return nil
    }
    let problem: String? =
      if choices.allSatisfy({ $0.correctness.isAlways(false) }) {
        "none of these choices can be right"
      } else if choices.allSatisfy({ $0.correctness.isAlways(true) }) {
        "none of these choices can be wrong"
      } else if selection == .one, areRight > 1 {
        "with `select: one` only one choice can be right"
      } else {
        nil
      }
    if let problem {
      reader.decoder.findings.error(
        .unusableChoices, problem,
        help: "mark what is right with `correct: true`, or with `when:` and an expression",
        at: fields.keySpan("choices"))
      return nil
    }
    let isFixed = choices.allSatisfy {
      $0.correctness.isAlways(true) || $0.correctness.isAlways(false)
    }
    if isFixed { reader.wantSource(for: "choices") }
  }

  private static func scoring(_ reader: QuestionReader, _ selection: Selection) -> ChoiceScoring? {
    let scoring = reader.fields["scoring"].flatMap {
      reader.decoder.word($0, "scoring", as: ChoiceScoring.self)
    }
    guard selection == .one else { return scoring ?? .net }
    if reader.fields.has("scoring") {
      reader.decoder.findings.error(
        .unusableChoices, "one choice is right or wrong; there is nothing to score in parts",
        help: "take `scoring` away, or write `select: several`",
        at: reader.fields.keySpan("scoring"))
    }
    return nil
  }

  private static func choice(_ value: YAMLValue, _ reader: QuestionReader) -> Choice? {
    let decoder = reader.decoder
    // A text alone is a wrong choice about which there is nothing to say.
    if value.scalarStyle != nil {
      return decoder.template(value, "choices", scope: reader.scope).map {
        Choice(text: $0, correctness: .fixed(false), say: nil)
      }
    }
    guard
      let fields = decoder.fields(value, "a choice", keys: ["text", "correct", "when", "say"])
    else { return nil }
    let errors = decoder.findings.errorCount
    fields.refuse("when", beside: "correct")
    let text = fields.required("text").flatMap {
      decoder.template($0, "text", scope: reader.scope)
    }
    let say = fields["say"].flatMap {
      decoder.template($0, "say", scope: reader.scope)
    }
    guard let text else { return nil }
    if let when = fields["when"] {
      return decoder.formula(when, "when", scope: reader.scope, wanted: .boolean).map {
        Choice(text: text, correctness: .when($0), say: say)
      }
    }
    let isRight = fields.boolean("correct") ?? false
    guard decoder.findings.errorCount == errors else { return nil }
    return Choice(text: text, correctness: .fixed(isRight), say: say)
  }

  var meaning: [String] {
    let order = isShuffled ? "shuffled" : "in order"
    // Where nothing was said before there was a choice of scorings, nothing is said now.
    let scores = scoring.flatMap { $0 == .net ? nil : "scoring \($0.rawValue)" }
    return ["select \(selection.rawValue)", "choices \(choices.count) \(order)"]
      + [scores].compactMap(\.self)
      + choices.map { choice in
        switch choice.correctness {
        case .fixed(let isRight): "choice \(isRight)"
        case .when(let formula): "choice when \(formula.parsed.meaning)"
        }
      }
  }
}

extension ChoiceKey.Correctness {
  func isAlways(_ expected: Bool) -> Bool {
    if case .fixed(let isRight) = self { return isRight == expected }
    return false
  }
}
