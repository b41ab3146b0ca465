/// Turns counts of characters, as libyaml gives its marks, into UTF-8 offsets.
///
/// Text in ASCII needs no table; otherwise every 64th character's offset is noted in one pass, and
/// a look-up walks the rest.
struct CharacterOffsets {
  private static let stride = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private let base: Int
  private var checkpoints: [UInt32] = []

  /// Makes a table for the text; `base` is added to every offset.
  init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) {
    self.bytes = bytes
    self.base = base
    guard !bytes.allSatisfy({ $0 < 0x80 }) else { return }
    var characters = 0
    for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 {
      if characters % Self.stride == 0 { checkpoints.append(UInt32(truncatingIfNeeded: offset)) }
      characters += 1
    }
  }

  /// The UTF-8 offset of a character; one behind the end counts as the end.
  func offset(ofCharacter character: Int) -> Int {
    guard !checkpoints.isEmpty else { return base + min(character, bytes.count) }
    let checkpoint = character / Self.stride
    guard checkpoint < checkpoints.count else { return base + bytes.count }
    var offset = Int(checkpoints[checkpoint])
    var rest = character % Self.stride
    while offset < bytes.count, rest > 0 {
      offset += 1
      if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 { rest -= 1 }
    }
    return base + offset
  }
}
