extension Double {
  /// Whether two numbers differ by rounding only.
  func isClose(to other: Double, absolute: Double = 1e-300, relative: Double = 1e-12) -> Bool {
    self == other || (self - other).magnitude <= absolute + relative * other.magnitude
  }
}

extension [Double] {
  /// Whether two vectors are equally long and differ by rounding only.
  func isClose(to other: [Double], absolute: Double = 1e-300, relative: Double = 1e-12) -> Bool {
    count == other.count
      && zip(self, other).allSatisfy { $0.isClose(to: $1, absolute: absolute, relative: relative) }
  }
}
