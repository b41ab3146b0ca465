import Formula

/// The key of a question that asks in which order things come.
public struct OrderingKey: QuestionKey {
  /// Something to put in order.
  public struct Item: Sendable {
    /// What is shown.
    public let text: Template
  }

  /// What decides the order.
  public enum Rule: Sendable {
    /// The items are listed in the right order.
    case listed
    /// Each item comes after those of the items (by their index) that its entry names.
    case after([[Int]])
    /// The items come in the order of these numbers, one for each item.
    case values([ContentFormula], isDescending: Bool)
  }

  /// What there is to put in order, as the author lists it; at least two.
  public let items: [Item]
  /// More to choose from, which has no place in the order.
  public let distractors: [Template]
  /// What decides the order.
  public let rule: Rule
  /// How an order that is partly right is scored.
  public let scoring: OrderingScoring

  static let keys = ["items", "distractors", "order", "scoring"]
  /// More can't be told apart by a letter.
  static let greatestCount = 26

  init?(_ reader: QuestionReader) {
    let fields = reader.fields
    let extra = fields.list("distractors")
    distractors = extra.compactMap {
      reader.decoder.template($0, "distractors", scope: reader.scope)
    }
    let order = fields["order"].flatMap {
      reader.decoder.word($0, "order", as: OrderingDirection.self)
    }
    let wanted = fields["scoring"].flatMap {
      reader.decoder.word($0, "scoring", as: OrderingScoring.self)
    }
    guard let value = fields.required("items"), let listed = reader.decoder.list(value, "items")
    else { return nil }
    let entries = listed.compactMap { OrderingEntry($0, reader) }
    guard entries.count == listed.count, distractors.count == extra.count else { return nil }
    guard entries.count >= 2, entries.count + distractors.count <= Self.greatestCount else {
      reader.decoder.findings.error(
        .unusableOrder, "there must be 2 to \(Self.greatestCount) items to put in order",
        at: fields.keySpan("items"))
      return nil
    }
    items = entries.map { Item(text: $0.text) }
    guard let rule = OrderingEntry.rule(entries, order, reader) else { return nil }
    self.rule = rule
    var copes = true
    if case .after = rule {} else { copes = !distractors.isEmpty }
    scoring = wanted ?? (copes ? .edit : .lis)
    if copes, !scoring.copesWithChanges {
      reader.decoder.findings.error(
        .unusableOrder,
        "`scoring: \(scoring.rawValue)` counts places in one complete order, and here "
          + (distractors.isEmpty ? "several orders are right" : "there are distractors"),
        help: "use `edit` or `exact`", at: fields.keySpan("scoring"))
    }
    if case .values = rule { return }
    reader.wantSource(for: "items")
  }

  // Only the texts say what comes where, so they are part of the meaning.
  var meaning: [String] {
    var lines = items.map { "item \($0.text.meaning)" }
    lines += distractors.map { "distractor \($0.meaning)" }
    switch rule {
    case .listed: lines.append("in the order of the list")
    case .after(let earlier):
      lines += earlier.enumerated().map { index, others in
        "item \(index) after \(others.map(String.init).joined(separator: " "))"
      }
    case .values(let formulas, let isDescending):
      lines += formulas.map { "value \($0.parsed.meaning)" }
      lines.append(isDescending ? "descending" : "ascending")
    }
    return lines + ["scoring \(scoring.rawValue)"]
  }
}

/// Whether the smallest number comes first.
enum OrderingDirection: String, CaseIterable { case ascending, descending }
