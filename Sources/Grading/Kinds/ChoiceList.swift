import CourseContent
import Formula
import Markup

/// The choices of a variant, in the order in which they are shown.
public struct ChoiceList: Hashable, Sendable {
  /// For each choice shown, its place in the author's order.
  public let order: [Int]
  /// The places shown that are right.
  public let right: Set<Int>
  /// True where several may be chosen.
  public let takesSeveral: Bool
  /// How a choice of several is scored.
  let scoring: ChoiceScoring
  /// What each choice shown says, in every spelling that may be typed.
  let labels: [[String]]

  /// The letter of a choice shown: `a` for the first.
  public static func letter(_ place: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(clamping: min(max(place, 0), 25))))
  }

  /// Reads what was typed: letters, numbers, or a choice's own words.
  ///
  /// What could mean two choices (the second one, or the one that says "2") is refused.
  /// - Returns: the places chosen, at least one.
  func read(_ raw: String) throws(InvalidAnswer) -> Set<Int> {
    try AnswerLimits.check(raw)
    let typed = raw.trimmedWords
    guard !typed.isEmpty else {
      throw InvalidAnswer(.blank, "Nothing was typed.", help: help)
    }
    if let place = try place(typed, raw) { return [place] }
    guard takesSeveral else { throw unknown(typed, raw) }
    // A file of answers may give several as a list.
    let isList = typed.hasPrefix("[") && typed.hasSuffix("]")
    let listed = isList ? String(typed.dropFirst().dropLast()) : typed
    let hasCommas = listed.contains { $0 == "," || $0 == ";" }
    let parts = listed.split { hasCommas ? $0 == "," || $0 == ";" : $0 == " " }
      .map { String($0).trimmedWords }
    let names = parts.count == 1 ? listed.filter { !$0.isWhitespace }.map(String.init) : parts
    var places: Set<Int> = []
    for name in names {
      guard let place = try place(name, raw) else { throw unknown(name, raw) }
      places.insert(place)
    }
    guard !places.isEmpty else { throw unknown(typed, raw) }
    return places
  }

  private func place(_ typed: String, _ raw: String) throws(InvalidAnswer) -> Int? {
    let folded = typed.lowercased()
    let label = folded.filter { $0 != "(" && $0 != ")" && $0 != "." && $0 != ":" }
    let byLabel = order.indices.first { label == Self.letter($0) || label == "\($0 + 1)" }
    let byText = labels.firstIndex { $0.contains(folded) }
    if let byLabel, let byText, byLabel != byText {
      throw InvalidAnswer(
        .unknownChoice,
        "`\(typed)` could be choice \(Self.letter(byLabel)) or the one that says `\(typed)`.",
        help: help, place: 0..<raw.utf8.count)
    }
    return byText ?? byLabel
  }

  private func unknown(_ typed: String, _ raw: String) -> InvalidAnswer {
    let name = typed.count > 40 ? typed.prefix(40) + "..." : typed[...]
    return InvalidAnswer(
      .unknownChoice, "`\(name)` is none of the choices.", help: help, place: 0..<raw.utf8.count)
  }

  private var help: String {
    let last = Self.letter(order.count - 1)
    return takesSeveral
      ? "Type the letters of all that are right, from a to \(last), such as a, b."
      : "Type a letter from a to \(last)."
  }
}

extension ChoiceList: AskedKey {
  init(
    _ key: ChoiceKey, _ question: Question, _ environment: Environment, _ seed: VariantSeed
  ) throws(VariantError) {
    var order = Array(key.choices.indices)
    if key.isShuffled { order = seed.shuffled(order, of: "choices") }
    var right: Set<Int> = []
    var labels: [[String]] = []
    for (place, index) in order.enumerated() {
      let choice = key.choices[index]
      switch choice.correctness {
      case .fixed(let isRight):
        if isRight { right.insert(place) }
      case .when(let formula):
        if try formula.boolean(in: environment, "`when`") { right.insert(place) }
      }
      labels.append(try choice.text.spellings(in: environment))
    }
    self.order = order
    self.right = right
    self.labels = labels
    takesSeveral = key.selection == .several
    scoring = key.scoring ?? .off
    guard takesSeveral ? !right.isEmpty : right.count == 1 else {
      throw VariantError(.rightChoices(right.count, takesSeveral: takesSeveral), in: question)
    }
  }

  var arrangement: [Int]? { order }
  var shownAnswer: String { right.sorted().map(Self.letter).joined(separator: ", ") }

  func judge(_ raw: String, _ variant: Variant, earlierWrong: [String]) throws(InvalidAnswer)
    -> Verdict
  {
    let chosen = try read(raw)
    if chosen == right { return Verdict(.correct, variant, score: 1) }
    if earlierWrong.contains(where: { (try? read($0)) == chosen }) {
      return Verdict(.repeated, variant)
    }
    let score = takesSeveral ? scoring.score(chosen, right: right, of: order.count) : 0
    var remark: Template?
    // There is something to say about one wrong choice; of several it would be about which?
    if case .choice(let key) = variant.question.kind, chosen.count == 1, let place = chosen.first,
      !right.contains(place)
    {
      remark = key.choices[order[place]].say
    }
    return Verdict(.wrong, variant, score: score, remark: remark)
  }

  // Of several, `1 2` is the first two and `abc` the first three.
  func canMean(_ garbage: String) -> Bool { takesSeveral && ["1 2", "abc"].contains(garbage) }
}

extension ChoiceScoring {
  /// The score of some choices among `count` of which those are right; see the cases.
  ///
  /// - Returns: from 0 to 1, and 1 only for exactly the right ones; 0 where none is right.
  func score(_ chosen: Set<Int>, right: Set<Int>, of count: Int) -> Double {
    guard !right.isEmpty, chosen != right else { return right.isEmpty ? 0 : 1 }
    let all = Double(right.count)
    let hits = Double(chosen.intersection(right).count)
    let misses = Double(chosen.subtracting(right).count)
    switch self {
    case .net: return max(0, (hits - misses) / all)
    case .off: return 0
    case .each: return 1 - (misses + all - hits) / Double(count)
    case .coverage: return chosen.isEmpty ? 0 : hits / all * (hits / (hits + misses))
    case .falseTwo: return max(0, hits / all - misses / max(2, Double(count) - all))
    }
  }
}

extension Template {
  /// What a learner may type to mean the text: its words, with Unicode or ASCII maths.
  func spellings(in environment: Environment) throws(VariantError) -> [String] {
    do {
      var spellings: [String] = []
      for style in [Presentation.MathStyle.unicode, .ascii] {
        let blocks = try render(in: environment, Presentation(mathStyle: style))
        spellings.append(blocks.map(\.plain).joined(separator: " ").trimmedWords.lowercased())
      }
      return spellings
    } catch {
      throw VariantError(kind: .text(error.error), diagnostic: error.diagnostic)
    }
  }
}
