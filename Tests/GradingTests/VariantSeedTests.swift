import RegularizationCore
import Testing

@testable import Grading

@Suite struct VariantSeedTests {
  struct Known: Sendable {
    let student: String
    let index: Int
    let seed: UInt64
    let first: [UInt64]
    let below10: [UInt64]
    let unit: [Double]
  }

  static let known = [
    Known(
      student: "alice", index: 0, seed: 0xD4B6_5646_30F4_0B73,
      first: [0x2B0E_4A9B_8336_B586, 0xBC19_AB04_DC07_4EF6], below10: [1, 7, 0, 9, 4, 5, 0, 7],
      unit: [0.16818681999867624, 0.7347666632522564, 0.03379277686274895]),
    Known(
      student: "alice", index: 1, seed: 0x360D_16A0_5B9C_7C16,
      first: [0xE83B_9C7C_FFB0_CC9A, 0xBF89_E798_39C8_CA99], below10: [9, 7, 4, 5, 1, 4, 7, 7],
      unit: [0.9071595959828215, 0.748198008217318, 0.47203502743963466]),
    Known(
      student: "bob", index: 0, seed: 0x7F07_784F_6C71_EAA4,
      first: [0x9B1D_4A60_3C68_140A, 0x6F2D_60F7_D2AA_6F63], below10: [6, 4, 4, 0, 5, 6, 7, 2],
      unit: [0.6059156880332071, 0.4342861752544792, 0.4518737501632868]),
    Known(
      student: "", index: 0, seed: 0x1941_6F4E_A025_2E40,
      first: [0x5D96_9993_9CEA_D112, 0x0543_AD8E_BAE9_3BA1], below10: [3, 0, 4, 1, 5, 5, 1, 8],
      unit: [0.36557922223884565, 0.020563933702679615, 0.4680152084030782]),
  ]

  static func seed(_ student: String, _ index: Int) -> VariantSeed {
    VariantSeed(
      course: "reg101", question: "ridge-penalty", version: 1, student: student, index: index)
  }

  @Test(arguments: known) func followsFromItsFiveFacts(known: Known) {
    let seed = Self.seed(known.student, known.index)
    #expect(seed.value() == known.seed)
    var stream = seed.stream()
    #expect(known.first.map { _ in stream.next() } == known.first)
    stream = seed.stream()
    #expect(known.below10.map { _ in stream.below(10) } == known.below10)
    stream = seed.stream()
    #expect(known.unit.map { _ in stream.unit() } == known.unit)
  }

  @Test(
    arguments: [
      ("vary:prior_variance#0", 0x0578_38EC_4BDB_4D29, 0x4F18_292E_03FA_DF00),
      ("vary:prior_variance#1", 0xFCB5_B3CC_52BB_D0EC, 0xC748_D165_7D68_A1AD),
      ("shuffle:choices", 0x3483_9288_BD94_E0FC, 0x24A6_8BA4_0396_3CBC),
      ("formula", 0xBD6E_4F84_36E6_08D6, 0x5CD3_A7BD_3C91_970F),
    ] as [(String, UInt64, UInt64)])
  func hasSubStreams(tag: String, known: UInt64, first: UInt64) {
    let seed = Self.seed("alice", 0)
    #expect(seed.value(tag: tag) == known)
    var stream = seed.stream(tag: tag)
    #expect(stream.next() == first)
  }

  @Test func namesItsSubStreams() {
    let seed = Self.seed("alice", 0)
    #expect(
      seed.parameterStream("prior_variance", redraw: 1) == seed.stream(tag: "vary:prior_variance#1")
    )
    var stream = seed.stream(tag: "shuffle:choices")
    #expect(seed.shuffled(Array(0..<9), of: "choices") == stream.shuffled(Array(0..<9)))
    #expect(seed.part("a").value(tag: "x") == seed.value(tag: "part:a:x"))
    #expect(seed.part("a").value() == seed.value())
  }

  @Test func hashesAsFIPS180Says() {
    #expect(
      hexadecimal(sha256(Array("abc".utf8)))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
