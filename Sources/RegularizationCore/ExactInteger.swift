/// Arithmetic of counts that must stay whole numbers of a double.
enum ExactInteger {
  /// 2⁵³, up to which every whole number is a double.
  static let limit = 9_007_199_254_740_992.0
}
