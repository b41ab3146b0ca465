/// The keys seen so far of each mapping that is still open, innermost last.
struct OpenKeys {
  /// Up to so many keys are compared each with each; more go into a set, so that the work stays
  /// linear.
  private static let comparedOneByOne = 16

  private struct Mapping {
    /// Where its keys begin in `keys`.
    let start: Int
    var texts: Set<[UInt8]> = []
  }

  private var mappings: [Mapping] = []
  /// Where the keys' texts lie in the parser's buffer; slices of it would make it copy itself.
  private var keys: [Range<Int>] = []

  /// A mapping begins.
  mutating func open() { mappings.append(Mapping(start: keys.count)) }

  /// The innermost mapping ends.
  mutating func close() {
    if let mapping = mappings.popLast() { keys.removeSubrange(mapping.start...) }
  }

  /// Adds the key that lies at `key` in `bytes` to the innermost mapping; false where it has it
  /// already.
  mutating func add(_ key: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard let last = mappings.indices.last else { return true }
    let earlier = keys[mappings[last].start...]
    let isNew: Bool
    if earlier.count < Self.comparedOneByOne {
      isNew = !earlier.contains { bytes[$0].elementsEqual(bytes[key]) }
    } else {
      if mappings[last].texts.isEmpty {
        mappings[last].texts = Set(earlier.map { Array(bytes[$0]) })
      }
      isNew = mappings[last].texts.insert(Array(bytes[key])).inserted
    }
    keys.append(key)
    return isNew
  }
}
