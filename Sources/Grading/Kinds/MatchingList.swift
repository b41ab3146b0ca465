public import CourseContent
import Formula

/// What is to be matched in a variant, with the matches in the order in which they are shown.
public struct MatchingList: Sendable {
  /// The items, in the author's order; each is known by its number, from 1.
  public let items: [Template]
  /// What can be matched, in the order shown; each is known by its letter.
  public let matches: [Template]
  /// The place shown of each item's match.
  public let right: [Int]
  /// True where an item may be left without an answer.
  public let allowsBlank: Bool
  /// True where one match may be given to several items.
  public let isReusable: Bool
  /// For each match shown, its place in the author's order.
  private let order: [Int]
  /// What each match shown says, in every spelling.
  let labels: [[String]]
}

extension MatchingList: AskedKey {
  init(_ key: MatchingKey, _ environment: Environment, _ seed: VariantSeed) throws(VariantError) {
    // Matches that are written alike are one, which then belongs to several items.
    var distinct: [Template] = []
    var indices: [Int] = []
    for match in key.pairs.map(\.match) + key.distractors {
      let known = distinct.firstIndex { $0.source == match.source }
      indices.append(known ?? distinct.count)
      if known == nil { distinct.append(match) }
    }
    let order = seed.shuffled(Array(distinct.indices), of: "matches")
    self.order = order
    items = key.pairs.map(\.item)
    matches = order.map { distinct[$0] }
    right = indices.prefix(key.pairs.count).map { order.firstIndex(of: $0) ?? 0 }
    allowsBlank = key.allowsBlank
    isReusable = key.isReusable || Set(right).count < right.count
    var labels: [[String]] = []
    for match in matches { labels.append(try match.spellings(in: environment)) }
    self.labels = labels
  }

  var arrangement: [Int]? { order }
  var shownAnswer: String {
    right.enumerated().map { "\($0 + 1)\(ChoiceList.letter($1))" }.joined(separator: " ")
  }

  /// Reads pairs, `1b 2a 3c`, or letters in the order of the items, `b a c`.
  ///
  /// - Returns: for each item the place of the match given; nil where it is left blank.
  func read(_ raw: String) throws(InvalidAnswer) -> [Int?] {
    let tokens = try LetterReader(count: matches.count, help: help).tokens(raw)
    var given = [Int?](repeating: nil, count: items.count)
    var isGiven = [Bool](repeating: false, count: items.count)
    var next = 0
    var number: Int?
    let hasNumbers = tokens.contains { if case .number = $0 { true } else { false } }
    for token in tokens {
      switch token {
      case .number(let typed):
        guard number == nil else { throw incomplete("Item \(typed) has no letter behind it.") }
        guard (1...items.count).contains(typed) else {
          throw InvalidAnswer(.unknownChoice, "There is no item \(typed).", help: help)
        }
        number = typed
      case .letter, .blank:
        let item = hasNumbers ? number.map { $0 - 1 } : next
        guard let item, item < items.count else {
          throw InvalidAnswer(
            .unparsable, "There are more letters than items to match.", help: help)
        }
        guard !isGiven[item] else {
          throw InvalidAnswer(.twice, "Item \(item + 1) is matched twice.", help: help)
        }
        if case .letter(let place) = token { given[item] = place }
        isGiven[item] = true
        number = nil
        next += 1
      }
    }
    if let number { throw incomplete("Item \(number) has no letter behind it.") }
    try check(given)
    return given
  }

  private func check(_ given: [Int?]) throws(InvalidAnswer) {
    if !allowsBlank, let missing = given.firstIndex(of: nil) {
      throw incomplete("Item \(missing + 1) has no match yet.")
    }
    var seen: Set<Int> = []
    for place in given.compactMap(\.self) where !seen.insert(place).inserted {
      guard isReusable else {
        throw InvalidAnswer(
          .twice, "\(ChoiceList.letter(place)) is given twice; each can be given once.", help: help)
      }
    }
  }

  private func incomplete(_ message: String) -> InvalidAnswer {
    InvalidAnswer(.incomplete, message, help: help)
  }

  private var help: String {
    let last = ChoiceList.letter(matches.count - 1)
    return "Type a letter from a to \(last) for each number, such as 1b 2a."
  }

  func judge(_ raw: String, _ variant: Variant, earlierWrong: [String]) throws(InvalidAnswer)
    -> Verdict
  {
    let given = try read(raw)
    let hits = zip(given, right).count { $0 == $1 }
    if hits == right.count { return Verdict(.correct, variant, score: 1) }
    if earlierWrong.contains(where: { (try? read($0)) == given }) {
      return Verdict(.repeated, variant)
    }
    let detail = hits == 0 ? "No pair is right." : "\(hits) of \(right.count) pairs are right."
    return Verdict(.wrong, variant, score: Double(hits) / Double(right.count), detail: detail)
  }

  func canMean(_ garbage: String) -> Bool { (try? read(garbage)) != nil }
}
