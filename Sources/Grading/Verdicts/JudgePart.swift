import CourseContent

/// Judges an answer to one part of a question.
///
/// An answer that is wrong by itself, and right going on from what the learner answered to earlier
/// parts, is `carried`, and earns the part's credit for that.
/// - Parameters:
///   - raw: the characters typed.
///   - index: the part, from 0.
///   - parts: the parts, as the key of the variant has them.
///   - earlier: what came of the parts before it, in order; nil for one that was passed over.
///   - earlierWrong: what was typed before at this part and found wrong.
public func judge(
  answer raw: String, toPart index: Int, of parts: PartList, after earlier: [Verdict?],
  earlierWrong: [String] = []
) -> Verdict {
  parts.judge(part: index, raw, after: earlier, earlierWrong: earlierWrong)
}

/// The verdict on a question whose parts were judged one after another.
///
/// - Parameter answered: for each part what was typed last and what came of it; nil for one that was
///   passed over.
public func judge(
  parts answered: [(raw: String?, verdict: Verdict?)], of parts: PartList, _ variant: Variant
) -> Verdict {
  parts.whole(answered, variant)
}
