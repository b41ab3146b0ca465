import RegularizationCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// Ten noisy points of a sine to fit, and 25 others to validate by.
///
/// The data of a published simulator are not printed; these are a reconstruction.
struct NoisySine {
  let training: (points: [Double], targets: [Double])
  let validation: (points: [Double], targets: [Double])

  /// The one set that all labs share.
  static let shared = Result { try NoisySine() }

  /// The variance of the noise: no curve has a smaller error on new points, on average.
  static let noiseVariance = 0.35 * 0.35

  /// The curve without its noise.
  static func truth(_ x: Double) -> Double { sin(.pi * x) }

  private init() throws {
    let noise = try LinearCongruentialNormals.draw(seed: 3, count: 35, standardDeviation: 0.35)
    func noisy(_ points: [Double], _ noise: ArraySlice<Double>) -> [Double] {
      zip(points, noise).map { Self.truth($0) + $1 }
    }
    let points = (0..<10).map { -1 + 2 * Double($0) / 9 }
    let others = (0..<25).map { -1 + 2 * (Double($0) + 0.5) / 25 }
    training = (points, noisy(points, noise[..<10]))
    validation = (others, noisy(others, noise[10...]))
  }
}
