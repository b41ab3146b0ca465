import CourseContent
import Formula

extension Variant {
  /// The one change of the computation that leads to the numbers; nil where there is none, or more
  /// than one.
  func nearMiss(of values: [Double]) -> NearMiss? {
    guard let key = self.key.numbers else { return nil }
    let rule = key.rule.forMistakes
    let search = NearMissSearch(
      formula: key.answer.parsed, environments: [environment], truth: [key.truths],
      isVector: key.isVector, namesInAnswer: nil,
      isTruth: { zip($0, [key.truths]).allSatisfy { key.rule.accepts($0, truth: $1) } },
      accepts: { zip($0, $1).allSatisfy { rule.accepts($0, truth: $1) } })
    return search.explanation(of: [values])
  }
}
