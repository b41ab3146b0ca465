import CourseContent
import Formula
import SourceText

extension ContentProof {
  /// Every live value of every text must have a value.
  func checkTexts(_ variant: Variant, _ report: inout ProofReport) {
    render([question.prompt] + question.hints, variant.environment, &report)
    if let solution = question.solution {
      render([solution], variant.solutionEnvironment, &report)
    }
    if let (_, truth) = variant.key.numbers {
      var environment = variant.environment
      environment[Variant.submittedName] =
        variant.key.isVector ? .vector(truth) : .number(truth.first ?? 0)
      for mistake in variant.mistakes {
        if let values = mistake.values {
          environment[Variant.submittedName] =
            variant.key.isVector ? .vector(values) : .number(values.first ?? 0)
        }
        render([mistake.mistake.say], environment, &report)
      }
    }
    if case .choice(let key) = question.kind {
      render(key.choices.compactMap(\.say), variant.environment, &report)
    }
  }

  private func render(
    _ templates: [Template], _ environment: Environment, _ report: inout ProofReport
  ) {
    for template in templates {
      do throws(TemplateError) {
        _ = try template.render(in: environment)
      } catch {
        let found = error.diagnostic
        report.add(
          Diagnostic(
            .error, code: ProofCode.unrenderable.rawValue, message: found.message, help: found.help,
            file: found.file, span: found.span))
      }
    }
  }

  /// No two choices may say the same.
  func checkChoices(_ variant: Variant, _ report: inout ProofReport) {
    guard case .choice(let list) = variant.key else { return }
    var seen: [[String]: Int] = [:]
    for (place, spellings) in list.spellings.enumerated() {
      if let first = seen[spellings] {
        let numbers = [list.order[first], list.order[place]].sorted().map { "\($0 + 1)" }
        report.add(
          .equalChoices, "choices \(numbers.joined(separator: " and ")) say the same",
          about: numbers.joined(separator: " "))
      } else {
        seen[spellings] = place
      }
    }
  }
}
