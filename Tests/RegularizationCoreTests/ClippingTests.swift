import RegularizationCore
import Testing

@Suite struct ClippingTests {
  @Test func longGradientsBecomeALittleShorterThanTheLimit() throws {
    let clipped = try GradientClipping(maximumNorm: 1)([3, 4])
    #expect(clipped.norm == 5)
    #expect(clipped.gradient.isClose(to: [3 / 5.000001, 4 / 5.000001]))
  }

  @Test func shortGradientsStayAsTheyAre() throws {
    #expect(try GradientClipping(maximumNorm: 6)([3, 4]).gradient == [3, 4])
    #expect(try GradientClipping(maximumNorm: 1)([0, 0]).gradient == [0, 0])
    #expect(try GradientClipping(maximumNorm: 1)([]).gradient == [])
    #expect(try GradientClipping(maximumNorm: 0)([0.5]).gradient == [0])
  }

  @Test func aNaNMakesTheWholeGradientNaN() throws {
    let clipped = try GradientClipping(maximumNorm: 1)([1, .nan])
    #expect(clipped.norm.isNaN && clipped.gradient.allSatisfy(\.isNaN))
  }

  @Test(arguments: 0..<20)
  func theProjectionIsTheNearestPointOfTheBall(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let weights = samples.vector(3, -3...3)
    let ball = try L2Ball(radius: samples.number(0...2))
    let projection = ball.projection(of: weights)
    #expect(VectorNorm.l2(of: projection) <= ball.radius * (1 + 1e-15))
    let distance = VectorNorm.l2(of: zip(weights, projection).map { $0 - $1 })
    for _ in 0..<50 {
      let other = ball.projection(of: samples.vector(3, -3...3))
      #expect(distance <= VectorNorm.l2(of: zip(weights, other).map { $0 - $1 }) + 1e-14)
    }
  }

  @Test func insideNothingMovesAndARadiusOfZeroLeavesNothing() throws {
    #expect(try L2Ball(radius: 5).projection(of: [3, -4]) == [3, -4])
    #expect(try L2Ball(radius: 0).projection(of: [3, -4]) == [0, 0])
    #expect(try L2Ball(radius: 0).projection(of: [.nan]).allSatisfy(\.isNaN))
    #expect(failure { try L2Ball(radius: -1) } == .domain("radius"))
    #expect(failure { try GradientClipping(maximumNorm: .nan) } == .domain("max_norm"))
  }
}
