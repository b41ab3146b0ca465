import CourseContent
import Grading

/// A few words behind a right answer. They say what has happened and nothing more, so that they are
/// never false; which of them is said follows from the variant, so that they vary, and the same
/// session always says the same.
enum Encouragement {
  /// The words for an answer that was just found right; nil where this variant gets none.
  ///
  /// - Parameters:
  ///   - asked: the question as it was before the answer.
  ///   - streak: right first answers in a row, this one counted.
  static func words(for asked: OpenQuestion, streak: Int) -> String? {
    let choice = Int(asked.asked.seed.value() % 12)
    let tries = asked.wrongAnswers.count
    if tries > 0 {
      let lines = [
        "Persistence paid.", "You kept at it.", "Found, at try \(tries + 1).",
        "That took \(tries + 1) tries, and it is yours now.",
      ]
      return asked.hintsShown == 0 || choice % 2 == 0
        ? lines[choice % 4] : hinted[choice % hinted.count]
    }
    if asked.hintsShown > 0 { return hinted[choice % hinted.count] }
    if streak >= 3, streak % 2 == 1 { return "That is \(streak) in a row." }
    // Said each time, it would soon be said for nothing.
    return choice < firstTry.count ? firstTry[choice] : nil
  }

  private static let hinted = ["The hint was put to use.", "You made something of the hint."]
  private static let firstTry = [
    "First try.", "Straight to it.", "No detour.", "At the first go.",
    "That one held no trap for you.",
  ]
}
