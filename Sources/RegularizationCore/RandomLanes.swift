/// Eight xorshift generators side by side, for random bits at the speed of vector instructions.
///
/// Only shifts, additions and exclusive ors, which every processor has for vectors. (A hash of the
/// index needs multiplications and most other generators rotations, and the baseline of x86 has
/// neither.) The generator of 128 bits of Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8
/// (2003), and as in his xorwow a counter is added to what it gives.
struct RandomLanes {
  private typealias Lanes = SIMD8<UInt32>

  private var x: Lanes
  private var y: Lanes
  private var z: Lanes
  private var w: Lanes
  private var counter: Lanes

  /// Seeds the lanes for one block of a stream; each block of each seed is a stream of its own.
  init(seed: UInt64, block: Int) {
    var start = SplitMix64(seed: seed)
    var words = SplitMix64(seed: start.next() ^ UInt64(truncatingIfNeeded: block))
    func lanes() -> Lanes {
      var lanes = Lanes()
      for lane in 0..<8 { lanes[lane] = UInt32(truncatingIfNeeded: words.next() >> 32) }
      return lanes
    }
    x = lanes()
    y = lanes()
    z = lanes()
    // Never all zero, the one state that shifts and exclusive ors can't leave.
    w = lanes() | 1
    counter = lanes()
  }

  /// Fills a buffer, whose length is a multiple of 8, with random bits.
  mutating func fill(_ buffer: UnsafeMutableBufferPointer<UInt32>) {
    let bytes = UnsafeMutableRawBufferPointer(buffer)
    for group in 0..<buffer.count / Lanes.scalarCount {
      let mixed = x ^ (x &<< 11)
      (x, y, z) = (y, z, w)
      w = w ^ (w &>> 19) ^ mixed ^ (mixed &>> 8)
      counter &+= 362_437
      bytes.storeBytes(
        of: w &+ counter, toByteOffset: group &* MemoryLayout<Lanes>.size, as: Lanes.self)
    }
  }
}
