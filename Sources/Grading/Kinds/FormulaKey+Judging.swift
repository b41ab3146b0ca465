import CourseContent
import Formula

extension Variant.FormulaKey: AskedKey {
  var truthValue: Value? { .text(shownAnswer) }
  var formula: ContentFormula? { answer }
  var modelAnswer: String { model() }
  /// The points where answers are tried are drawn too.
  var arrangement: [Int]? { nil }

  /// The key as learners may type it, with short numbers where that is still right.
  var shownAnswer: String {
    let short = model(significantDigits: 6)
    let full = model()
    if short != full, let answer = try? FormulaAnswer(short, expecting: expectation),
      case .equal? = try? compare(answer)
    {
      return short
    }
    return full
  }

  /// Where the variables are called so, `abc` is a formula.
  func canMean(_ garbage: String) -> Bool {
    (try? FormulaAnswer(garbage, expecting: expectation)) != nil
  }

  /// Judges a formula: right where it agrees with the key at every point.
  func judge(_ raw: String, _ variant: Variant, earlierWrong: [String]) throws(InvalidAnswer)
    -> Verdict
  {
    let answer = try FormulaAnswer(raw, expecting: expectation)
    try checkForm(answer)
    guard let sampled = self.sampled(answer) else { throw .blurredFormula }
    let comparison: FormulaComparison
    let samples: [FormulaSample]
    do {
      comparison = try compare(answer)
      samples = try sampled.samples(at: plan.points)
    } catch {
      throw .uncomputable(error)
    }
    switch comparison {
    case .equal: return Verdict(.correct, variant, score: 1, reading: answer.reading)
    case .blurred: throw .blurredFormula
    case .different, .otherDomain: break
    }
    for earlier in earlierWrong.compactMap({ try? FormulaAnswer($0, expecting: expectation) }) {
      // What has no value anywhere is the same where it is written alike.
      let isAlike = earlier.parsed.meaning == answer.parsed.meaning
      let values = try? self.sampled(earlier)?.samples(at: plan.points)
      if isAlike || values.map({ FormulaComparison(samples, $0).isEqual }) ?? false {
        return Verdict(.repeated, variant, reading: answer.reading)
      }
    }
    let submitted = Value.text(answer.parsed.meaning)
    for mistake in variant.mistakes where !mistake.isSuppressed {
      guard let wrong = mistake.samples,
        FormulaComparison(samples, wrong, freedom: key.freedom).isEqual
      else { continue }
      return Verdict(
        .mistake(mistake.mistake.id), variant, score: mistake.mistake.score,
        reading: answer.reading, remark: mistake.mistake.say, submitted: submitted)
    }
    if case .otherDomain(let point) = comparison, point < plan.points.count {
      let miss = NearMiss(edit: .domain, names: [description(of: plan.points[point])])
      return Verdict(.nearMiss(miss), variant, reading: answer.reading)
    }
    // Where they differ beyond a kink of the answer's own only, no change of the key explains it.
    let isEqualElsewhere = FormulaComparison(samples, plan.points.map(\.sample)).isEqual
    if !isEqualElsewhere, let miss = nearMiss(of: answer, samples) {
      return Verdict(.nearMiss(miss), variant, reading: answer.reading)
    }
    return Verdict(.wrong, variant, reading: answer.reading)
  }
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
    let truth = points.compactMap { $0.0.truth }
    let search = NearMissSearch(
      formula: self.answer.parsed, environments: environments, truth: truth,
      isVector: expectation.shape != .number,
      namesInAnswer: Set(answer.parsed.freeVariables),
      isTruth: { areEqual($0, truth) }, accepts: areEqual)
    return search.explanation(of: numbers)
  }

  private func areEqual(_ found: [[Double]], _ expected: [[Double]]) -> Bool {
    FormulaComparison(
      found.map { FormulaSample(numbers: $0, cancellation: 0) },
      expected.map { FormulaSample(numbers: $0, cancellation: 0) }, freedom: key.freedom
    ).isEqual
  }
}
