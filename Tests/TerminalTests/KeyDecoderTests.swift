import Terminal
import Testing

@Suite struct KeyDecoderTests {
  struct KeyCase: Sendable, CustomTestStringConvertible {
    let bytes: String
    let key: Key

    var testDescription: String { bytes.debugDescription }
  }

  static let table = [
    KeyCase(bytes: "a", key: .character("a")), KeyCase(bytes: " ", key: .character(" ")),
    KeyCase(bytes: "7", key: .character("7")), KeyCase(bytes: "?", key: .character("?")),
    KeyCase(bytes: "λ", key: .character("λ")), KeyCase(bytes: "漢", key: .character("漢")),
    KeyCase(bytes: "😀", key: .character("😀")), KeyCase(bytes: "\t", key: .tab),
    KeyCase(bytes: "\r", key: .enter), KeyCase(bytes: "\n", key: .enter),
    KeyCase(bytes: "\u{7F}", key: .backspace), KeyCase(bytes: "\u{8}", key: .backspace),
    KeyCase(bytes: "\u{C}", key: .control("l")), KeyCase(bytes: "\u{3}", key: .control("c")),
    KeyCase(bytes: "\u{0}", key: .other),
    KeyCase(bytes: "\u{1B}[A", key: .arrow(.up, isShifted: false)),
    KeyCase(bytes: "\u{1B}[B", key: .arrow(.down, isShifted: false)),
    KeyCase(bytes: "\u{1B}[C", key: .arrow(.right, isShifted: false)),
    KeyCase(bytes: "\u{1B}[D", key: .arrow(.left, isShifted: false)),
    KeyCase(bytes: "\u{1B}OA", key: .arrow(.up, isShifted: false)),
    KeyCase(bytes: "\u{1B}OD", key: .arrow(.left, isShifted: false)),
    KeyCase(bytes: "\u{1B}[1;2C", key: .arrow(.right, isShifted: true)),
    KeyCase(bytes: "\u{1B}[1;6D", key: .arrow(.left, isShifted: true)),
    KeyCase(bytes: "\u{1B}[1;5D", key: .arrow(.left, isShifted: false)),
    KeyCase(bytes: "\u{1B}[c", key: .arrow(.right, isShifted: true)),
    KeyCase(bytes: "\u{1B}[Z", key: .backTab), KeyCase(bytes: "\u{1B}[H", key: .home),
    KeyCase(bytes: "\u{1B}[1~", key: .home), KeyCase(bytes: "\u{1B}[7~", key: .home),
    KeyCase(bytes: "\u{1B}OH", key: .home), KeyCase(bytes: "\u{1B}[F", key: .end),
    KeyCase(bytes: "\u{1B}[4~", key: .end), KeyCase(bytes: "\u{1B}[5~", key: .pageUp),
    KeyCase(bytes: "\u{1B}[6~", key: .pageDown), KeyCase(bytes: "\u{1B}[3~", key: .delete),
    KeyCase(bytes: "\u{1B}OM", key: .enter), KeyCase(bytes: "\u{1B}OP", key: .other),
    KeyCase(bytes: "\u{1B}[15~", key: .other), KeyCase(bytes: "\u{1B}[[A", key: .other),
    KeyCase(bytes: "\u{1B}[200~", key: .other), KeyCase(bytes: "\u{1B}x", key: .other),
    KeyCase(bytes: "\u{1B}[?62;4c", key: .arrow(.right, isShifted: true)),
    KeyCase(bytes: "\u{1B}]11;rgb:0/0/0\u{7}", key: .other),
    KeyCase(bytes: "\u{1B}]11;rgb:0/0/0\u{1B}\\", key: .other),
    KeyCase(bytes: "\u{1B}P1$r0m\u{1B}\\", key: .other),
  ]

  @Test(arguments: table)
  func bytesAreTheKeyThatSendsThem(entry: KeyCase) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(entry.bytes.utf8) == [entry.key])
    #expect(!decoder.isWaiting)
  }

  @Test(arguments: table)
  func aKeyMayBeSplitBetweenReadsAnywhere(entry: KeyCase) {
    let bytes = Array(entry.bytes.utf8)
    for split in 0...bytes.count {
      var decoder = KeyDecoder()
      let keys = decoder.feed(bytes[..<split]) + decoder.feed(bytes[split...])
      #expect(keys == [entry.key], "split at \(split)")
    }
  }

  @Test func keysInOneReadComeApart() {
    var decoder = KeyDecoder()
    let keys = decoder.feed("1\u{1B}[C\u{1B}[1;2Dλ\u{1B}[Zq".utf8)
    #expect(
      keys == [
        .character("1"), .arrow(.right, isShifted: false), .arrow(.left, isShifted: true),
        .character("λ"), .backTab, .character("q"),
      ])
  }

  @Test func aLoneEscapeIsKnownOnlyByWaiting() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.escape])
    #expect(!decoder.isWaiting)
    #expect(decoder.flush().isEmpty)
  }

  @Test func escapeTwiceIsEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B, 0x1B]) == [.escape])
    #expect(decoder.flush() == [.escape])
  }

  @Test func damagedTextIsNoLetterAndHurtsNoneBehindIt() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xCE, 0x61]) == [.other, .character("a")])
    #expect(decoder.feed([0xFF, 0x62]) == [.other, .character("b")])
    #expect(decoder.feed([0xED, 0xA0, 0x80, 0x63]) == [.other, .character("c")])
    #expect(decoder.feed([0xE2, 0x82]).isEmpty)
    #expect(decoder.flush() == [.other])
  }

  @Test func whateverComesIsTakenInTheEnd() {
    for seed in 0..<300 {
      var generator = SplitMix64(seed: seed)
      var decoder = KeyDecoder()
      var keys = 0
      for _ in 0..<20 {
        let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
          [0x1B, 0x5B, 0x4F, 0x3B, UInt8.random(in: 0...255, using: &generator)]
            .randomElement(using: &generator) ?? 0
        }
        keys += decoder.feed(bytes).count
      }
      // A report without an end holds back at most its limit.
      keys += decoder.flush().count
      #expect(!decoder.isWaiting, "seed \(seed)")
      #expect(keys > 0, "seed \(seed)")
      #expect(decoder.feed([0x71]) == [.character("q")], "seed \(seed)")
    }
  }

  @Test func aSequenceWithoutEndIsGivenUp() {
    var decoder = KeyDecoder()
    let keys = decoder.feed(Array("\u{1B}[".utf8) + Array(repeating: 0x31, count: 1_000))
    #expect(keys.first == .other)
    #expect(keys.contains(.character("1")))
    var other = KeyDecoder()
    _ = other.feed(Array("\u{1B}]".utf8) + Array(repeating: 0x31, count: 5_000))
    #expect(!other.isWaiting)
  }
}

/// SplitMix64, so that a failing case can be run again from its seed.
private struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
