/// How well a concept was recalled at a review, in the four grades of FSRS.
public enum ReviewRating: Int, Hashable, Sendable, CaseIterable {
  /// It was not recalled.
  case again = 1
  /// It was recalled with help, or in part.
  case hard
  /// It was recalled.
  case good
  /// It was recalled without effort.
  case easy
}
