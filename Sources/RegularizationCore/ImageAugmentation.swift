/// How many images augmentation makes of one.
public enum ImageAugmentation {
  /// The different crops of a padded square image: (size + 2·padding − crop + 1)².
  ///
  /// - Parameters:
  ///   - size: the width of the image in pixels, 1 or more.
  ///   - padding: the pixels added at each edge, 0 or more.
  ///   - crop: the width of a crop, from 1 to size + 2·padding.
  /// - Throws: `domain` for arguments outside their range, and where the number exceeds 2⁵³.
  public static func crops(size: Int, padding: Int, crop: Int) throws(CoreError) -> Int {
    try Require.count(size, atLeast: 1, "size")
    try Require.count(padding, atLeast: 0, "pad")
    let width = try ExactInteger.sum(size, ExactInteger.product(2, padding, "pad"), "pad")
    guard crop >= 1, crop <= width else {
      throw CoreError(
        .domain, "crop", "must be from 1 to \(width), the padded width, and is \(crop)")
    }
    let positions = width - crop + 1
    return try ExactInteger.product(positions, positions, "size")
  }

  /// The different images that random crops make of one, and twice as many with random flips.
  ///
  /// - Parameters:
  ///   - size: the width of the image in pixels, 1 or more.
  ///   - padding: the pixels added at each edge, 0 or more.
  ///   - crop: the width of a crop, from 1 to size + 2·padding.
  ///   - flips: whether crops are also mirrored, left to right.
  /// - Throws: `domain` for arguments outside their range, and where the number exceeds 2⁵³.
  public static func variants(
    size: Int, padding: Int, crop: Int, flips: Bool
  ) throws(CoreError) -> Int {
    let crops = try crops(size: size, padding: padding, crop: crop)
    return flips ? try ExactInteger.product(crops, 2, "size") : crops
  }
}
