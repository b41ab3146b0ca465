import CourseContent
import Formula
import Synchronization

/// What grading a class remembers: variants that several learners have, and verdicts on answers that
/// several give. The same answer to the same variant always gets the same verdict, so nothing but
/// time depends on it; and it never holds more than so many.
///
/// It is a class because the copies of a plan share it.
final class GradingMemory: Sendable {
  /// A variant, with a number of its own where it is remembered.
  struct Asked {
    let variant: Variant
    fileprivate let number: Int?
  }

  private struct Draw: Hashable {
    let question: QuestionID
    let parameters: [Record.Field]
  }

  private struct Typed: Hashable {
    let variant: Int
    let raw: String
  }

  private struct State {
    var attempts: [Draw: (number: Int, attempt: Variant.Attempt)] = [:]
    var verdicts: [Typed: Verdict] = [:]
    /// Numbers are never given twice, so that no verdict is taken for that of another variant.
    var nextNumber = 0
  }

  private static let mostVariants = 2_000
  private static let mostVerdicts = 5_000
  /// Longer answers are seldom typed twice.
  private static let longestAnswer = 80

  private let state = Mutex(State())

  /// The variant of an item of a paper.
  func asked(_ item: QuizPaper.Item) throws(VariantError) -> Asked {
    let question = item.question
    guard question.kind.followsFromParameters else {
      return Asked(variant: try item.variant(), number: nil)
    }
    var number: Int?
    let variant = try Variant.drawn(question, seed: item.seed) {
      parameters, redraw throws(VariantError) in
      let draw = Draw(question: question.id, parameters: parameters)
      if let known = state.withLock({ $0.attempts[draw] }) {
        number = known.number
        return known.attempt
      }
      let attempt = try Variant.attempt(
        question, item.seed, parameters, redraw: redraw, isFixed: question.vary.isEmpty)
      number = state.withLock { state in
        if state.attempts.count >= Self.mostVariants { state.attempts.removeAll() }
        state.nextNumber += 1
        state.attempts[draw] = (state.nextNumber, attempt)
        return state.nextNumber
      }
      return attempt
    }
    return Asked(variant: variant, number: number)
  }

  /// The verdict on an answer.
  func verdict(on raw: String, _ asked: Asked, earlierWrong: [String]) -> Verdict {
    guard let number = asked.number, earlierWrong.isEmpty, raw.utf8.count <= Self.longestAnswer
    else { return judge(answer: raw, asked.variant, earlierWrong: earlierWrong) }
    let typed = Typed(variant: number, raw: raw)
    if let known = state.withLock({ $0.verdicts[typed] }) { return known }
    let verdict = judge(answer: raw, asked.variant)
    if case .error = verdict.outcome { return verdict }
    state.withLock { state in
      if state.verdicts.count >= Self.mostVerdicts { state.verdicts.removeAll() }
      state.verdicts[typed] = verdict
    }
    return verdict
  }
}
