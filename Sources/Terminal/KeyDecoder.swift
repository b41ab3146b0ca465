/// Turns the bytes that a terminal sends into keys, however they were split between reads.
///
/// A lone Escape can't be told from the beginning of another key but by waiting: whoever reads
/// calls `flush()` when nothing followed for some milliseconds. What follows an escape is bounded;
/// a longer one is no key.
public struct KeyDecoder: Hashable, Sendable {
  private var pending: [UInt8] = []

  private static let sequenceLimit = 64

  /// Makes a decoder with nothing read.
  public init() {}

  /// True where a key has begun whose end is missing.
  public var isWaiting: Bool { !pending.isEmpty }

  /// Takes bytes as they were read.
  ///
  /// - Returns: The keys that are whole now.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    pending += bytes
    var keys: [Key] = []
    var rest = pending[...]
    while !rest.isEmpty {
      guard let (key, count) = Self.firstKey(in: rest) else { break }
      keys.append(key)
      rest = rest.dropFirst(count)
    }
    pending = Array(rest)
    return keys
  }

  /// Ends the waiting: what has begun is taken for all there is.
  public mutating func flush() -> [Key] {
    guard !pending.isEmpty else { return [] }
    defer { pending = [] }
    return pending == [0x1B] ? [.escape] : [.other]
  }

  /// The first key and how many bytes it has; nil where more bytes are needed.
  private static func firstKey(in bytes: ArraySlice<UInt8>) -> (Key, Int)? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x1B: return escapeSequence(in: bytes)
    case 0x09: return (.tab, 1)
    case 0x0A, 0x0D: return (.enter, 1)
    case 0x08, 0x7F: return (.backspace, 1)
    case 0x01...0x1A: return (.control(Character(Unicode.Scalar(first + 0x60))), 1)
    case 0x00...0x1F: return (.other, 1)
    case 0x20..<0x7F: return (.character(Character(Unicode.Scalar(first))), 1)
    default: return letter(in: bytes)
    }
  }

  /// A letter outside ASCII.
  private static func letter(in bytes: ArraySlice<UInt8>) -> (Key, Int)? {
    let count: Int
    switch bytes.first ?? 0 {
    case 0xC2...0xDF: count = 2
    case 0xE0...0xEF: count = 3
    case 0xF0...0xF4: count = 4
    default: return (.other, 1)
    }
    let letter = bytes.prefix(count)
    // A byte that can't follow begins something new.
    if let wrong = letter.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      return (.other, wrong - bytes.startIndex)
    }
    guard letter.count == count else { return nil }
    guard let text = String(validating: letter, as: UTF8.self), let character = text.first else {
      return (.other, count)
    }
    return (.character(character), count)
  }

  private static func escapeSequence(in bytes: ArraySlice<UInt8>) -> (Key, Int)? {
    guard let kind = bytes.dropFirst().first else { return nil }
    switch kind {
    case UInt8(ascii: "["): return controlSequence(in: bytes)
    case UInt8(ascii: "O"):
      guard let final = bytes.dropFirst(2).first else { return nil }
      return (key(final: final, parameters: []), 3)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return report(in: bytes)
    case 0x1B:
      // Escape twice: the first one was pressed on its own.
      return (.escape, 1)
    default:
      // Alt and a key.
      guard let (_, count) = firstKey(in: bytes.dropFirst()) else { return nil }
      return (.other, 1 + count)
    }
  }

  /// `ESC [`, parameters, and a letter that says what it is.
  private static func controlSequence(in bytes: ArraySlice<UInt8>) -> (Key, Int)? {
    let body = bytes.dropFirst(2)
    // The Linux console's function keys are `ESC [ [` and a letter.
    if body.first == UInt8(ascii: "[") { return body.count < 2 ? nil : (.other, 4) }
    var parameters: [Int] = [0]
    for (count, byte) in body.enumerated() {
      guard count < sequenceLimit else { return (.other, count + 2) }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let last = parameters.count - 1
        parameters[last] = min(parameters[last] * 10 + Int(byte - UInt8(ascii: "0")), 9_999)
      case UInt8(ascii: ";"): parameters.append(0)
      // rxvt marks Shift with a dollar sign at the end, which is no final byte elsewhere.
      case 0x20...0x3F: continue
      case 0x40...0x7E: return (key(final: byte, parameters: parameters), count + 3)
      default: return (.other, count + 2)
      }
    }
    return nil
  }

  /// What a terminal says of itself, up to BEL or `ESC \`.
  private static func report(in bytes: ArraySlice<UInt8>) -> (Key, Int)? {
    var previous: UInt8 = 0
    for (count, byte) in bytes.enumerated().dropFirst(2) {
      if byte == 0x07 || (previous == 0x1B && byte == UInt8(ascii: "\\")) {
        return (.other, count + 1)
      }
      if count >= 4_096 { return (.other, count + 1) }
      previous = byte
    }
    return nil
  }

  private static func key(final: UInt8, parameters: [Int]) -> Key {
    let modifiers = max(0, (parameters.count > 1 ? parameters[1] : 1) - 1)
    let isShifted = modifiers & 1 != 0
    switch Character(Unicode.Scalar(final)) {
    case "A": return .arrow(.up, isShifted: isShifted)
    case "B": return .arrow(.down, isShifted: isShifted)
    case "C": return .arrow(.right, isShifted: isShifted)
    case "D": return .arrow(.left, isShifted: isShifted)
    // rxvt's arrows with Shift.
    case "a": return .arrow(.up, isShifted: true)
    case "b": return .arrow(.down, isShifted: true)
    case "c": return .arrow(.right, isShifted: true)
    case "d": return .arrow(.left, isShifted: true)
    case "H": return .home
    case "F": return .end
    case "Z": return .backTab
    case "M" where parameters.isEmpty: return .enter  // the number block's
    case "~":
      switch parameters.first ?? 0 {
      case 1, 7: return .home
      case 3: return .delete
      case 4, 8: return .end
      case 5: return .pageUp
      case 6: return .pageDown
      default: return .other
      }
    default: return .other
    }
  }
}
