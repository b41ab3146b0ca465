import CourseContent
import Formula

/// Judges a formula: right where it agrees with the key at every point.
func judgeFormula(
  _ raw: String, _ variant: Variant, _ key: Variant.FormulaKey, _ earlierWrong: [String]
) throws(InvalidAnswer) -> Verdict {
  let answer = try FormulaAnswer(raw, expecting: key.expectation)
  try key.checkForm(answer)
  guard let sampled = key.sampled(answer) else { throw .blurredFormula }
  let comparison: FormulaComparison
  let samples: [FormulaSample]
  do {
    comparison = try key.compare(answer)
    samples = try sampled.samples(at: key.plan.points)
  } catch {
    throw .uncomputable(error)
  }
  switch comparison {
  case .equal: return Verdict(.correct, variant, score: 1, reading: answer.reading)
  case .blurred: throw .blurredFormula
  case .different, .otherDomain: break
  }
  for earlier in earlierWrong.compactMap({ try? FormulaAnswer($0, expecting: key.expectation) }) {
    guard let earlier = try? key.sampled(earlier)?.samples(at: key.plan.points) else { continue }
    if FormulaComparison(samples, earlier).isEqual {
      return Verdict(.repeated, variant, reading: answer.reading)
    }
  }
  let submitted = Value.text(answer.parsed.meaning)
  for mistake in variant.mistakes where !mistake.isSuppressed {
    guard let wrong = mistake.samples,
      FormulaComparison(samples, wrong, freedom: key.key.freedom).isEqual
    else { continue }
    return Verdict(
      .mistake(mistake.mistake.id), variant, score: mistake.mistake.score,
      reading: answer.reading, remark: mistake.mistake.say, submitted: submitted)
  }
  if case .otherDomain(let point) = comparison, point < key.plan.points.count {
    let miss = NearMiss(edit: .domain, names: [key.description(of: key.plan.points[point])])
    return Verdict(.nearMiss(miss), variant, reading: answer.reading)
  }
  if let miss = key.nearMiss(of: answer, samples) {
    return Verdict(.nearMiss(miss), variant, reading: answer.reading)
  }
  return Verdict(.wrong, variant, reading: answer.reading)
}

extension Variant.FormulaKey {
  /// A point in words: "w = -1.37, lambda = 0.742".
  fileprivate func description(of point: SamplePlan.Point) -> String {
    zip(expectation.names, point.values)
      .map { "\($0) = \($1.formatted(significantDigits: 3))" }.joined(separator: ", ")
  }

  /// The one change of the key that leads to the answer's values at all points.
  fileprivate func nearMiss(of answer: FormulaAnswer, _ samples: [FormulaSample]) -> NearMiss? {
    let points = zip(plan.points, samples).filter { $0.0.truth != nil }
    let environments = points.map { point, _ in
      var environment = environment
      for (name, value) in zip(expectation.names, point.values) { environment[name] = value }
      return environment
    }
    let numbers = points.compactMap { $1.numbers }
    guard numbers.count == points.count else { return nil }
    let search = NearMissSearch(
      formula: formula.parsed, environments: environments,
      truth: points.compactMap { $0.0.truth }, isVector: expectation.shape != .number,
      namesInAnswer: Set(answer.parsed.freeVariables)
    ) { found, expected in
      FormulaComparison(
        found.map { FormulaSample(numbers: $0, cancellation: 0) },
        expected.map { FormulaSample(numbers: $0, cancellation: 0) }, freedom: key.freedom
      ).isEqual
    }
    return search.explanation(of: numbers)
  }
}
