public import CourseContent
import Formula

extension Variant {
  /// A formula, and how answers are held against it.
  public struct FormulaKey: Sendable {
    /// What an answer looks like.
    public let expectation: FormulaExpectation
    /// The key as the author wrote it.
    public let answer: ContentFormula
    /// What the author says of the key.
    let key: CourseContent.FormulaKey
    /// Where answers are held against it.
    let plan: SamplePlan
    /// The variant's values.
    let environment: Environment

    /// Work for each of the points, so that all together stay within what an answer may take.
    static let limits = FormulaLimits(
      bytes: FormulaLimits.answer.bytes, nodes: FormulaLimits.answer.nodes,
      depth: FormulaLimits.answer.depth, elementOperations: 25_000)

    init(_ key: CourseContent.FormulaKey, _ environment: Environment, _ seed: VariantSeed)
      throws(VariantError)
    {
      let names = key.variables.map(\.name)
      guard
        let truth = SampledFormula(
          key.answer.parsed, variables: names, environment: environment, limits: .content)
      else { throw VariantError(.undefinedTruth, at: key.answer) }
      do {
        plan = try SamplePlan(
          truth, variables: key.variables, environment: environment, points: key.points,
          stream: seed.stream(tag: "formula"))
      } catch {
        switch error {
        case .tooFewPoints(let count):
          throw VariantError(.tooFewPoints(count, tried: SamplePlan.greatestDraws), at: key.answer)
        case .formula(let error):
          throw VariantError(kind: .formula(error), diagnostic: key.answer.diagnostic(for: error))
        }
      }
      let sample = plan.counted.first?.truth?.count ?? 1
      expectation = FormulaExpectation(
        variables: key.variables.map { ($0.name, $0.domain.shape) },
        functions: key.functions.subtracting(key.form.forbidden), symbol: key.symbol,
        shape: key.shape == .number ? .number : .vector(sample), shownValues: environment)
      answer = key.answer
      self.key = key
      self.environment = environment
    }

    /// The key as learners may type it.
    ///
    /// - Parameter digits: the significant digits of the variant's values; nil for all.
    func model(significantDigits digits: Int? = nil) -> String {
      (key.shown ?? answer).parsed.written(
        substituting: environment, significantDigits: digits)
    }

    /// Holds an answer against the truth, on both sides of the answer's own kinks too.
    func compare(_ answer: FormulaAnswer) throws(FormulaError) -> FormulaComparison {
      guard let sampled = sampled(answer) else { return .different }
      let first = FormulaComparison(
        try sampled.samples(at: plan.points), plan.points.map(\.sample), freedom: key.freedom)
      guard case .equal = first else { return first }
      let points = plan.points + (try plan.points(around: sampled))
      guard points.count > plan.points.count else { return first }
      return FormulaComparison(
        try sampled.samples(at: points), points.map(\.sample), freedom: key.freedom)
    }

    /// The answer, to be computed at points; it is in the variables alone.
    func sampled(_ answer: FormulaAnswer) -> SampledFormula? {
      SampledFormula(
        answer.parsed, variables: expectation.names, environment: Environment(),
        limits: Self.limits)
    }
  }
}
