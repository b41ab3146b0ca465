import Formula

/// One entry under `items:` of an ordering question, before it is known what the others have.
struct OrderingEntry {
  let text: Template
  let id: String?
  let after: [Located<String>]?
  let value: ContentFormula?
  private let place: YAMLValue

  init?(_ entry: YAMLValue, _ reader: QuestionReader) {
    place = entry
    let decoder = reader.decoder
    if entry.scalarStyle != nil {
      guard let text = decoder.template(entry, "items", scope: reader.scope) else { return nil }
      self.text = text
      (id, after, value) = (nil, nil, nil)
      return
    }
    guard let fields = decoder.fields(entry, "an item", keys: ["id", "text", "after", "value"])
    else { return nil }
    let errors = decoder.findings.errorCount
    fields.refuse("value", beside: "after")
    let text = fields.required("text").flatMap {
      decoder.template($0, "text", scope: reader.scope)
    }
    id = fields["id"].flatMap { decoder.identifier($0, "id", of: OrderingEntry.self) }?.text
    after = fields["after"].map { value in
      (value.isSequence ? Array(value.items) : [value]).compactMap { item in
        decoder.identifier(item, "after", of: OrderingEntry.self).map {
          Located($0.text, span: item.span)
        }
      }
    }
    value = fields["value"].flatMap {
      decoder.formula($0, "value", scope: reader.scope, wanted: .number)
    }
    guard let text, decoder.findings.errorCount == errors else { return nil }
    self.text = text
  }

  /// What decides the order of entries; nil, and reported, where nothing can.
  static func rule(
    _ entries: [OrderingEntry], _ order: OrderingDirection?, _ reader: QuestionReader
  ) -> OrderingKey.Rule? {
    let findings = reader.decoder.findings
    let errors = findings.errorCount
    let values = entries.compactMap(\.value)
    let hasAfter = entries.contains { $0.after != nil }
    if !values.isEmpty {
      for entry in entries where entry.value == nil {
        reader.decoder.error(
          .unusableOrder, "this item has no `value`, and others have one",
          help: "give each item a `value`, or none", at: entry.place)
      }
      if order == nil {
        findings.error(
          .missingKey, "values have an order only with `order: ascending` or `descending`",
          at: reader.fields.keySpan("items"))
      }
      guard findings.errorCount == errors else { return nil }
      return .values(values, isDescending: order == .descending)
    }
    if reader.fields.has("order") {
      findings.error(
        .unusableOrder, "`order` is about numbers, and no item has a `value`",
        help: "take it away; the items are listed in the right order",
        at: reader.fields.keySpan("order"))
      return nil
    }
    guard hasAfter else { return .listed }
    return after(entries, findings).map(OrderingKey.Rule.after)
  }

  private static func after(_ entries: [OrderingEntry], _ findings: Findings) -> [[Int]]? {
    let errors = findings.errorCount
    var index: [String: Int] = [:]
    for (place, entry) in entries.enumerated() {
      guard let id = entry.id else { continue }
      guard index.updateValue(place, forKey: id) == nil else {
        findings.error(
          .duplicateIdentifier, "two items are called `\(id)`", help: "give one another id",
          at: entry.place.headSpan)
        continue
      }
    }
    let earlier = entries.map { entry in
      (entry.after ?? []).compactMap { name -> Int? in
        guard let found = index[name.value] else {
          findings.error(
            .unusableOrder, "no item is called `\(name.value)`",
            help: "give it `id: \(name.value)`", at: name.span)
          return nil
        }
        return found
      }
    }
    guard findings.errorCount == errors else { return nil }
    if let cycle = Graph(earlier).cycle, let first = cycle.first {
      let names = (cycle + [first]).map { entries[$0].id ?? "" }.joined(separator: " → ")
      findings.error(
        .unusableOrder, "these items come after each other: \(names)",
        help: "take one `after` away", at: entries[first].place.headSpan)
      return nil
    }
    return earlier
  }
}
