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
    self = try Self.drawn(question, seed: seed, given: given) {
      parameters, redraw throws(VariantError) in
      try Self.attempt(
        question, seed, parameters, redraw: redraw,
        isFixed: question.areAllGiven(given.map(\.name)))
    }
  }

  /// What comes of one draw of the parameters.
  enum Attempt {
    /// A variant.
    case drawn(Variant)
    /// `where` is not true.
    case unsatisfied
    /// A mistake would be accepted as the truth.
    case collision(mistake: Mistake, at: ContentFormula)
  }

  /// Draws the parameters until something comes of it.
  ///
  /// - Parameter attempt: says what comes of parameters, and of which redraw they are.
  static func drawn(
    _ question: Question, seed: VariantSeed, given: [(name: String, value: Value)] = [],
    attempt: (_ parameters: [Record.Field], _ redraw: Int) throws(VariantError) -> Attempt
  ) throws(VariantError) -> Variant {
    let fixed = Environment(Dictionary(given.map { ($0.name, $0.value) }) { $1 })
    let draws = question.areAllGiven(given.map(\.name)) ? 1 : redrawLimit + 1
    var collision: (mistake: Mistake, at: ContentFormula)?
    for redraw in 0..<draws {
      let parameters = question.vary.map { parameter in
        Record.Field(
          parameter.name, fixed[parameter.name] ?? draw(parameter, seed, redraw: redraw))
      }
      do {
        switch try attempt(parameters, redraw) {
        case .drawn(let variant): return variant
        case .unsatisfied: continue
        case .collision(let mistake, let formula): collision = (mistake, formula)
        }
      } catch {
        var error = error
        error.parameters = parameters
        throw error
      }
    }
    if let collision {
      throw VariantError(
        .collision(mistake: collision.mistake.id.text, draws: draws), at: collision.at)
    }
    if let condition = question.condition {
      throw VariantError(.unsatisfied(draws: draws), at: condition)
    }
    throw VariantError(.unsatisfied(draws: draws), in: question)
  }

  /// Makes the variant of some parameters.
  ///
  /// - Parameter isFixed: true where there are no others, so that mistakes that equal the truth are
  ///   left out.
  static func attempt(
    _ question: Question, _ seed: VariantSeed, _ parameters: [Record.Field], redraw: Int,
    isFixed: Bool = false
  ) throws(VariantError) -> Attempt {
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
    guard try satisfies(question.condition, environment) else { return .unsatisfied }
    let key = try Key(question, environment, seed)
    let mistakes = try MistakeInVariant.all(question.mistakes, key, environment)
    let all = mistakes + key.parts.flatMap(\.variant.mistakes)
    if !isFixed, let first = all.first(where: \.isSuppressed),
      case .value(let formula) = first.mistake.rule
    {
      return .collision(mistake: first.mistake, at: formula)
    }
    return .drawn(
      Variant(
        question: question, seed: seed, redraws: redraw, parameters: parameters,
        environment: environment, key: key, mistakes: mistakes,
        notePrefix: "\(question.id)-v\(question.version):"))
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

extension Question {
  /// True where names are all of the parameters, so that nothing is left to be drawn.
  fileprivate func areAllGiven(_ names: [String]) -> Bool {
    let given = Set(names.map(FormulaName.canonical))
    return vary.allSatisfy { given.contains(FormulaName.canonical($0.name)) }
  }
}
