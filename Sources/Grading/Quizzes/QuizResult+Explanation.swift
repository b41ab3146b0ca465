public import CourseContent
import Markup

extension QuizResult.Item {
  /// What may be said about the answer, in plain words; nil where the policy allows none.
  ///
  /// The right answer is in it where the policy is `solutions`, and nowhere else.
  public func explanation(_ policy: Quiz.FeedbackPolicy) -> String? {
    guard policy == .remarks || policy == .solutions else { return nil }
    guard let variant else { return "This question could not be asked, and does not count." }
    var sentences: [String] = []
    if let verdict = kept?.verdict {
      sentences.append(verdict.message)
      sentences += verdict.plainRemark
      for part in verdict.parts {
        sentences += (part.verdict?.plainRemark ?? []).map { "\(part.id)) \($0)" }
      }
    }
    if policy == .solutions {
      sentences.append("The answer is \(variant.shownAnswer).")
      if let solution = variant.question.solution,
        let blocks = try? solution.render(in: variant.solutionEnvironment)
      {
        sentences.append(blocks.map(\.plain).joined(separator: " "))
      }
    }
    let text = sentences.filter { !$0.isEmpty }.joined(separator: " ")
    return text.isEmpty ? nil : text
  }
}

extension Verdict {
  /// The author's words about the answer, on one line.
  fileprivate var plainRemark: [String] {
    guard let remark, let blocks = try? remark.render(in: environment) else { return [] }
    return [blocks.map(\.plain).joined(separator: " ")]
  }
}
