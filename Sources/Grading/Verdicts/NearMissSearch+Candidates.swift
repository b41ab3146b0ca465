import Formula

/// The changes that are tried: of the whole result, of each quantity, and of parts of the tree.
extension NearMissSearch {
  /// More quantities than this make more coincidences than explanations.
  private static let greatestQuantityCount = 8

  /// In the order in which one is told where several are the same: dividing a number once more by n
  /// says more than that n is squared; of a variable in a formula it is the other way round.
  var candidates: [Candidate] {
    let others = quantityChanges + treeChanges + componentChanges
    return wholeChanges + (isFormula ? others + countChanges : countChanges + others)
  }

  // MARK: - The whole

  private var wholeChanges: [Candidate] {
    let edits: [NearMiss.Edit] = [
      .double, .half, .sign, .reciprocal, .complement, .square, .root,
    ]
    return edits.map { edit in
      Candidate(miss: NearMiss(edit: edit, names: [])) { place in
        place.original.flatMap { changed($0, edit) }
      }
    }
  }

  private var countChanges: [Candidate] {
    var candidates: [Candidate] = []
    for name in quantities {
      guard let label = countLabel(name) else { continue }
      for (names, factor) in [(label, 1.0)] + (isFormula ? [("2*\(label)", 2)] : []) {
        for edit in [NearMiss.Edit.overCount, .timesCount] {
          candidates.append(
            Candidate(miss: NearMiss(edit: edit, names: [names])) { place in
              guard let count = count(name, place.environment), count != 0 else { return nil }
              return place.original?.map {
                edit == .overCount ? $0 / (factor * count) : $0 * (factor * count)
              }
            })
        }
      }
    }
    return candidates
  }

  private var quantities: ArraySlice<String> {
    formula.freeVariables.prefix(Self.greatestQuantityCount)
  }

  private func changed(_ values: [Double], _ edit: NearMiss.Edit) -> [Double]? {
    // One over a vector, its square or 1 minus it is no small change of a computation.
    if isVector, ![.double, .half, .sign].contains(edit) { return nil }
    let results = values.compactMap { Self.changed($0, edit) }
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
    case .overCount, .timesCount, .swapped, .offset, .domain: nil
    }
  }

  /// The name of what can be a count: in numbers, whole ones above 2 (the factor 2 has its own name),
  /// and lengths; in formulas, any quantity above 0.
  private func countLabel(_ name: String) -> String? {
    switch environments.first?[name] {
    case .number(let number)?:
      if isFormula {
        environments.allSatisfy { (count(name, $0) ?? 0) > 0 } ? name : nil
      } else {
        number > 2 && number == number.rounded() ? name : nil
      }
    case .vector(let numbers)? where numbers.count > 2 && !isFormula: "the length of \(name)"
    default: nil
    }
  }

  private func count(_ name: String, _ environment: Environment) -> Double? {
    switch environment[name] {
    case .number(let number)?: number
    case .vector(let numbers)?: Double(numbers.count)
    default: nil
    }
  }

  // MARK: - Quantities

  private var quantityChanges: [Candidate] {
    var candidates: [Candidate] = []
    let edits: [NearMiss.Edit] = [.sign, .reciprocal, .complement, .square, .root]
    for (index, name) in quantities.enumerated() {
      for edit in edits {
        candidates.append(
          Candidate(miss: NearMiss(edit: edit, names: [name])) { place in
            guard var values = place.values, case .number(let number) = values[index],
              let changed = Self.changed(number, edit), changed != number
            else { return nil }
            values[index] = .number(changed)
            return original(values)
          })
      }
    }
    for (first, name) in quantities.enumerated() {
      for (second, other) in quantities.enumerated().dropFirst(first + 1) {
        candidates.append(
          Candidate(miss: NearMiss(edit: .swapped, names: [name, other])) { place in
            guard var values = place.values, values[first] != values[second] else { return nil }
            values.swapAt(first, second)
            return original(values)
          })
      }
    }
    return candidates
  }

  // MARK: - Components

  /// Two components of a vector in each other's place.
  private var componentChanges: [Candidate] {
    guard let count = truth.first?.count, isVector, (2...6).contains(count) else { return [] }
    var candidates: [Candidate] = []
    for first in 0..<count {
      for second in first + 1..<count {
        let names = ["component \(first + 1)", "component \(second + 1)"]
        candidates.append(
          Candidate(miss: NearMiss(edit: .swapped, names: names)) { place in
            guard var values = place.original, values.count == count else { return nil }
            values.swapAt(first, second)
            return values
          })
      }
    }
    return candidates
  }
}
