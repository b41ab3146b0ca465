extension Dataset {
  /// How two classes lie in the plane.
  public enum Shape: String, Hashable, Sendable, CaseIterable {
    /// Two half circles of radius 1 that reach into each other.
    case moons
    /// Two arms that wind around each other one and a half times.
    case spirals
    /// Two round clouds, whose centres are 2 apart.
    case clusters
  }

  /// Draws points of two classes in the plane.
  ///
  /// The classes take turns, so that both have as many points, or one has one more. Each point of its
  /// shape is moved by normal noise in both directions; for clusters that noise is the cloud.
  ///
  /// - Parameters:
  ///   - shape: how the classes lie.
  ///   - count: the number of points, from 1 to 100,000.
  ///   - noise: the noise's standard deviation, 0 or more.
  ///   - seed: what all the points follow from.
  /// - Throws: `domain` for arguments outside their range.
  public init(
    _ shape: Shape, count: Int, noise: Double, seed: UInt64
  ) throws(CoreError) {
    try Require.count(count, in: 1...100_000, "n")
    try Require.nonNegative(noise, "noise")
    try Require.finite(noise, "noise")
    var generator = SplitMix64(seed: seed)
    var elements: [Double] = []
    elements.reserveCapacity(2 * count)
    for point in 0..<count {
      let place = shape.place(of: point % 2, at: generator.nextUniform())
      elements.append(place.x + noise * generator.nextNormal())
      elements.append(place.y + noise * generator.nextNormal())
    }
    self.init(
      checked: Matrix(rows: count, columns: 2, elements: elements), (0..<count).map { $0 % 2 })
  }
}

extension Dataset.Shape {
  /// A point of a class's curve, by how far along it is: from 0 to 1.
  fileprivate func place(of label: Int, at position: Double) -> (x: Double, y: Double) {
    // The second class is the first one, turned by half a turn about the origin.
    let turn: Double = label == 0 ? 1 : -1
    switch self {
    case .moons:
      let angle = Double.pi * position
      return (turn * (cos(angle) - 0.5), turn * (sin(angle) - 0.25))
    case .spirals:
      // The root spreads the points evenly along the arm.
      let radius = position.squareRoot()
      let angle = 3 * Double.pi * radius
      return (turn * 1.5 * radius * cos(angle), turn * 1.5 * radius * sin(angle))
    case .clusters:
      return (turn * 0.8, turn * 0.6)
    }
  }
}
