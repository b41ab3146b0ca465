import Testing

@testable import Figures

@Suite struct ContourTests {
  private func contour(
    at level: Double, resolution: Int = 40, of function: (Point) -> Double
  ) -> [[Point]] {
    let shape = MarkShape.contours(
      at: [level], horizontal: -2...2, vertical: -2...2, resolution: resolution, of: function)
    guard case .contours(let contours) = shape else { return [] }
    return contours.flatMap(\.lines)
  }

  @Test func aCircleIsOneClosedLineAtItsRadius() throws {
    let lines = contour(at: 1) { $0.x * $0.x + $0.y * $0.y }
    let line = try #require(lines.first)
    #expect(lines.count == 1)
    #expect(line.first == line.last)
    for point in line {
      let radius = (point.x * point.x + point.y * point.y).squareRoot()
      #expect((radius - 1).magnitude < 0.01, "\(point)")
    }
  }

  @Test func aPlaneHasAStraightLineFromEdgeToEdge() throws {
    let lines = contour(at: 0.3) { $0.x + $0.y }
    let line = try #require(lines.first)
    #expect(lines.count == 1)
    #expect(line.allSatisfy { ($0.x + $0.y - 0.3).magnitude < 1e-9 })
    let ends = [line.first, line.last].compactMap { $0 }
    #expect(ends.allSatisfy { max($0.x.magnitude, $0.y.magnitude) > 2 - 1e-9 })
  }

  @Test func twoValleysHaveTwoLines() {
    let lines = contour(at: 0.25) { point in
      let left = (point.x + 1) * (point.x + 1) + point.y * point.y
      let right = (point.x - 1) * (point.x - 1) + point.y * point.y
      return min(left, right)
    }
    #expect(lines.count == 2)
  }

  @Test(arguments: [-1e-3, 1e-3])
  func aSaddleHasTwoLinesThatDoNotMeet(level: Double) {
    // The middle of the grid is the middle of a square, where all four sides are crossed.
    let lines = contour(at: level, resolution: 41) { $0.x * $0.y }
    #expect(lines.count == 2)
    for line in lines {
      // A hyperbola's branch stays on one side.
      #expect(Set(line.map { $0.x > 0 }).count == 1 || Set(line.map { $0.y > 0 }).count == 1)
    }
  }

  @Test func whatIsNotFiniteHasNoLine() {
    #expect(contour(at: .nan) { $0.x }.isEmpty)
    #expect(contour(at: 0) { _ in .nan }.isEmpty)
    let half = contour(at: 0) { $0.x < 0.01 ? .infinity : $0.y }
    #expect(half.allSatisfy { $0.allSatisfy { $0.x > 0 } })
    #expect(!half.isEmpty)
  }

  @Test func clippingKeepsWhatIsInside() {
    let box = (horizontal: 0.0...10.0, vertical: 0.0...5.0)
    func clip(_ a: Point, _ b: Point) -> Segment? {
      Segment(from: a, to: b).clipped(horizontal: box.horizontal, vertical: box.vertical)
    }
    #expect(clip(Point(1, 1), Point(2, 2)) == Segment(from: Point(1, 1), to: Point(2, 2)))
    #expect(clip(Point(-10, 2), Point(20, 2)) == Segment(from: Point(0, 2), to: Point(10, 2)))
    #expect(clip(Point(-1, 7), Point(12, 7)) == nil)
    #expect(clip(Point(-1, 1), Point(1, -1.5)) == nil)
    for seed in 0..<500 {
      var generator = SeededGenerator(seed: seed)
      func number() -> Double { Double.random(in: -20...20, using: &generator) }
      let (a, b) = (Point(number(), number()), Point(number(), number()))
      guard let part = clip(a, b) else { continue }
      for end in [part.from, part.to] {
        #expect(end.x >= -1e-9 && end.x <= 10 + 1e-9, "seed \(seed)")
        #expect(end.y >= -1e-9 && end.y <= 5 + 1e-9, "seed \(seed)")
        let cross = (end.x - a.x) * (b.y - a.y) - (end.y - a.y) * (b.x - a.x)
        #expect(cross.magnitude < 1e-6, "seed \(seed)")
      }
    }
  }
}
