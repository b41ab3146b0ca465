import Testing

@testable import Scheduling

/// Numbers from another implementation (py-fsrs, fuzz off), or by hand from the formulas.
@Suite struct MemoryModelTests {
  private let parameters = MemoryParameters.standard

  @Test func theFactorMakesStabilityTheDaysToNineTenths() {
    #expect(isClose(parameters.factor, 0.9803464944134797, 1e-15))
    #expect(isClose(parameters.retrievability(after: 7, stability: 7), 0.9, 1e-15))
  }

  @Test(arguments: zip(ReviewRating.allCases, [6.4133, 5.112171, 2.118104, 1.0]))
  func firstDifficulty(rating: ReviewRating, expected: Double) {
    #expect(isClose(parameters.firstState(rating).difficulty, expected, 5e-7))
  }

  @Test(arguments: zip(ReviewRating.allCases, [1, 1, 2, 8]))
  func firstInterval(rating: ReviewRating, expected: Int) {
    let state = parameters.firstState(rating)
    #expect(parameters.interval(retention: 0.9, stability: state.stability) == expected)
  }

  @Test(
    arguments: zip(
      [0.0, 1, 2, 5, 10, 30], [1, 0.946847, 0.909493, 0.838861, 0.774367, 0.667526]))
  func retrievability(days: Double, expected: Double) {
    #expect(isClose(parameters.retrievability(after: days, stability: 2.3065), expected, 5e-7))
  }

  @Test(
    arguments: [
      (0.7, [9, 46, 93, 929]), (0.8, [3, 17, 33, 332]), (0.85, [2, 10, 19, 191]),
      (0.9, [1, 5, 10, 100]), (0.95, [1, 2, 4, 40]), (0.97, [1, 1, 2, 22]),
    ] as [(Double, [Int])])
  func intervals(retention: Double, expected: [Int]) {
    let found = [1.0, 5, 10, 100].map {
      parameters.interval(retention: retention, stability: $0)
    }
    #expect(found == expected)
  }

  @Test func anIntervalIsFromOneDayToTheMaximum() {
    #expect(parameters.interval(retention: 0.97, stability: 0.001) == 1)
    #expect(parameters.interval(retention: 0.7, stability: 1e9) == 36_500)
    #expect(parameters.interval(retention: 0.7, stability: 1e9, maximum: 30) == 30)
  }

  @Test func weightsOutsideTheirBoundsAreRefused() {
    var weights = parameters.weights
    #expect(MemoryParameters(weights) == parameters)
    for index in weights.indices {
      let kept = weights[index]
      for wrong in [MemoryParameters.bounds[index].upperBound + 1, -1, .nan, .infinity] {
        weights[index] = wrong
        #expect(MemoryParameters(weights) == nil, "weight \(index) as \(wrong)")
      }
      weights[index] = kept
    }
    #expect(MemoryParameters([]) == nil && MemoryParameters(weights + [1]) == nil)
  }

  @Test func theDefaultWeightsLieWithinTheBounds() {
    #expect(MemoryParameters.bounds.count == MemoryParameters.count)
    #expect(MemoryParameters(clamping: parameters.weights) == parameters)
  }
}

func isClose(_ value: Double, _ expected: Double, _ tolerance: Double) -> Bool {
  (value - expected).magnitude <= tolerance
}
