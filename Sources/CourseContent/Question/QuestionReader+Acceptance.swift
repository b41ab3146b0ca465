import Formula

extension QuestionReader {
  /// The keys that say what counts as equal to a number; only one of them can be given.
  static let acceptanceKeys = [
    "accuracy", "tolerance", "significant_figures", "decimal_places", "exact", "range", "factor",
  ]

  /// What counts as equal to a number; the standard where the author says nothing, or nothing
  /// that can be used.
  func acceptance() -> Acceptance {
    let given = Self.acceptanceKeys.filter(fields.has)
    if let first = given.first {
      for other in given.dropFirst() { fields.refuse(other, beside: first) }
    }
    let credit = precisionCredit(beside: given.first)
    // Each is read, so that what is wrong with it is told too.
    let rules = given.map(rule)
    return rules.first?.map { Acceptance($0, precisionCredit: credit) } ?? .standard
  }

  private func rule(_ key: String) -> Acceptance.Rule? {
    guard let value = fields[key] else { return nil }
    switch key {
    case "accuracy":
      return decoder.integer(
        value, key, in: 2...15,
        help: "one significant figure would accept answers that are off by half"
      ).map { .tolerance(Tolerance(significantFigures: $0)) }
    case "tolerance": return tolerance(value).map(Acceptance.Rule.tolerance)
    case "significant_figures": return significantFigures(value)
    case "decimal_places":
      return decoder.integer(
        value, key, in: 1...15, help: "for whole numbers, write `exact: true` or a `tolerance`"
      ).map(Acceptance.Rule.decimalPlaces)
    case "exact":
      guard decoder.boolean(value, key) == true else {
        decoder.error(
          .unusableTolerance, "`exact` is `true` or is left away",
          help: "say how near is near enough with `accuracy` or `tolerance`", at: value)
        return nil
      }
      return .exact
    case "range": return range(value).map(Acceptance.Rule.range)
    default: return factor(value)
    }
  }

  /// `3`, or `[3, 4]`: how many are to be typed, and to how many the number must be right.
  private func significantFigures(_ value: YAMLValue) -> Acceptance.Rule? {
    let key = "significant_figures"
    guard value.isSequence else {
      return decoder.integer(value, key, in: 1...15).map { .significantFigures($0, accuracy: $0) }
    }
    let items = Array(value.items)
    guard items.count == 2 else {
      decoder.error(
        .unusableTolerance, "`significant_figures` wants one number, or two in brackets",
        help: "`[4, 3]`: four are typed, and the first three are right", at: value)
      return nil
    }
    guard let count = decoder.integer(items[0], key, in: 1...15),
      let accuracy = decoder.integer(items[1], key, in: -1...15)
    else { return nil }
    return accuracy < 0 ? .atLeastFigures(count) : .significantFigures(count, accuracy: accuracy)
  }

  private func range(_ value: YAMLValue) -> Acceptance.Range? {
    guard
      let bounds = decoder.fields(value, "a range of answers", keys: ["from", "to", "exclusive"])
    else { return nil }
    func end(_ key: String) -> ContentFormula? {
      bounds.required(key).flatMap { decoder.formula($0, key, scope: scope, wanted: .number) }
    }
    let (from, to) = (end("from"), end("to"))
    var exclusive: ExclusiveEnd?
    if let value = bounds["exclusive"] {
      exclusive = decoder.word(value, "exclusive", as: ExclusiveEnd.self)
      if exclusive == nil { return nil }
    }
    guard let from, let to else { return nil }
    return Acceptance.Range(
      from: from, to: to, includesFrom: exclusive == nil || exclusive == .to,
      includesTo: exclusive == nil || exclusive == .from)
  }

  /// Which ends of a range are not accepted themselves.
  private enum ExclusiveEnd: String, CaseIterable { case from, to, both }

  private func factor(_ value: YAMLValue) -> Acceptance.Rule? {
    guard let excess = decoder.number(value, "factor") else { return nil }
    guard excess > 0, excess <= 9 else {
      decoder.error(
        .unusableTolerance,
        excess > 0
          ? "this factor accepts answers more than ten times too large"
          : "this factor accepts nothing but the truth",
        help: "0.1 accepts from t/1.1 to 1.1·t; give more than 0 and at most 9", at: value)
      return nil
    }
    return .factor(excess: excess)
  }

  /// `precision_credit: 0.8`, or `strict`, beside a rule about digits.
  private func precisionCredit(beside rule: String?) -> Double {
    guard let value = fields["precision_credit"] else { return 1 }
    guard rule == "significant_figures" || rule == "decimal_places" else {
      decoder.findings.error(
        .unusableTolerance, "`precision_credit` is about digits, and this question asks for none",
        help: "it stands beside `significant_figures` or `decimal_places`",
        at: fields.keySpan("precision_credit"))
      return 1
    }
    if value.scalarText == "strict" { return 0 }
    return decoder.number(value, "precision_credit", in: 0...1) ?? 1
  }

  /// `{absolute: …, relative: …}`, of an answer or of a mistake.
  func tolerance(_ value: YAMLValue) -> Tolerance? {
    guard value.isMapping else {
      decoder.error(
        .wrongType, "a tolerance says which bound it is, and this is \(value.description)",
        help: "write `{absolute: 0.01}` or `{relative: 0.001}`, above 0", at: value)
      return nil
    }
    guard let bounds = decoder.fields(value, "a tolerance", keys: ["absolute", "relative"]) else {
      return nil
    }
    let absolute = bounds.number("absolute", in: 0...Double.greatestFiniteMagnitude) ?? 0
    let relative = bounds.number("relative", in: 0...1) ?? 0
    guard absolute > 0 || relative > 0, relative < 0.2 else {
      decoder.error(
        .unusableTolerance,
        relative < 0.2
          ? "this tolerance is 0, so that rounding alone would make an answer wrong"
          : "this tolerance accepts answers that are a fifth off",
        help: "give an `absolute` above 0, or a `relative` above 0 and below 0.2", at: value)
      return nil
    }
    return Tolerance(absolute: absolute, relative: relative)
  }
}
