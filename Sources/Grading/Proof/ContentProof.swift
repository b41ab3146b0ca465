public import CourseContent
import Formula
public import SourceText

/// A question held against itself: many variants are drawn, and everything that it says about
/// answers is tried out before a learner sees it.
///
///     ContentProof(of: question, course: course.id).findings()
public struct ContentProof: Sendable {
  /// The question.
  public let question: Question
  /// The course whose seeds the variants follow from.
  public let course: CourseID
  /// The indices of the variants that are tried.
  public let variants: Range<Int>

  /// Makes a proof over the variants 0, 1, …, `variantCount` − 1 of nobody in particular.
  public init(of question: Question, course: CourseID, variantCount: Int = 100) {
    self.init(of: question, course: course, variants: 0..<max(1, variantCount))
  }

  /// Makes a proof over a range of variants.
  public init(of question: Question, course: CourseID, variants: Range<Int>) {
    self.question = question
    self.course = course
    self.variants = variants
  }

  /// Everything that is wrong or doubtful, in the order of the file; each finding once, with the
  /// first variant where it shows. The same question gives the same findings.
  public func findings() -> [Diagnostic] {
    var report = ProofReport(question)
    var drawn = DrawnVariants(of: question)
    for index in variants {
      do throws(VariantError) {
        try drawn.draw(seed(index), index: index)
      } catch {
        report.index = index
        report.parameters = error.parameters
        report.add(helped(error))
      }
    }
    var coincidences = Coincidences()
    for group in drawn.groups {
      report.begin(group)
      check(group.variant, &report, &coincidences)
    }
    report.end(variants.count)
    checkCoincidences(coincidences, of: drawn.all.count, &report)
    checkAll(drawn.all, &report)
    runTests(drawn, &report)
    return report.diagnostics
  }

  /// Where nothing else is known that would help, other parameters do.
  private func helped(_ error: VariantError) -> Diagnostic {
    let found = error.diagnostic
    guard found.help == nil, !question.vary.isEmpty else { return found }
    return Diagnostic(
      found.severity, code: found.code, message: found.message,
      help: "keep such values away with `where:`, or vary over others", file: found.file,
      span: found.span)
  }

  func seed(_ index: Int) -> VariantSeed {
    VariantSeed(
      course: course.text, question: question.id.text, version: question.version, student: "",
      index: index)
  }

  private func check(
    _ variant: Variant, _ report: inout ProofReport, _ coincidences: inout Coincidences
  ) {
    checkAnswers(variant, &report)
    checkGarbage(variant, &report)
    checkTexts(variant, &report)
    checkLabels(variant, &report)
    variant.key.asked.prove(self, variant, &report, &coincidences)
    for part in variant.key.parts { check(part.variant, &report, &coincidences) }
  }
}
