import Foundation
import ProgressStorage

/// An attempt at the demo course's first question, so many days ago.
func pastAttempt(
  daysAgo days: Int, verdict: VerdictKind, note: String = "", concepts: [String] = ["prior"],
  learner: String = "learner"
) throws -> Attempt {
  let now = Int64(Date().timeIntervalSince1970 * 1000)
  return Attempt(
    learner: try LearnerName(learner), course: "demo", question: "four", meaning: "old",
    variantIndex: 0, variantSeed: 1, answer: "7", verdict: verdict, note: note,
    score: verdict == .correct ? 1 : 0, milliseconds: 20_000, mode: .lesson, activity: "priors",
    time: Timestamp(
      millisecondsSince1970: now - Int64(days) * 86_400_000,
      utcOffsetMinutes: TimeZone.current.secondsFromGMT() / 60),
    concepts: concepts)
}
