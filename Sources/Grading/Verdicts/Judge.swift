import CourseContent
import Formula
import SourceText

/// Judges what was typed as an answer to a variant.
///
/// The first that applies: it can't be read (invalid); it is the same as an earlier wrong answer;
/// it is right; it is a mistake that the author knows, in file order; exactly one small change of
/// the computation explains it; it is wrong. The same answer always gets the same verdict.
/// - Parameters:
///   - raw: the characters typed.
///   - variant: what was asked.
///   - earlierWrong: what was typed before and found wrong.
public func judge(answer raw: String, _ variant: Variant, earlierWrong: [String] = []) -> Verdict {
  do {
    switch variant.key {
    case .number(let key):
      return try judgeNumber(raw, variant, key, earlierWrong)
    case .vector(let key, let truth):
      return try judgeVector(raw, variant, key, truth, earlierWrong)
    case .formula(let key):
      return try judgeFormula(raw, variant, key, earlierWrong)
    case .choice(let list):
      return try judgeChoice(raw, variant, list, earlierWrong)
    case .claim(let isTrue):
      return try judgeClaim(raw, variant, isTrue, earlierWrong)
    }
  } catch {
    return Verdict(.invalid(error), variant)
  }
}

private func judgeNumber(
  _ raw: String, _ variant: Variant, _ key: Variant.NumberKey, _ earlierWrong: [String]
) throws(InvalidAnswer) -> Verdict {
  let answer = try NumericAnswer(raw, expecting: key.expectation)
  for earlier in earlierWrong {
    guard let earlier = try? NumericAnswer(earlier, expecting: key.expectation) else { continue }
    if earlier.isEquivalent(to: answer), !key.rule.judge(answer, truth: key.truth).isRight {
      return Verdict(.repeated, variant, reading: answer.reading)
    }
  }
  let closeness = key.rule.judge(answer, truth: key.truth)
  if closeness.isRight {
    return Verdict(
      .correct, variant, score: 1, precision: closeness.precision, reading: answer.reading)
  }
  return explain(
    Submission(values: [answer.value], value: .number(answer.value), reading: answer.reading),
    variant, precision: closeness.precision)
}

private func judgeVector(
  _ raw: String, _ variant: Variant, _ key: Variant.NumberKey, _ truth: [Double],
  _ earlierWrong: [String]
) throws(InvalidAnswer) -> Verdict {
  let answer = try VectorAnswer(raw, count: truth.count, expecting: key.expectation)
  let closeness = zip(answer.components, truth).map { key.rule.judge($0, truth: $1) }
  let wrong = closeness.indices.filter { !closeness[$0].isRight }
  for earlier in earlierWrong where !wrong.isEmpty {
    let earlier = try? VectorAnswer(earlier, count: truth.count, expecting: key.expectation)
    if earlier?.isEquivalent(to: answer) ?? false { return Verdict(.repeated, variant) }
  }
  let precision = closeness.compactMap(\.precision).first
  if wrong.isEmpty { return Verdict(.correct, variant, score: 1, precision: precision) }
  let values = answer.components.map(\.value)
  return explain(
    Submission(values: values, value: .vector(values), wrongComponents: wrong), variant,
    precision: precision)
}

private func judgeChoice(
  _ raw: String, _ variant: Variant, _ list: ChoiceList, _ earlierWrong: [String]
) throws(InvalidAnswer) -> Verdict {
  let chosen = try list.read(raw)
  let score = list.score(chosen)
  if score < 1, earlierWrong.contains(where: { (try? list.read($0)) == chosen }) {
    return Verdict(.repeated, variant)
  }
  var remark: Template?
  // There is something to say about one wrong choice; of several it would be about which?
  if case .choice(let key) = variant.question.kind, chosen.count == 1, let place = chosen.first,
    !list.right.contains(place)
  {
    remark = key.choices[list.order[place]].say
  }
  return Verdict(score == 1 ? .correct : .wrong, variant, score: score, remark: remark)
}

private func judgeClaim(
  _ raw: String, _ variant: Variant, _ isTrue: Bool, _ earlierWrong: [String]
) throws(InvalidAnswer) -> Verdict {
  let answer = try TruthAnswer.read(raw)
  if answer == isTrue { return Verdict(.correct, variant, score: 1) }
  let isRepeated = earlierWrong.contains { (try? TruthAnswer.read($0)) == answer }
  return Verdict(isRepeated ? .repeated : .wrong, variant)
}

/// Numbers that were read and found wrong.
private struct Submission {
  let values: [Double]
  let value: Value
  var reading: String?
  var wrongComponents: [Int] = []
}

/// What lies behind a wrong answer: a mistake that the author knows, or a small change of the
/// computation.
private func explain(_ submission: Submission, _ variant: Variant, precision: PrecisionNote?)
  -> Verdict
{
  func verdict(_ outcome: Verdict.Outcome, score: Double = 0, remark: Template? = nil) -> Verdict {
    Verdict(
      outcome, variant, score: score, precision: precision, reading: submission.reading,
      wrongComponents: submission.wrongComponents, remark: remark, submitted: submission.value)
  }
  do throws(VariantError) {
    for mistake in variant.mistakes
    where try mistake.matches(submission.values, submission.value, variant) {
      return verdict(
        .mistake(mistake.mistake.id), score: mistake.mistake.score, remark: mistake.mistake.say)
    }
  } catch {
    return Verdict(.error(error.diagnostic), variant)
  }
  if let miss = variant.nearMiss(of: submission.values) { return verdict(.nearMiss(miss)) }
  return verdict(.wrong)
}

extension MistakeInVariant {
  fileprivate func matches(_ values: [Double], _ value: Value, _ variant: Variant)
    throws(VariantError) -> Bool
  {
    if isSuppressed { return false }
    if let own = self.values { return rule.accepts(values, truth: own) }
    guard case .when(let condition) = mistake.rule else { return false }
    var environment = variant.solutionEnvironment
    environment[Variant.submittedName] = value
    let result = try condition.value(in: environment)
    guard case .boolean(let isTrue) = result else {
      throw VariantError(
        .wrongKind(of: "`when`", wanted: "true or false", found: result.kindName), at: condition)
    }
    return isTrue
  }
}
