/// Finds names by their bytes, so that reading a formula makes no strings of the functions' names.
///
/// An open-addressing table over FNV-1a hashes: the standard dictionary's keyed hash would cost
/// more than reading the rest of a short formula.
struct NameIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int32]
  /// The names' places, or -1; twice as many slots as names at least, a power of two.
  private let slots: [Int32]

  /// - Precondition: the names differ.
  init(_ names: [String]) {
    var bytes: [UInt8] = []
    var starts: [Int32] = [0]
    var size = 16
    while size < names.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (place, name) in names.enumerated() {
      var slot = Self.hash(name.utf8) & (size - 1)
      while slots[slot] >= 0 {
        precondition(names[Int(slots[slot])] != name, "two functions are called \(name)")
        slot = (slot + 1) & (size - 1)
      }
      slots[slot] = Int32(place)
      bytes.append(contentsOf: name.utf8)
      starts.append(Int32(bytes.count))
    }
    self.bytes = bytes
    self.starts = starts
    self.slots = slots
  }

  /// The place of a name among those that the index was made of.
  func position(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      let start = Int(starts[place])
      let end = Int(starts[place + 1])
      if end - start == name.count, bytes[start..<end].elementsEqual(name) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func hash(_ name: some Sequence<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & Int.max
  }
}
