import Formula
import MathText
import SourceText

extension ContentDecoder {
  /// A text with Markdown, maths and live values.
  func template(_ value: YAMLValue, _ key: String, scope: FormulaScope) -> Template? {
    guard let text = located(value, key) else { return nil }
    let errors = findings.errorCount
    let blocks = MarkdownReader.blocks(text, findings: findings).map(\.block)
    let template = Template(blocks: blocks, text: text)
    check(template, scope: scope)
    return findings.errorCount == errors ? template : nil
  }

  /// Reports live values that can't be computed and maths that can't be set.
  func check(_ template: Template, scope: FormulaScope) {
    var visitor = ContentVisitor()
    visitor.visit(template.blocks)
    for value in visitor.interpolations {
      for problem in scope.problems(in: value.formula) {
        findings.error(problem, in: template.text, at: value.expressionRange.lowerBound)
      }
    }
    for math in visitor.maths { check(math, in: template.text) }
  }

  private func check(_ math: MathSource, in text: LocatedText) {
    let latex = LatexSource(math) { _ in "1" }
    for problem in MathExpression(latex: latex.text).problems {
      switch problem.kind {
      case .unknownCommand, .unknownEnvironment:
        // It is shown as it is written, which may do.
        findings.warning(
          .maths, problem.message, at: text.fileSpan(latex.sourceRange(problem.range)))
      case .missingArgument, .unbalanced, .misplaced, .tooDeep, .tooLong:
        findings.error(
          .maths, problem.message, at: text.fileSpan(latex.sourceRange(problem.range)))
      }
    }
  }
}
