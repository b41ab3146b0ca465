import CourseContent
import Grading

/// A part that is done with.
struct DonePart {
  /// What was typed last; nil where nothing was, or the answer was shown instead.
  let raw: String?
  /// What came of it; nil where nothing was typed, or the answer was shown.
  let verdict: Verdict?

  /// A part that the learner passed over, or was shown the answer to.
  static let passedOver = DonePart(raw: nil, verdict: nil)
}

/// A question in parts, which are asked one after another.
extension OpenQuestion {
  var parts: PartList? {
    if case .parts(let list) = variant.key { list } else { nil }
  }

  /// The part that comes next; nil where there are no parts, or all are done with.
  var part: PartList.Part? { parts?.parts.dropFirst(done.count).first }

  /// True where a later part goes on from the answer to this one.
  var isUsedLater: Bool {
    guard let parts, part != nil else { return false }
    return parts.parts.contains { $0.part.uses.contains { $0.part == done.count } }
  }

  /// What came of all parts together, and what was typed.
  func wholeVerdict(_ parts: PartList) -> (verdict: Verdict, raw: String) {
    let lines = zip(parts.parts, done).compactMap { part, done in
      done.raw.map { "\(part.id): \($0)" }
    }
    let verdict = Grading.judge(parts: done.map { ($0.raw, $0.verdict) }, of: parts, variant)
    return (verdict, lines.joined(separator: "; "))
  }
}
