import CourseContent
import SourceText

/// Single choices whose right one shows without knowing the subject.
extension ContentProof {
  /// Over all variants: the right choice is by far the longest, or it always has the same rank
  /// among numbers.
  func checkGiveaways(_ variants: [Variant], _ report: inout ProofReport) {
    let lists = variants.compactMap(\.singleChoice)
    guard !lists.isEmpty, lists.count == variants.count else { return }
    if lists.allSatisfy(\.isRightOneByFarTheLongest) {
      report.add(
        .longestChoice, "the right choice is by far the longest, which gives it away",
        help: "say as much in the others, or less in this one", severity: .warning)
    }
    let ranks = lists.map(\.rankOfRightNumber)
    guard variants.count >= 20, Set(variants.map(\.parameters)).count >= 10, let rank = ranks[0],
      ranks.allSatisfy({ $0 == rank })
    else { return }
    report.add(
      .constantRank, "the right choice is always number \(rank + 1) in size among the choices",
      help: "let the wrong ones lie on both sides of it, now here and now there",
      severity: .warning)
  }
}

extension Variant {
  /// The choices, where exactly one is right and one may be chosen.
  fileprivate var singleChoice: ChoiceList? {
    guard case .choice(let list) = key, !list.takesSeveral, list.right.count == 1 else {
      return nil
    }
    return list
  }
}

extension ChoiceList {
  /// So much longer than the next one strikes the eye.
  private static let strikingRatio = 1.5
  /// Among short choices the length says little.
  private static let strikingDifference = 20

  fileprivate var isRightOneByFarTheLongest: Bool {
    let lengths = labels.map { $0.first?.count ?? 0 }
    guard let place = right.first, lengths.count > 2 else { return false }
    let others = lengths.enumerated().filter { $0.offset != place }.map(\.element).max() ?? 0
    return Double(lengths[place]) >= Self.strikingRatio * Double(others)
      && lengths[place] - others >= Self.strikingDifference
  }

  /// How many of the choices are smaller numbers than the right one; nil where they aren't all
  /// numbers, or are only two.
  fileprivate var rankOfRightNumber: Int? {
    let numbers = labels.compactMap { $0.compactMap { Double($0) }.first }
    guard numbers.count == labels.count, numbers.count > 2, let place = right.first else {
      return nil
    }
    return numbers.count { $0 < numbers[place] }
  }
}
