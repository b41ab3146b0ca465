import CourseContent
import Formula

/// The unnamed-error search: the key is computed again with one thing changed, and an answer that
/// exactly one change leads to is explained by it.
extension Variant {
  /// Limits for one of the computations; all together stay within what an answer may take.
  private static let limits = FormulaLimits(
    bytes: 1 << 20, nodes: 100_000, depth: 200, elementOperations: 20_000)
  /// More quantities than this make more coincidences than explanations.
  private static let greatestQuantityCount = 8

  /// The one change of the computation that leads to the numbers; nil where there is none, or more
  /// than one.
  func nearMiss(of values: [Double]) -> NearMiss? {
    guard let key = key.numbers else { return nil }
    let truth = key.truths
    let candidates = candidates(key, truth)
    let rule = key.rule.forMistakes
    let matches = candidates.filter { candidate in
      !key.rule.accepts(candidate.values, truth: truth)
        && rule.accepts(values, truth: candidate.values)
    }
    guard let first = matches.first,
      matches.dropFirst().allSatisfy({ isSameThing(first, $0) })
    else { return nil }
    let isNamed = !first.miss.names.isEmpty
    if isNamed, matches.contains(where: { $0.miss.names != first.miss.names }) {
      return first.miss.edit.namelessMiss
    }
    return first.miss
  }

  /// True where two candidates are one change by two names: for a quotient s/n, dividing once more
  /// by n is squaring n; for a − b and a/b, the operands swapped are the opposite sign and one over
  /// it. The same change of several quantities is one kind of change too, but names none. Two changes that lead to one number by chance (2·2 and 2²) are not.
  private func isSameThing(_ a: Candidate, _ b: Candidate) -> Bool {
    if a.miss.edit == b.miss.edit { return true }
    guard zip(a.values, b.values).allSatisfy({ areEquivalent($0, $1) }) else { return false }
    switch (a.miss.edit, b.miss.edit) {
    case (.sign, .swapped), (.reciprocal, .swapped): return a.miss.names.isEmpty
    case (.overCount, .square), (.timesCount, .square):
      return a.miss.names == b.miss.names
    default: return false
    }
  }

  private struct Candidate {
    let miss: NearMiss
    let values: [Double]
  }

  private func candidates(_ key: NumberKey, _ truth: [Double]) -> [Candidate] {
    var candidates: [Candidate] = []
    func add(_ edit: NearMiss.Edit, of names: [String] = [], _ values: [Double]?) {
      guard let values, values.count == truth.count, values.allSatisfy(\.isFinite) else { return }
      candidates.append(Candidate(miss: NearMiss(edit: edit, names: names), values: values))
    }
    for edit in Self.wholeEdits {
      add(edit, Self.changed(truth, edit))
    }
    let names = key.answer.parsed.freeVariables.prefix(Self.greatestQuantityCount)
    for (name, count) in counts(names) {
      add(.overCount, of: [name], truth.map { $0 / count })
      add(.timesCount, of: [name], truth.map { $0 * count })
    }
    for name in names {
      guard case .number(let number)? = environment[name] else { continue }
      for edit in Self.quantityEdits {
        guard let changed = Self.changed(number, edit), changed != number else { continue }
        add(edit, of: [name], recomputed(key, [name: .number(changed)]))
      }
    }
    for (place, first) in names.enumerated() {
      for second in names.dropFirst(place + 1) {
        guard let a = environment[first], let b = environment[second], a != b else { continue }
        add(.swapped, of: [first, second], recomputed(key, [first: b, second: a]))
      }
    }
    return candidates
  }

  private static let wholeEdits: [NearMiss.Edit] = [
    .double, .half, .sign, .reciprocal, .complement, .square, .root,
  ]
  private static let quantityEdits: [NearMiss.Edit] = [
    .sign, .reciprocal, .complement, .square, .root,
  ]

  private static func changed(_ values: [Double], _ edit: NearMiss.Edit) -> [Double]? {
    // One over a vector, its square or 1 minus it is no small change of a computation.
    if values.count > 1, ![.double, .half, .sign].contains(edit) { return nil }
    let results = values.compactMap { changed($0, edit) }
    return results.count == values.count ? results : nil
  }

  private static func changed(_ value: Double, _ edit: NearMiss.Edit) -> Double? {
    switch edit {
    case .double: 2 * value
    case .half: value / 2
    case .sign: -value
    case .reciprocal: value == 0 ? nil : 1 / value
    case .complement: value > 0 && value < 1 ? 1 - value : nil
    case .square: value * value
    case .root: value > 0 ? value.squareRoot() : nil
    case .overCount, .timesCount, .swapped: nil
    }
  }

  /// What can be a count: whole numbers above 2 (the factor 2 has its own name), and lengths.
  private func counts(_ names: ArraySlice<String>) -> [(name: String, count: Double)] {
    names.compactMap { name in
      switch environment[name] {
      case .number(let number)? where number > 2 && number == number.rounded(): (name, number)
      case .vector(let numbers)? where numbers.count > 2:
        ("the length of \(name)", Double(numbers.count))
      default: nil
      }
    }
  }

  private func recomputed(_ key: NumberKey, _ changes: [String: Value]) -> [Double]? {
    var environment = environment
    for (name, value) in changes { environment[name] = value }
    let value = try? key.answer.parsed.evaluate(in: environment, limits: Self.limits)
    return value.flatMap { key.numbers(of: $0) }
  }
}

extension NearMiss.Edit {
  /// What can be said where the change of any one of several quantities would explain an answer:
  /// the change alone, or nothing where that would be about the whole result.
  fileprivate var namelessMiss: NearMiss? {
    switch self {
    case .sign, .overCount, .timesCount, .square, .root, .swapped: NearMiss(edit: self, names: [])
    case .double, .half, .reciprocal, .complement: nil
    }
  }
}
