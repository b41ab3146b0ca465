import CourseContent
import Formula
import SourceText

extension ContentProof {
  /// Runs the tests that the author wrote.
  func runTests(_ drawn: DrawnVariants, _ report: inout ProofReport) {
    for test in question.tests {
      if test.given.isEmpty, test.variants == nil {
        for group in drawn.groups {
          report.begin(group)
          run(test, group.variant, &report)
        }
        report.end(variants.count)
        continue
      }
      for index in test.variants ?? Array(variants) {
        report.index = index
        report.parameters = []
        do throws(VariantError) {
          let variant = try Variant(question, seed: seed(index), given: test.given)
          report.parameters = variant.parameters
          run(test, variant, &report)
        } catch {
          report.add(
            .authorTest, "the variant of this test can't be made: \(error.diagnostic.message)",
            help: error.diagnostic.help, at: test.span)
        }
        // With every parameter given, all variants are one, unless choices are shuffled.
        if test.variants == nil, isFixed(test) { break }
      }
    }
  }

  private func run(_ test: QuestionTest, _ variant: Variant, _ report: inout ProofReport) {
    guard let problem = test.run(on: variant).problem else { return }
    report.add(.authorTest, problem.message, help: problem.help, at: test.span)
  }

  private func isFixed(_ test: QuestionTest) -> Bool {
    guard [.numeric, .vector, .trueFalse, .text].contains(question.kind.name) else { return false }
    return question.vary.allSatisfy { parameter in
      test.given.contains {
        FormulaName.canonical($0.name) == FormulaName.canonical(parameter.name)
      }
    }
  }
}
