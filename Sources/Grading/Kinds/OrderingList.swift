public import CourseContent
import Formula

/// What is to be put in order in a variant, as it is shown.
public struct OrderingList: Sendable {
  /// What is shown, in that order; each is known by its letter.
  public let texts: [Template]
  /// The places shown, in the right order, or in one of several right ones.
  public let rightOrder: [Int]
  /// True where more is shown than has a place in the order.
  public let hasDistractors: Bool
  /// For each place shown, the item's index; that of a distractor is none of the order's.
  private let indices: [Int]
  private let order: RightOrder
  private let scoring: OrderingScoring
  /// What each item shown says, in every spelling.
  let labels: [[String]]
}

extension OrderingList: AskedKey {
  init(_ key: OrderingKey, _ environment: Environment, _ seed: VariantSeed) throws(VariantError) {
    let all = key.items.map(\.text) + key.distractors
    let indices = seed.shuffled(Array(all.indices), of: "items")
    self.indices = indices
    texts = indices.map { all[$0] }
    hasDistractors = !key.distractors.isEmpty
    scoring = key.scoring
    switch key.rule {
    case .listed: order = RightOrder(ranks: key.items.indices.map(Double.init))
    case .after(let earlier): order = RightOrder(after: earlier)
    case .values(let formulas, let isDescending):
      var ranks: [Double] = []
      for formula in formulas {
        let value = try formula.number(in: environment, "`value`")
        ranks.append(isDescending ? -value : value)
      }
      order = RightOrder(ranks: ranks)
    }
    rightOrder = order.order.compactMap { indices.firstIndex(of: $0) }
    var labels: [[String]] = []
    for text in texts { labels.append(try text.spellings(in: environment)) }
    self.labels = labels
  }

  var arrangement: [Int]? { indices }
  var shownAnswer: String { rightOrder.map(ChoiceList.letter).joined(separator: " ") }

  /// Reads letters or numbers: `c a b`, `c, a, b`, `cab`, `3 1 2`.
  ///
  /// - Returns: the places shown, in the order given.
  func read(_ raw: String) throws(InvalidAnswer) -> [Int] {
    let reader = LetterReader(count: texts.count, help: help)
    var places: [Int] = []
    for token in try reader.tokens(raw) {
      let place: Int
      switch token {
      case .letter(let letter): place = letter
      case .number(let number):
        guard (1...texts.count).contains(number) else { throw reader.unknown("\(number)", raw) }
        place = number - 1
      case .blank: continue
      }
      guard !places.contains(place) else {
        throw InvalidAnswer(
          .twice, "\(ChoiceList.letter(place)) stands there twice.", help: help)
      }
      places.append(place)
    }
    if !hasDistractors, let missing = texts.indices.first(where: { !places.contains($0) }) {
      throw InvalidAnswer(
        .incomplete, "\(ChoiceList.letter(missing)) has no place in your order yet.", help: help)
    }
    return places
  }

  private var help: String {
    let last = ChoiceList.letter(texts.count - 1)
    return hasDistractors
      ? "Type the letters of what belongs there, first to last, such as c a."
      : "Type all letters from a to \(last), first to last, such as b a."
  }

  func judge(_ raw: String, _ variant: Variant, earlierWrong: [String]) throws(InvalidAnswer)
    -> Verdict
  {
    let places = try read(raw)
    let submitted = places.map { indices[$0] }
    if order.isRight(submitted) { return Verdict(.correct, variant, score: 1) }
    if earlierWrong.contains(where: { (try? read($0)) == places }) {
      return Verdict(.repeated, variant)
    }
    let steps = order.rightSteps(submitted)
    let detail =
      steps == submitted.count
      ? "It is right as far as it goes." : steps == 0 ? nil : "It is right up to step \(steps)."
    return Verdict(.wrong, variant, score: order.score(submitted, scoring), detail: detail)
  }

  func canMean(_ garbage: String) -> Bool { (try? read(garbage)) != nil }
}
