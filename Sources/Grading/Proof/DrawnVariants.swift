import CourseContent
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
  private let question: Question
  private var places: [Likeness: Int] = [:]
  /// What came of parameters, where nothing else is drawn.
  private var attempts: [[Record.Field]: Variant.Attempt] = [:]

  init(of question: Question) { self.question = question }

  /// Draws the variant of a seed.
  mutating func draw(_ seed: VariantSeed, index: Int) throws(VariantError) {
    guard question.kind.followsFromParameters else {
      return add(try Variant(question, seed: seed), index: index)
    }
    let question = question
    let variant = try Variant.drawn(question, seed: seed) {
      parameters, redraw throws(VariantError) in
      if let known = attempts[parameters] { return known }
      let attempt = try Variant.attempt(
        question, seed, parameters, redraw: redraw, isFixed: question.vary.isEmpty)
      attempts[parameters] = attempt
      return attempt
    }
    add(variant, index: index)
  }

  private mutating func add(_ variant: Variant, index: Int) {
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

extension QuestionKind {
  /// True where a variant draws nothing besides its parameters: no order, no points.
  var followsFromParameters: Bool {
    switch self {
    case .numeric, .vector, .trueFalse, .text: true
    case .choice(let key): !key.isShuffled
    case .parts(let key): key.parts.allSatisfy(\.question.kind.followsFromParameters)
    case .formula, .matching, .ordering: false
    }
  }
}
