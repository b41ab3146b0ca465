public import CourseContent
public import SourceText

/// One answer of a suite of answer tests, typed to its variant.
public struct AnswerTrial: Sendable {
  /// The question that is answered.
  public let question: QuestionID
  /// The variant in words: `variant 0 (activation = 5, p_drop = 0.2)`.
  public let variant: String
  /// What was typed; nil where that could not be found out.
  public let answer: String?
  /// What must come of it: `correct`, `wrong, score 0.5`.
  public let expected: String
  /// What came of it, as in results; nil where nothing could be asked or typed.
  public let got: String?
  /// The right answer; nil where nothing could be asked.
  public let truth: String?
  /// Why it doesn't pass; nil where it does.
  public let problem: Diagnostic?
  /// Where it stands in its file, from 1.
  public let line: Int

  /// True where what was expected came of the answer.
  public var passes: Bool { problem == nil }
}

extension AnswerSuite {
  /// Types every answer to its variant, in the order of the file.
  public func trials() -> [AnswerTrial] {
    groups.flatMap { group in
      let seed = VariantSeed(
        course: course.text, question: group.question.id.text, version: group.question.version,
        student: group.student, index: group.variant)
      let variant = Result { () throws(VariantError) in
        try Variant(group.question, seed: seed, given: group.given)
      }
      return group.tests.map { trial($0, group, variant) }
    }
  }

  private func trial(
    _ test: QuestionTest, _ group: Group, _ variant: Result<Variant, VariantError>
  ) -> AnswerTrial {
    let whose = group.student.isEmpty ? "" : " of \(group.student)"
    let line = file.position(at: test.span.lowerBound).line
    switch variant {
    case .failure(let error):
      let problem = diagnostic(
        "this variant can't be made: \(error.diagnostic.message)", help: error.diagnostic.help,
        at: group.span)
      return AnswerTrial(
        question: group.question.id, variant: "variant \(group.variant)\(whose)", answer: nil,
        expected: test.expectation, got: nil, truth: nil, problem: problem, line: line)
    case .success(let variant):
      let run = test.run(on: variant)
      let name = variant.description(index: group.variant) + whose
      let problem = run.problem.map { problem in
        diagnostic(
          "\(problem.message); in \(name) of \(group.question.id), where \(variant.shownAnswer) is "
            + "right",
          help: [problem.help, variant.legend].compactMap(\.self).joined(separator: " "),
          at: test.span)
      }
      return AnswerTrial(
        question: group.question.id, variant: name, answer: run.answer, expected: test.expectation,
        got: run.verdict.map { $0.got(test) }, truth: variant.shownAnswer, problem: problem,
        line: line)
    }
  }

  private func diagnostic(_ message: String, help: String?, at span: Range<Int>) -> Diagnostic {
    Diagnostic(
      .error, code: ProofCode.authorTest.rawValue, message: message,
      help: help?.isEmpty == true ? nil : help, file: file, span: span)
  }
}

extension Verdict {
  /// What came of an answer, in the words of what a test expects.
  fileprivate func got(_ test: QuestionTest) -> String {
    test.score == nil ? caseName : "\(caseName), score \(score)"
  }
}

extension Variant {
  /// Which letter stands for what, where answers are letters; nil elsewhere.
  fileprivate var legend: String? {
    let labels = key.asked.labels
    guard !labels.isEmpty else { return nil }
    let shown = labels.enumerated().map { place, spellings in
      "\(ChoiceList.letter(place)) \(spellings.first ?? "")"
    }
    return "The letters here: \(shown.joined(separator: "; "))."
  }
}
