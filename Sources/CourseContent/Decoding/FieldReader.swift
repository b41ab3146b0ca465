import SourceText

/// The keys of one mapping: which are there, which are missing, and which mean nothing.
struct FieldReader {
  let value: YAMLValue
  let decoder: ContentDecoder
  /// What the mapping describes, for messages: "a question".
  let what: String
  private var values: [String: (key: YAMLValue, value: YAMLValue)] = [:]

  /// Takes a mapping; reports and returns nil where the value is none. Keys that are not among
  /// `keys` are reported at once.
  init?(_ value: YAMLValue, _ what: String, keys: [String], decoder: ContentDecoder) {
    self.value = value
    self.decoder = decoder
    self.what = what
    guard value.isMapping else {
      decoder.error(
        .wrongType, "\(what) is written as `key: value` lines, and this is \(value.description)",
        help: "its keys: \(keys.map { "`\($0)`" }.joined(separator: ", "))", at: value)
      return nil
    }
    for field in value.fields {
      let name = field.key.scalarText ?? ""
      guard keys.contains(name) else {
        decoder.error(
          .unknownKey, "\(what) has no key `\(name.excerpt)`",
          help: decoder.suggestion(for: name, among: keys), at: field.key)
        continue
      }
      // Of a key given twice, which is an error already, the first counts.
      if values[name] == nil { values[name] = field }
    }
  }

  /// The value of a key; nil, and reported, where it has none behind the colon.
  subscript(key: String) -> YAMLValue? {
    guard let field = values[key] else { return nil }
    guard !field.value.isAbsent else {
      decoder.error(
        .missingKey, "`\(key)` has no value",
        help: "write one, or indent what belongs to it, or take the key away",
        at: field.key)
      return nil
    }
    return field.value
  }

  /// The value of a key, if any, without a word about a missing one.
  func peek(_ key: String) -> YAMLValue? { values[key]?.value }

  /// True where the key is written, whatever its value.
  func has(_ key: String) -> Bool { values[key] != nil }

  /// The place of a key.
  func keySpan(_ key: String) -> Range<Int> { values[key]?.key.span ?? value.headSpan }

  /// The value of a key that can't be left out.
  func required(_ key: String, help: String? = nil) -> YAMLValue? {
    if !has(key) {
      decoder.error(.missingKey, "\(what) needs `\(key)`", help: help, at: value)
    }
    return self[key]
  }

  /// Reports a key that can't stand beside another.
  func refuse(_ key: String, beside other: String) {
    guard has(key), has(other) else { return }
    decoder.findings.error(
      .conflictingKeys, "`\(key)` and `\(other)` can't both be given", help: "keep one of them",
      at: keySpan(key))
  }

  // MARK: - Shorthands

  func text(_ key: String) -> String? { self[key].flatMap { decoder.text($0, key) } }

  func boolean(_ key: String) -> Bool? { self[key].flatMap { decoder.boolean($0, key) } }

  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    self[key].flatMap { decoder.integer($0, key, in: range) }
  }

  func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
    self[key].flatMap { decoder.number($0, key, in: range) }
  }

  func list(_ key: String) -> [YAMLValue] {
    self[key].flatMap { decoder.list($0, key) } ?? []
  }
}
