import Testing

@testable import Grading

@Suite struct SplitMix64Tests {
  @Test func givesTheKnownStreamOfZero() {
    var stream = SplitMix64(seed: 0)
    let known: [UInt64] = [
      0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F, 0xF88B_B8A8_724C_81EC,
    ]
    #expect(known.map { _ in stream.next() } == known)
  }
}
