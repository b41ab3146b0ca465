/// What pruned weights take to store.
public enum SparseStorage {
  /// How the positions of the weights that are left are stored.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// An index beside each weight.
    case index
    /// A bit for each weight, whether left or not.
    case bitmask
  }

  /// The size of sparse weights relative to dense ones.
  ///
  /// With v bytes a value and a share s of zeros it is (1−s)·(v+i)/v for indices of i bytes, and
  /// (1−s) + 1/(8v) for a bitmask. Half the weights at four-byte values and indices save nothing.
  ///
  /// - Parameters:
  ///   - sparsity: s, from 0 to 1.
  ///   - valueBytes: v, above 0.
  ///   - indexBytes: i, 0 or more; a bitmask has none.
  ///   - format: how positions are stored.
  /// - Throws: `domain` for arguments outside their range.
  public static func ratio(
    sparsity: Double, valueBytes: Double, indexBytes: Double, format: Format
  ) throws(CoreError) -> Double {
    try Require.probability(sparsity, "sparsity_fraction")
    try Require.positive(valueBytes, "value_bytes")
    try Require.finite(valueBytes, "value_bytes")
    try Require.nonNegative(indexBytes, "index_bytes")
    try Require.finite(indexBytes, "index_bytes")
    switch format {
    case .index: return (1 - sparsity) * (valueBytes + indexBytes) / valueBytes
    case .bitmask: return (1 - sparsity) + 1 / (8 * valueBytes)
    }
  }
}
