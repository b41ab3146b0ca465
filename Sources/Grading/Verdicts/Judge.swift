import CourseContent

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
    try AnswerLimits.check(raw)
    return try variant.key.asked.judge(raw, variant, earlierWrong: earlierWrong)
  } catch {
    return Verdict(.invalid(error), variant)
  }
}
