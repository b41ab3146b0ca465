/// Draws the masks of eight units at once: one random number and one look-up for a byte of bits.
///
/// Walker's alias method over the 256 possible masks. Each number's low 8 bits choose a column of the
/// table, and its other 56 decide between the column's own mask and the one that fills it up, so that
/// the probabilities hold to 2⁻⁵⁶. Walker, ACM TOMS 3 (1977); built as in Vose, IEEE TSE 17 (1991).
struct MaskByteTable: Sendable {
  /// For each column, from the top: the 56 bits below which its own mask is drawn, and the other mask.
  private let columns: [UInt64]

  /// Builds the table for a drop probability from 0 to 1; a bit that is set keeps its unit.
  init(dropProbability: Double) {
    var shares = (0..<256).map { mask in
      (0..<8).reduce(256) { share, unit in
        share * (mask >> unit & 1 == 1 ? 1 - dropProbability : dropProbability)
      }
    }
    var small = shares.indices.filter { shares[$0] < 1 }
    var large = shares.indices.filter { shares[$0] >= 1 }
    // Whatever is left over at the end has a share of 1 but for rounding, and is its own alias.
    var columns = (0..<256).map { UInt64.max << 8 | UInt64($0) }
    while let receiver = small.popLast(), let donor = large.popLast() {
      let threshold = UInt64(shares[receiver] * 0x1p56)
      columns[receiver] = threshold << 8 | UInt64(donor)
      shares[donor] = (shares[donor] + shares[receiver]) - 1
      if shares[donor] < 1 { small.append(donor) } else { large.append(donor) }
    }
    self.columns = columns
  }

  /// Calls a loop with a function from random numbers to masks that checks no bounds.
  func withUncheckedMasks<Result>(_ body: ((UInt64) -> UInt8) -> Result) -> Result {
    columns.withUnsafeBufferPointer { columns in
      body { random in
        let column = columns[Int(random & 255)]
        return UInt8(truncatingIfNeeded: random >> 8 < column >> 8 ? random : column)
      }
    }
  }
}
