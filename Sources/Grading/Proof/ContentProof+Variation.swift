import CourseContent
import Formula
import SourceText

extension ContentProof {
  /// What only shows over all variants.
  func checkAll(_ variants: [Variant], _ report: inout ProofReport) {
    checkVariety(variants, &report)
    checkNearZero(variants.compactMap(\.key.numbers), &report)
    for part in question.kind.partQuestions.indices {
      let keys = variants.compactMap { $0.key.parts.dropFirst(part).first?.variant.key.numbers }
      checkNearZero(keys, &report)
    }
    checkGiveaways(variants, &report)
  }

  /// At least ten different variants in a hundred; ten are enough, however many are tried.
  private func checkVariety(_ variants: [Variant], _ report: inout ProofReport) {
    guard !question.vary.isEmpty, !variants.isEmpty else { return }
    let different = Set(variants.map(\.parameters)).count
    guard different < 10, different * 10 < variants.count else { return }
    report.add(
      .fewVariants, "only \(different) of \(variants.count) variants differ",
      help: "vary over more values", severity: .warning)
  }

  /// A truth next to zero, relative to what the question's truths are like, with no absolute
  /// tolerance. Exactly zero can be typed, and in a vector (after soft-thresholding) it often is the
  /// point.
  private func checkNearZero(_ numbers: [Variant.NumberKey], _ report: inout ProofReport) {
    guard let rule = numbers.first?.rule, rule.isRelative else { return }
    let truths = numbers.flatMap(\.truths).filter(\.isFinite)
    let greatest = truths.map(abs).max() ?? 0
    let scale = greatest > 0 ? greatest : 1
    let help = "give an absolute tolerance besides: `tolerance: {absolute: 1e-6, relative: 0.005}`"
    if truths.contains(where: { $0 != 0 && abs($0) < 1e-12 * scale }) {
      report.add(
        .truthNearZero, "the truth can be so near zero that no answer is near enough",
        help: help, at: numbers.first?.answer)
    } else if numbers.contains(where: { $0.truths == [0] }) {
      report.add(
        .truthNearZero, "the truth can be zero, where only zero is accepted", help: help,
        at: numbers.first?.answer, severity: .warning)
    }
  }
}

extension AcceptanceRule {
  /// True where what is accepted shrinks to nothing around a truth of zero.
  fileprivate var isRelative: Bool {
    switch self {
    case .combined(let relative, let absolute): relative > 0 && absolute == 0
    case .relative, .factor: true
    case .absolute, .range, .significantFigures, .decimalPlaces, .exact: false
    }
  }
}
