extension QuestionReader {
  /// The tests that the author wrote.
  func readTests() -> [QuestionTest] {
    // What the author named, whether or not it could be read: one error is enough.
    var reader = TestReader(
      decoder: decoder, mistakes: Set(names(in: "mistakes").compactMap { MistakeID($0) }),
      parameters: Set(names(in: "vary").compactMap(FormulaScope.variableName)))
    return fields.list("tests").compactMap { item -> QuestionTest? in
      guard
        let fields = decoder.fields(
          item, "a test", keys: ["answer", "given", "variants", "expect"])
      else { return nil }
      let given = reader.given(fields["given"])
      let variants = fields["variants"].flatMap { decoder.list($0, "variants") }?
        .compactMap { decoder.integer($0, "variants", in: TestReader.variants) }
      return reader.test(fields, given: given.map { ($0.name, $0.value) }, variants: variants)
    }
  }

  /// The ids of a list, or the keys of a mapping.
  private func names(in key: String) -> [String] {
    guard let value = fields.peek(key) else { return [] }
    let items = value.items.compactMap { item in
      item.fields.first { $0.key.scalarText == "id" }?.value.scalarText
    }
    return items + value.fields.compactMap(\.key.scalarText)
  }
}
