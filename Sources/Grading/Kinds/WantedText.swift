import CourseContent
import Formula
import SourceText

/// The words that a question asks for.
public struct WantedText: Sendable {
  /// What is accepted.
  let accept: [TextPattern]
  /// The most characters of an answer; a few words are asked for.
  public static let greatestLength = 200
}

extension WantedText: AskedKey {
  init(_ key: TextKey) { accept = key.accept }

  var truthValue: Value? { .text(shownAnswer) }
  var shownAnswer: String { accept.first?.shortest ?? "" }
  var modelAnswer: String { accept.first?.longest ?? "" }

  private func words(_ raw: String) throws(InvalidAnswer) -> String {
    let words = raw.answerWords
    guard !words.isEmpty else {
      throw InvalidAnswer(.blank, "Nothing was typed.", help: "Type a word, or a few.")
    }
    guard words.count <= Self.greatestLength else {
      throw InvalidAnswer(
        .tooLong, "That is longer than an answer can be.", help: "A few words are enough.")
    }
    return words
  }

  func judge(_ raw: String, _ variant: Variant, earlierWrong: [String]) throws(InvalidAnswer)
    -> Verdict
  {
    let words = try words(raw)
    let value = Value.text(raw.trimmedWords)
    if accept.contains(where: { $0.matches(words) }) {
      return Verdict(.correct, variant, score: 1, submitted: value)
    }
    if earlierWrong.contains(where: { $0.answerWords == words }) {
      return Verdict(.repeated, variant)
    }
    for mistake in variant.question.mistakes {
      guard case .match(let patterns) = mistake.rule,
        patterns.contains(where: { $0.matches(words) })
      else { continue }
      return Verdict(
        .mistake(mistake.id), variant, score: mistake.score, remark: mistake.say, submitted: value)
    }
    return Verdict(.wrong, variant, submitted: value)
  }

  func canMean(_ garbage: String) -> Bool { (try? words(garbage)) != nil }

  func prove(
    _ proof: ContentProof, _ variant: Variant, _ report: inout ProofReport,
    _ coincidences: inout Coincidences
  ) {
    for pattern in accept {
      for words in [pattern.shortest, pattern.longest] {
        let verdict = Grading.judge(answer: words, variant)
        guard !verdict.isCorrect else { continue }
        report.add(
          .modelAnswer, "`\(words)`, which is to be accepted, is judged `\(verdict.caseName)`",
          about: words)
      }
    }
    for (place, mistake) in variant.question.mistakes.enumerated() {
      guard case .match(let patterns) = mistake.rule else { continue }
      for words in patterns.flatMap({ [$0.shortest, $0.longest] }) {
        switch Grading.judge(answer: words, variant).outcome {
        case .correct:
          report.add(
            .mistakeIsTruth, "`\(words)` of the mistake `\(mistake.id)` is accepted as the truth",
            help: "make one of the patterns narrower", about: mistake.id.text)
        case .mistake(let found) where found != mistake.id:
          let isEarlier = variant.question.mistakes[..<place].contains { $0.id == found }
          guard isEarlier else { continue }
          report.add(
            .mistakesCoincide, "`\(words)` of the mistake `\(mistake.id)` is taken for `\(found)`",
            help: "put the narrower pattern first", severity: .warning,
            about: "\(found) \(mistake.id)")
        default: continue
        }
      }
    }
  }
}
