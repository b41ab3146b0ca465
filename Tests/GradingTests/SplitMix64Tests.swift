import RegularizationCore
import Testing

@testable import Grading

@Suite struct SplitMix64Tests {
  @Test(
    arguments: [
      (
        0,
        [
          0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F,
          0xF88B_B8A8_724C_81EC,
        ]
      ),
      (
        1_234_567,
        [
          6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
          4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
      ),
    ] as [(UInt64, [UInt64])])
  func givesTheKnownStream(seed: UInt64, known: [UInt64]) {
    var stream = SplitMix64(seed: seed)
    #expect(known.map { _ in stream.next() } == known)
  }

  @Test(arguments: [1, 2, 3, 7, 1_000, UInt64.max] as [UInt64])
  func staysBelowItsBound(bound: UInt64) {
    var stream = SplitMix64(seed: bound)
    for _ in 0..<200 { #expect(stream.below(bound) < bound) }
  }

  @Test func drawsEachNumberAboutAsOften() {
    var stream = SplitMix64(seed: 42)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[Int(stream.below(6))] += 1 }
    // Ten standard deviations of a count with mean 10 000.
    #expect(counts.allSatisfy { abs($0 - 10_000) < 913 }, "\(counts)")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func shufflesIntoAPermutation(seed: UInt64) {
    var stream = SplitMix64(seed: seed)
    let shuffled = stream.shuffled(Array(0..<9))
    #expect(shuffled.sorted() == Array(0..<9), "seed \(seed)")
  }

  /// The exchanges, done by hand with the numbers that `below` is known to give.
  @Test func shufflesFromTheEnd() {
    var stream = SplitMix64(seed: 7)
    var twin = SplitMix64(seed: 7)
    var expected = ["a", "b", "c", "d"]
    for index in [3, 2, 1] { expected.swapAt(index, Int(twin.below(UInt64(index + 1)))) }
    #expect(stream.shuffled(["a", "b", "c", "d"]) == expected)
  }

  @Test func shufflesNothingOfLittle() {
    var stream = SplitMix64(seed: 1)
    #expect(stream.shuffled([String]()).isEmpty)
    #expect(stream.shuffled(["a"]) == ["a"])
  }
}
