import CourseContent
import Formula
import Markup

extension Variant.Key {
  init(_ question: Question, _ environment: Environment, _ seed: VariantSeed)
    throws(VariantError)
  {
    switch question.kind {
    case .numeric(let key):
      let value = try key.answer.value(in: environment)
      guard case .number(let truth) = value else {
        throw VariantError(
          .wrongKind(of: "the key", wanted: "a number", found: value.kindName), at: key.answer)
      }
      guard !truth.isNaN else { throw VariantError(.undefinedTruth, at: key.answer) }
      self = .number(
        Variant.NumberKey(
          truth: truth, rule: AcceptanceRule(key.tolerance),
          expectation: NumericExpectation(key, allowsInfinity: truth.isInfinite),
          formula: key.answer))
    case .vector(let key):
      let value = try key.answer.value(in: environment)
      guard case .vector(let truth) = value, let first = truth.first else {
        throw VariantError(
          .wrongKind(of: "the key", wanted: "a vector with numbers", found: value.kindName),
          at: key.answer)
      }
      guard truth.allSatisfy({ !$0.isNaN }) else {
        throw VariantError(.undefinedTruth, at: key.answer)
      }
      self = .vector(
        Variant.NumberKey(
          truth: first, rule: AcceptanceRule(key.tolerance),
          expectation: NumericExpectation(
            symbol: key.symbol, allowsInfinity: truth.contains(where: \.isInfinite)),
          formula: key.answer), truth)
    case .formula(let key):
      self = .formula(try Variant.FormulaKey(key, environment, seed))
    case .choice(let key):
      self = .choice(try ChoiceList(key, question, environment, seed))
    case .trueFalse(let key):
      self = .claim(try Self.truth(key, environment))
    }
  }

  private static func truth(_ key: TrueFalseKey, _ environment: Environment) throws(VariantError)
    -> Bool
  {
    switch key.truth {
    case .fixed(let isTrue): return isTrue
    case .claim(let formula):
      return try formula.boolean(in: environment, "the claim")
    }
  }
}

extension ContentFormula {
  fileprivate func boolean(in environment: Environment, _ what: String) throws(VariantError) -> Bool
  {
    let value = try value(in: environment)
    guard case .boolean(let isTrue) = value else {
      throw VariantError(
        .wrongKind(of: what, wanted: "true or false", found: value.kindName), at: self)
    }
    return isTrue
  }
}

extension ChoiceList {
  fileprivate init(
    _ key: ChoiceKey, _ question: Question, _ environment: Environment, _ seed: VariantSeed
  ) throws(VariantError) {
    var order = Array(key.choices.indices)
    if key.isShuffled {
      var stream = seed.choiceStream
      order = stream.shuffled(order)
    }
    var right: Set<Int> = []
    var spellings: [[String]] = []
    for (place, index) in order.enumerated() {
      let choice = key.choices[index]
      switch choice.correctness {
      case .fixed(let isRight):
        if isRight { right.insert(place) }
      case .when(let formula):
        if try formula.boolean(in: environment, "`when`") { right.insert(place) }
      }
      spellings.append(try Self.spellings(choice.text, environment))
    }
    self.order = order
    self.right = right
    self.takesSeveral = key.selection == .several
    self.spellings = spellings
    guard takesSeveral ? !right.isEmpty : right.count == 1 else {
      throw VariantError(.rightChoices(right.count, takesSeveral: takesSeveral), in: question)
    }
  }

  /// What a learner may type to mean the choice: its words, with Unicode or ASCII maths.
  private static func spellings(_ text: Template, _ environment: Environment)
    throws(VariantError) -> [String]
  {
    do {
      var spellings: [String] = []
      for style in [Presentation.MathStyle.unicode, .ascii] {
        let blocks = try text.render(in: environment, Presentation(mathStyle: style))
        spellings.append(blocks.map(\.plain).joined(separator: " ").trimmedWords.lowercased())
      }
      return spellings
    } catch {
      throw VariantError(kind: .text(error.error), diagnostic: error.diagnostic)
    }
  }
}
