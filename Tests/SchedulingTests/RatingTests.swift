import Scheduling
import Testing

@Test func ratingsHaveTheNumbersOfFSRS() {
  #expect(ReviewRating.allCases.map(\.rawValue) == [1, 2, 3, 4])
}
