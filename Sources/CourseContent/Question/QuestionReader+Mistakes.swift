import Formula

extension QuestionReader {
  /// The mistakes that the author knows.
  ///
  /// - Parameters:
  ///   - name: the question's kind; nil where that is unknown.
  ///   - kind: what only this kind has; nil where that could not be read.
  func readMistakes(_ name: QuestionKind.Name?, _ kind: QuestionKind?) -> [Mistake] {
    // Under a key that the kind does not have, nothing more can be said.
    if let name, name.mistakeKeys.isEmpty { return [] }
    var seen: Set<MistakeID> = []
    return fields.list("mistakes").compactMap { readMistake($0, name, kind, seen: &seen) }
  }

  private func readMistake(
    _ value: YAMLValue, _ name: QuestionKind.Name?, _ kind: QuestionKind?,
    seen: inout Set<MistakeID>
  ) -> Mistake? {
    let ruleKeys = (name ?? .numeric).mistakeKeys
    guard
      let fields = decoder.fields(
        value, "a mistake", keys: ["id"] + ruleKeys + ["say", "score", "concepts"])
    else { return nil }
    let id = fields.required("id").flatMap { decoder.identifier($0, "id", of: Mistake.self) }
    if let id, Self.isReserved(id.text) {
      decoder.findings.error(
        .reservedMistake, "a mistake can't be called `\(id)`, which has a meaning in results",
        help: "name what was done: `variance-for-precision`", at: fields.keySpan("id"))
    }
    if let id, !seen.insert(id).inserted {
      decoder.findings.error(
        .duplicateIdentifier, "the question has two mistakes `\(id)`",
        help: "give one of them another id", at: fields.keySpan("id"))
    }
    let rule = name == .text ? readPatterns(fields) : readRule(fields, kind)
    let say = fields.required("say").flatMap { value in
      note(value, "say", scope: scope.adding(Self.submitted, kind?.key.answerShape))
    }
    let score = fields.number("score", in: 0...0.99) ?? 0
    let concepts = decoder.concepts(fields["concepts"], "concepts")
    var tolerance: Tolerance?
    if let value = fields["tolerance"], value.scalarText != "same" {
      tolerance = self.tolerance(value)
      if let own = tolerance, let answer = kind?.acceptance?.tolerance, own.isWider(than: answer) {
        decoder.error(
          .unusableTolerance, "a mistake's tolerance can't be wider than the answer's",
          help: "neither bound may be larger; make it smaller, or leave it away", at: value)
      }
    }
    guard let id, let rule, let say else { return nil }
    return Mistake(
      id: id, rule: rule, say: say, score: score, concepts: concepts,
      tolerance: tolerance)
  }

  private func readPatterns(_ fields: FieldReader) -> Mistake.Rule? {
    fields.required("match").flatMap { patterns($0, "match") }.map(Mistake.Rule.match)
  }

  private func readRule(
    _ fields: FieldReader, _ kind: QuestionKind?
  ) -> Mistake.Rule? {
    let shape = kind?.key.answerShape
    fields.refuse("when", beside: "value")
    if let when = fields["when"] {
      return decoder.formula(
        when, "when", scope: scope.adding(Self.truth, shape).adding(Self.submitted, shape),
        wanted: .boolean
      ).map(Mistake.Rule.when)
    }
    var help: String? = "or `when:` with a condition"
    if case .formula? = kind { help = nil }
    guard let value = fields.required("value", help: help) else { return nil }
    return decoder.formula(
      value, "value", scope: kind?.key.mistakeScope(scope) ?? scope.adding(Self.truth, nil),
      wanted: kind?.key.mistakeShape
    ).map(Mistake.Rule.value)
  }

  /// A text that is shown while the learner may still try.
  func note(_ value: YAMLValue, _ key: String, scope: FormulaScope) -> Template? {
    let withTruth = scope.adding(Self.truth, nil)
    guard let template = decoder.template(value, key, scope: withTruth) else { return nil }
    for value in template.interpolations
    where value.formula.freeVariables.contains(Self.truth) {
      decoder.findings.error(
        .revealedAnswer, "this shows the answer while the learner may still try",
        help: "show `truth` in `solution:` only", at: template.text.fileSpan(value.range))
      return nil
    }
    return template
  }

  /// Notes that results use for something else.
  static func isReserved(_ id: String) -> Bool {
    ["correct", "correct-precision", "imprecise", "carried", "wrong", "skipped", "error"]
      .contains(id)
      || id.hasPrefix("invalid") || id.hasPrefix("near")
  }
}

extension Tolerance {
  /// True where either bound is larger: then some truth is so large, or so small, that this one
  /// reaches farther.
  fileprivate func isWider(than other: Tolerance) -> Bool {
    absolute > other.absolute || relative > other.relative
  }
}
