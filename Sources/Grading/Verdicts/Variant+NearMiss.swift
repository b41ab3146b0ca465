import CourseContent
import Formula

extension Variant {
  /// The one change of the computation that leads to the numbers; nil where there is none, or more
  /// than one.
  func nearMiss(of values: [Double]) -> NearMiss? {
    guard let (key, truth) = self.key.numbers else { return nil }
    let search = NearMissSearch(
      formula: key.formula.parsed, environments: [environment], truth: [truth],
      isVector: self.key.isVector, namesInAnswer: nil
    ) { found, expected in
      zip(found, expected).allSatisfy { key.rule.accepts($0, truth: $1) }
    }
    return search.explanation(of: [values])
  }
}
