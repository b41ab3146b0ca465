import CourseContent
import Formula
import SourceText

extension ContentProof {
  /// Every live value of every text must have a value.
  func checkTexts(_ variant: Variant, _ report: inout ProofReport) {
    let question = variant.question
    compute([question.prompt] + question.hints, variant.environment, &report)
    if let solution = question.solution {
      compute([solution], variant.solutionEnvironment, &report)
    }
    for mistake in question.mistakes where !mistake.say.interpolations.isEmpty {
      var environment = variant.environment
      let own = variant.mistakes.first { $0.mistake.id == mistake.id }?.values
      environment[Variant.submittedName] =
        own.flatMap { variant.key.numbers?.value($0) } ?? variant.truth
      compute([mistake.say], environment, &report)
    }
    if case .choice(let key) = question.kind {
      compute(key.choices.compactMap(\.say), variant.environment, &report)
    }
  }

  private func compute(
    _ templates: [Template], _ environment: Environment, _ report: inout ProofReport
  ) {
    for found in templates.compactMap({ $0.problem(in: environment)?.diagnostic }) {
      report.add(
        Diagnostic(
          .error, code: ProofCode.unrenderable.rawValue, message: found.message, help: found.help,
          file: found.file, span: found.span))
    }
  }

  /// No two of the things to choose from may say the same.
  func checkLabels(_ variant: Variant, _ report: inout ProofReport) {
    var seen: Set<[String]> = []
    for spellings in variant.key.asked.labels where !seen.insert(spellings).inserted {
      let words = spellings.first ?? ""
      report.add(
        .equalChoices, "two of the things to choose from say “\(words.prefix(40))”",
        about: variant.question.id.text)
    }
  }
}
