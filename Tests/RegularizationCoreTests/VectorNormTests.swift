import RegularizationCore
import Testing

@Suite struct VectorNormTests {
  @Test func threeFourFive() {
    #expect(VectorNorm.l1(of: [3, -4]) == 7)
    #expect(VectorNorm.squaredL2(of: [3, -4]) == 25)
    #expect(VectorNorm.l2(of: [3, -4]) == 5)
  }

  @Test func aVectorWithoutElementsHasLengthZero() {
    #expect(VectorNorm.l1(of: []) == 0)
    #expect(VectorNorm.squaredL2(of: []) == 0)
    #expect(VectorNorm.l2(of: []) == 0)
  }

  @Test(arguments: [[.nan], [1, .nan], [.infinity, .nan], [.nan, .infinity]] as [[Double]])
  func aNaNPropagates(weights: [Double]) {
    #expect(VectorNorm.l1(of: weights).isNaN)
    #expect(VectorNorm.squaredL2(of: weights).isNaN)
    #expect(VectorNorm.l2(of: weights).isNaN)
  }

  @Test func anInfiniteWeightIsInfinitelyLong() {
    #expect(VectorNorm.l1(of: [1, -.infinity]) == .infinity)
    #expect(VectorNorm.l2(of: [1, -.infinity, 2]) == .infinity)
  }

  @Test(arguments: [1e200, 1e-200, 1e308, 0x1p-1074, 0x1p-1030])
  func neitherHugeNorTinyWeightsSpoilTheLength(scale: Double) {
    #expect(VectorNorm.l2(of: [scale, 0]) == scale)
    let expected = 1.4142135623730951 * scale
    #expect(VectorNorm.l2(of: [-scale, scale]).isClose(to: expected, absolute: 0x1p-1074))
  }

  @Test func manySmallWeightsAreNotLostBesideALargeOne() {
    let weights = [1e16] + [Double](repeating: 1, count: 1000)
    #expect(VectorNorm.l1(of: weights) == 1e16 + 1000)
  }

  @Test(arguments: 0..<20)
  func scalingAWeightScalesTheLength(seed: Int) {
    var samples = SeededSamples(seed: seed)
    let weights = samples.vector(7)
    let factor = samples.number(0...5)
    #expect(
      VectorNorm.l2(of: weights.map { $0 * factor }).isClose(
        to: factor * VectorNorm.l2(of: weights)))
    #expect(
      VectorNorm.l1(of: weights.map { $0 * factor }).isClose(
        to: factor * VectorNorm.l1(of: weights)))
    #expect(VectorNorm.l2(of: weights) <= VectorNorm.l1(of: weights))
  }
}
