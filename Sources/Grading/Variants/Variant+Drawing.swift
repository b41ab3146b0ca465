public import CourseContent
public import Formula

extension Variant {
  /// The most redraws of a variant.
  public static let redrawLimit = 50

  /// Draws the variant of a seed.
  ///
  /// Every parameter is drawn from a sub-stream of its own; all are drawn again, at most 50 times,
  /// where `where` is not true or a mistake would be accepted as the truth.
  /// - Parameters:
  ///   - question: the question; it should be the one that the seed names.
  ///   - seed: what the variant follows from.
  ///   - given: parameters that are not drawn but fixed, as a test or a recorded answer has them.
  ///     Where all are, mistakes that equal the truth are left out instead of drawn again.
  /// - Throws: `VariantError` where the question can't be asked.
  public init(
    _ question: Question, seed: VariantSeed, given: [(name: String, value: Value)] = []
  ) throws(VariantError) {
    let fixed = Environment(Dictionary(given.map { ($0.name, $0.value) }) { $1 })
    let isFixed = question.vary.allSatisfy { fixed[$0.name] != nil }
    var collision: (mistake: Mistake, at: ContentFormula)?
    for redraw in 0...(isFixed ? 0 : Self.redrawLimit) {
      let parameters = question.vary.map { parameter in
        Record.Field(
          parameter.name,
          fixed[parameter.name] ?? Self.draw(parameter, seed, redraw: redraw))
      }
      var environment = Environment()
      for parameter in parameters { environment[parameter.name] = parameter.value }
      var numbers = HeldNumbers(question.vary)
      for binding in question.bindings {
        let value = try binding.formula.value(in: environment)
        do throws(FormulaError) {
          try numbers.add(value, of: binding.formula.parsed)
        } catch {
          throw VariantError(
            kind: .formula(error), diagnostic: binding.formula.diagnostic(for: error))
        }
        environment[binding.name] = value
      }
      guard try Self.satisfies(question.condition, environment) else { continue }
      let key = try Key(question, environment, seed)
      let mistakes = try MistakeInVariant.all(question.mistakes, key, environment)
      let all = mistakes + key.parts.flatMap(\.variant.mistakes)
      if !isFixed, let first = all.first(where: \.isSuppressed),
        case .value(let formula) = first.mistake.rule
      {
        collision = (first.mistake, formula)
        continue
      }
      self.question = question
      self.seed = seed
      self.redraws = redraw
      self.parameters = parameters
      self.environment = environment
      self.key = key
      self.mistakes = mistakes
      self.notePrefix = "\(question.id)-v\(question.version):"
      return
    }
    let draws = isFixed ? 1 : Self.redrawLimit + 1
    if let collision {
      throw VariantError(
        .collision(mistake: collision.mistake.id.text, draws: draws), at: collision.at)
    }
    if let condition = question.condition {
      throw VariantError(.unsatisfied(draws: draws), at: condition)
    }
    throw VariantError(.unsatisfied(draws: draws), in: question)
  }

  /// Draws the variant of a learner; the seed follows from the question, course, learner and index.
  public init(
    _ question: Question, course: CourseID, student: String, index: Int
  ) throws(VariantError) {
    try self.init(
      question,
      seed: VariantSeed(
        course: course.text, question: question.id.text, version: question.version,
        student: student, index: index))
  }

  /// Makes the variant of a part, with the values of the whole and those of earlier parts.
  init(
    part question: Question, noted notePrefix: String, seed: VariantSeed, _ environment: Environment
  ) throws(VariantError) {
    self.question = question
    self.seed = seed
    redraws = 0
    parameters = []
    self.environment = environment
    key = try Key(question, environment, seed)
    mistakes = try MistakeInVariant.all(question.mistakes, key, environment)
    self.notePrefix = notePrefix
  }

  private static func draw(_ parameter: VariedParameter, _ seed: VariantSeed, redraw: Int) -> Value
  {
    var stream = seed.parameterStream(parameter.name, redraw: redraw)
    return parameter[Int(stream.below(UInt64(max(1, parameter.count))))]
  }

  private static func satisfies(_ condition: ContentFormula?, _ environment: Environment)
    throws(VariantError) -> Bool
  {
    try condition?.boolean(in: environment, "`where`") ?? true
  }
}

extension ContentFormula {
  /// The formula's value; an error bears its place in the file.
  func value(in environment: Environment) throws(VariantError) -> Value {
    do {
      return try parsed.evaluate(in: environment)
    } catch {
      throw VariantError(kind: .formula(error), diagnostic: diagnostic(for: error))
    }
  }
}
