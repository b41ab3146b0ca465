/// Eight xoshiro128+ generators side by side, for random bits at the speed of vector instructions.
///
/// Only shifts, additions and exclusive ors, which every processor has for vectors (a hash of the
/// index needs multiplications, which the baseline of x86 lacks). The lowest bits are weak, and matter
/// nowhere here: numbers are compared with thresholds. Blackman and Vigna, "Scrambled linear
/// pseudorandom number generators", ACM TOMS 47 (2021).
struct RandomLanes {
  private var s0: SIMD8<UInt32>
  private var s1: SIMD8<UInt32>
  private var s2: SIMD8<UInt32>
  private var s3: SIMD8<UInt32>

  /// Seeds the lanes for one block of a stream; each block of each seed is a stream of its own.
  init(seed: UInt64, block: Int) {
    var start = SplitMix64(seed: seed)
    var words = SplitMix64(seed: start.next() ^ UInt64(truncatingIfNeeded: block))
    func lanes() -> SIMD8<UInt32> {
      var lanes = SIMD8<UInt32>()
      for lane in 0..<8 { lanes[lane] = UInt32(truncatingIfNeeded: words.next() >> 32) }
      return lanes
    }
    s0 = lanes()
    s1 = lanes()
    s2 = lanes()
    // Never all zero, the one state that xoshiro can't leave.
    s3 = lanes() | 1
  }

  /// Fills a buffer, whose length is a multiple of 8, with random bits.
  mutating func fill(_ buffer: UnsafeMutableBufferPointer<UInt32>) {
    let bytes = UnsafeMutableRawBufferPointer(buffer)
    for offset in stride(from: 0, to: bytes.count, by: MemoryLayout<SIMD8<UInt32>>.size) {
      bytes.storeBytes(of: s0 &+ s3, toByteOffset: offset, as: SIMD8<UInt32>.self)
      let shifted = s1 &<< 9
      s2 ^= s0
      s3 ^= s1
      s1 ^= s2
      s0 ^= s3
      s2 ^= shifted
      s3 = (s3 &<< 11) | (s3 &>> 21)
    }
  }
}
