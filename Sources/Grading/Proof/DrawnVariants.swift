import Formula

/// The variants that a proof has drawn. Those that are alike in everything that is asked are tried
/// once, and what is found in them counts for each.
struct DrawnVariants {
  /// Variants that are alike.
  struct Group {
    /// The first of them.
    let variant: Variant
    /// Its index.
    let index: Int
    /// How many there are.
    fileprivate(set) var count = 1
  }

  /// What a variant differs in from another one of its question.
  private struct Likeness: Hashable {
    let parameters: [Record.Field]
    let arrangement: [Int]
  }

  /// All, in order.
  private(set) var all: [Variant] = []
  /// Each that differs from those before it.
  private(set) var groups: [Group] = []
  private var places: [Likeness: Int] = [:]

  mutating func add(_ variant: Variant, index: Int) {
    all.append(variant)
    if let arrangement = variant.key.asked.arrangement {
      let likeness = Likeness(parameters: variant.parameters, arrangement: arrangement)
      if let place = places[likeness] {
        groups[place].count += 1
        return
      }
      places[likeness] = groups.count
    }
    groups.append(Group(variant: variant, index: index))
  }
}
