/// The choices of a variant, in the order in which they are shown.
public struct ChoiceList: Hashable, Sendable {
  /// For each choice shown, its place in the author's order.
  public let order: [Int]
  /// The places shown that are right.
  public let right: Set<Int>
  /// True where several may be chosen.
  public let takesSeveral: Bool
  /// What each choice shown says, in every spelling that may be typed.
  let spellings: [[String]]

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
    let hasCommas = typed.contains { $0 == "," || $0 == ";" }
    let parts = typed.split { hasCommas ? $0 == "," || $0 == ";" : $0 == " " }
      .map { String($0).trimmedWords }
    let names = parts.count == 1 ? typed.map(String.init) : parts
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
    let byText = spellings.firstIndex { $0.contains(folded) }
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

  /// The score of a choice of several: right ones minus wrong ones, in parts of all right ones, and
  /// not below 0.
  func score(_ chosen: Set<Int>) -> Double {
    if chosen == right { return 1 }
    guard takesSeveral, !right.isEmpty else { return 0 }
    let hits = chosen.intersection(right).count
    let misses = chosen.subtracting(right).count
    return Double(max(0, hits - misses)) / Double(right.count)
  }
}
