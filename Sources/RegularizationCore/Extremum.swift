/// Where a vector is smallest or largest.
public enum Extremum {
  /// The index, from 0, of the smallest number; of the first, where several are.
  ///
  /// A NaN counts as smallest, as in NumPy: it can't be passed over unnoticed.
  ///
  /// - Throws: `empty` for a vector without numbers.
  public static func indexOfMinimum(in values: [Double]) throws(CoreError) -> Int {
    try index(in: values) { $0 < $1 }
  }

  /// The index, from 0, of the largest number; of the first, where several are.
  ///
  /// A NaN counts as largest, as in NumPy: it can't be passed over unnoticed.
  ///
  /// - Throws: `empty` for a vector without numbers.
  public static func indexOfMaximum(in values: [Double]) throws(CoreError) -> Int {
    try index(in: values) { $0 > $1 }
  }

  private static func index(
    in values: [Double], where isBetter: (Double, Double) -> Bool
  ) throws(CoreError) -> Int {
    try Require.notEmpty(values, "x")
    var best = 0
    for (index, value) in values.enumerated() {
      if value.isNaN { return index }
      if isBetter(value, values[best]) { best = index }
    }
    return best
  }
}
