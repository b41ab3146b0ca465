public import CourseContent
import Formula

extension Variant {
  /// The question's mistakes in file order, with the numbers that each leads to in this variant;
  /// without numbers where it is recognized in some other way.
  public var mistakeAnswers: [(mistake: Mistake, numbers: [String])] {
    mistakes.map { entry in
      (entry.mistake, (entry.values ?? []).map { Value.number($0).formatted(significantDigits: 6) })
    }
  }
}
