import CourseContent
import SourceText

/// The attempts at one question of a quiz, judged one after another.
struct AttemptSeries {
  private let item: QuizPaper.Item
  private let asked: GradingMemory.Asked
  private let memory: GradingMemory
  private(set) var attempts: [QuizResult.Attempt] = []
  private(set) var findings: [QuizFinding] = []
  /// What each attempt earns, as a share of the points; nil for one that was not judged.
  private var earned: [Double?] = []
  private var numbers: Set<Int> = []
  private var wrong: [String] = []
  private var used = 0

  init(_ item: QuizPaper.Item, _ asked: GradingMemory.Asked, _ memory: GradingMemory) {
    self.item = item
    self.asked = asked
    self.memory = memory
  }

  /// Judges the next attempt; answers come in the order of their numbers.
  mutating func add(_ answer: AnswerSheet.Answer) {
    if let variant = answer.variant, !item.isVariant(named: variant) {
      return pass(
        over: answer, .wrongVariant,
        "The answer is to variant `\(variant.prefix(20))`, and this learner's is \(item.variantName)."
      )
    }
    guard numbers.insert(answer.attempt).inserted else {
      return pass(
        over: answer, .duplicateAnswer, "Attempt \(answer.attempt) is there more than once.")
    }
    guard used < item.rules.attempts else {
      let limit = item.rules.attempts
      return pass(
        over: answer, .tooManyAttempts,
        "Only \(limit) attempt\(limit == 1 ? " is" : "s are") allowed; this is one too many.")
    }
    var verdict = memory.verdict(on: answer.raw, asked, earlierWrong: wrong)
    // Kinds that don't compare with earlier answers: the very same words again cost nothing.
    if !verdict.isCorrect, verdict.countsAsAttempt, wrong.contains(answer.raw) {
      verdict = Verdict(.repeated, asked.variant)
    }
    if case .error(let diagnostic) = verdict.outcome {
      findings.append(
        QuizFinding(
          .fault, item.question.id.text, diagnostic?.message ?? "The answer can't be judged."))
    }
    attempts.append(QuizResult.Attempt(answer: answer, verdict: verdict, reason: nil))
    guard verdict.countsAsAttempt else { return earned.append(nil) }
    earned.append(max(0, verdict.score - item.rules.penalty * Double(used)))
    used += 1
    if !verdict.isCorrect { wrong.append(answer.raw) }
  }

  private mutating func pass(
    over answer: AnswerSheet.Answer, _ reason: QuizFinding.Kind, _ message: String
  ) {
    findings.append(QuizFinding(reason, item.question.id.text, message))
    attempts.append(QuizResult.Attempt(answer: answer, verdict: nil, reason: reason))
    earned.append(nil)
  }

  /// The attempt that counts, and its share of the points: nil where an engine fault is all that
  /// came of the question, so that it does not count.
  var best: (attempt: QuizResult.Attempt, score: Double?)? {
    var best: (attempt: QuizResult.Attempt, score: Double?)?
    for (attempt, score) in zip(attempts, earned) {
      if let score, score > best?.score ?? -1 { best = (attempt, score) }
    }
    if let best { return best }
    guard let last = attempts.last else { return nil }
    if let fault = attempts.first(where: { $0.verdict?.isFault ?? false }) { return (fault, nil) }
    return (last, 0)
  }
}

extension Verdict {
  fileprivate var isFault: Bool { if case .error = outcome { true } else { false } }
}

extension QuizPaper.Item {
  /// True where a text is the seed of this item's variant, in capitals or not.
  func isVariant(named text: String) -> Bool {
    let digits = text.hasPrefix("0x") || text.hasPrefix("0X") ? text.dropFirst(2) : text[...]
    return UInt64(digits, radix: 16).map { $0 == UInt64(variantName, radix: 16) } ?? false
  }
}

extension AnswerSheet.Answer {
  /// True where nothing was written, so that there is no answer.
  var isBlank: Bool { raw.allSatisfy(\.isWhitespace) }
}
