/// What a class's first attempts say about one question.
///
/// It is gathered learner by learner, in memory that does not grow with their number.
public struct ItemStatistics: Sendable {
  /// How one variant fared.
  public struct VariantCount: Hashable, Sendable {
    /// How many learners had it.
    public var learners = 0
    /// The sum of their scores.
    public var sum = 0.0
  }

  /// The question's id.
  public let question: String
  /// Learners who were asked it, and for whom it counts.
  public private(set) var learners = 0
  /// How often each verdict came of a first attempt; `unanswered` where there was none.
  public private(set) var notes: [String: Int] = [:]
  /// How each variant fared; only the first thousand that were met.
  public private(set) var variants: [String: VariantCount] = [:]

  /// Learners who had seen a hint before their first attempt.
  public private(set) var withHints = 0
  /// How long first attempts took, in milliseconds, where that is known; those of the first hundred
  /// thousand learners.
  private var times: [Int64] = []

  // Sums about the running means (Welford, "Note on a method for calculating corrected sums of
  // squares and products", 1962), which keep their digits however many learners there are.
  private var meanScore = 0.0
  private var meanRest = 0.0
  private var squaresOfScore = 0.0
  private var squaresOfRest = 0.0
  private var products = 0.0

  /// The fewest learners for whom more than the facility is told.
  public static let fewestLearners = 10
  private static let mostVariants = 1_000
  private static let mostNotes = 1_000
  private static let mostTimes = 100_000

  /// Makes the statistics of nobody.
  public init(question: String) { self.question = question }

  /// Adds a learner.
  ///
  /// - Parameters:
  ///   - score: what the first attempt earned, from 0 to 1; 0 where there was none.
  ///   - rest: the share of the points that the learner's first attempts earned at all other
  ///     questions; nil where there are none.
  ///   - note: what came of the first attempt.
  ///   - variant: the variant that the learner had: its parameters, or else its seed.
  ///   - hasHint: true where a hint had been seen before.
  ///   - milliseconds: how long it took; nil where that is not known.
  public mutating func add(
    score: Double, rest: Double?, note: String, variant: String, hasHint: Bool = false,
    milliseconds: Int64? = nil
  ) {
    learners += 1
    if hasHint { withHints += 1 }
    if let milliseconds, times.count < Self.mostTimes { times.append(milliseconds) }
    if notes[note] != nil || notes.count < Self.mostNotes { notes[note, default: 0] += 1 }
    if variants[variant] != nil || variants.count < Self.mostVariants {
      variants[variant, default: VariantCount()].learners += 1
      variants[variant, default: VariantCount()].sum += score
    }
    let rest = rest ?? 0
    let count = Double(learners)
    let scoreBefore = score - meanScore
    let restBefore = rest - meanRest
    meanScore += scoreBefore / count
    meanRest += restBefore / count
    squaresOfScore += scoreBefore * (score - meanScore)
    squaresOfRest += restBefore * (rest - meanRest)
    products += scoreBefore * (rest - meanRest)
  }

  /// The mean score in percent; nil where nobody was asked.
  public var facility: Double? { learners > 0 ? 100 * meanScore : nil }

  /// The share of learners who had seen a hint, in percent; nil where nobody was asked.
  public var hintRate: Double? {
    learners > 0 ? 100 * Double(withHints) / Double(learners) : nil
  }

  /// The median time of a first attempt in seconds; nil where no time is known.
  public var medianSeconds: Double? {
    guard !times.isEmpty else { return nil }
    let sorted = times.sorted()
    let middle = sorted.count / 2
    let median =
      sorted.count.isMultiple(of: 2)
      ? (Double(sorted[middle - 1]) + Double(sorted[middle])) / 2 : Double(sorted[middle])
    return median / 1_000
  }

  /// How the score goes with that of all other questions: 100 · cov(item, rest) / √(var(item) ·
  /// var(rest)), from −100 to 100.
  ///
  /// Nil where a variance is 0, and for fewer than ``fewestLearners`` learners.
  public var discrimination: Double? {
    // What rounding leaves of equal scores is no variance.
    let least = 1e-12 * Double(learners)
    guard learners >= Self.fewestLearners, squaresOfScore > least, squaresOfRest > least else {
      return nil
    }
    let ratio = products / (squaresOfScore * squaresOfRest).squareRoot()
    return 100 * min(max(ratio, -1), 1)
  }

  /// The verdicts, the most frequent first.
  public var frequentNotes: [(note: String, count: Int)] {
    notes.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// Variants that five learners or more had, and whose facility lies more than three standard
  /// errors from that of all, by name.
  public var oddVariants: [(variant: String, facility: Double, learners: Int)] {
    guard learners >= Self.fewestLearners else { return [] }
    let variance = squaresOfScore / Double(learners - 1)
    return variants.filter { $0.value.learners >= 5 && $0.value.learners < learners }
      .map { (variant: $0.key, mean: $0.value.sum / Double($0.value.learners), $0.value.learners) }
      .filter { abs($0.mean - meanScore) > 3 * (variance / Double($0.2)).squareRoot() + 1e-12 }
      .map { (variant: $0.variant, facility: 100 * $0.mean, learners: $0.2) }
      .sorted { $0.variant < $1.variant }
  }
}
