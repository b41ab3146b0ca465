import CourseContent
import Formula
import RegularizationCore
import Testing

@testable import Grading

/// Answers that come about by exactly one change of the key.
@Suite struct NearMissLawTests {
  /// Keys, with values that are seldom alike, and a change of the key's text.
  static let changes: [(key: String, changed: String, edit: String)] = [
    ("a*b/n", "2*a*b/n", "double"), ("a*b/n", "a*b/n/2", "half"), ("a*b/n", "-a*b/n", "sign"),
    ("a*b/n", "a*b", "times-n"), ("a*b/n", "a*b/n^2", "over-n"), ("a*b^2", "a*b", "root"),
    ("a*b", "a*b^2", "square"), ("a*(1 - p)", "a*p", "complement"),
    ("a/(1 - p)", "a/p", "complement"), ("a*p", "a*(1 - p)", "complement"),
    ("a^b", "b^a", "swapped"), ("a - b*c", "a + b*c", "sign"), ("a + b*c", "a + 2*b*c", "double"),
    ("a + b*c/2", "a + b*c/4", "half"), ("c + (a + b)^2", "c + a + b", "root"),
    ("c + a/b", "c + b/a", "reciprocal"), ("c*sqrt(a)", "c*a", "square"),
    ("1 - p^b", "p^b", "complement"), ("c - (a - b)^3", "c - (b - a)^3", "sign"),
    ("a*log(b/c)", "a*log(c/b)", "sign"), ("b/(a - c/n)", "b/(a - c*n)", "reciprocal"),
  ]

  static func values(_ random: inout SplitMix64) -> Environment {
    func between(_ low: Double, _ high: Double) -> Value {
      .number((low + (high - low) * random.unit()) * 1000).rounded
    }
    return [
      "a": between(1.1, 4), "b": between(1.1, 4), "c": between(5, 9), "p": between(0.05, 0.45),
      "n": .number(Double(5 + random.below(20))),
    ]
  }

  /// It is found, or another change explains the number as well and nothing is said; it is never
  /// taken for right.
  @Test(arguments: 0..<12 as Range<UInt64>) func oneChangeIsFoundOrAmbiguous(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var found = 0
    for (key, changed, edit) in Self.changes {
      let environment = Self.values(&random)
      let variant = try Self.variant(key, environment)
      guard case .number(let answer) = try ParsedFormula(changed).evaluate(in: environment) else {
        continue
      }
      let verdict = judge(answer: Value.number(answer).formatted, variant)
      if verdict.isCorrect { continue }  // the change happens to change nothing
      switch verdict.caseName {
      case "near:\(edit)": found += 1
      case "wrong": continue
      case let other:
        // Another way to say the same, such as a quotient upside down for its sides swapped.
        #expect(
          other.hasPrefix("near:"), "seed \(seed): \(key) as \(changed) with \(environment)")
      }
    }
    #expect(found * 3 >= Self.changes.count * 2, "seed \(seed): only \(found) found")
  }

  @Test(arguments: 0..<12 as Range<UInt64>) func theTruthIsNeverExplained(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for (key, _, _) in Self.changes {
      let environment = Self.values(&random)
      let variant = try Self.variant(key, environment)
      let truth = try #require(variant.key.numbers).truths
      #expect(variant.nearMiss(of: truth) == nil, "seed \(seed): \(key) with \(environment)")
      let verdict = judge(answer: variant.shownAnswer, variant)
      #expect(verdict.isCorrect)
    }
  }

  /// What is said names neither the truth nor its digits.
  @Test(arguments: 0..<6 as Range<UInt64>) func neverTellsTheTruth(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for (key, changed, _) in Self.changes {
      let environment = Self.values(&random)
      let variant = try Self.variant(key, environment)
      guard case .number(let answer) = try ParsedFormula(changed).evaluate(in: environment) else {
        continue
      }
      let verdict = judge(answer: Value.number(answer).formatted, variant)
      if verdict.isCorrect { continue }
      #expect(!verdict.message.contains(variant.shownAnswer))
      #expect(!verdict.message.contains("(\(key))"))
      #expect(!verdict.message.contains { $0.isNumber && !"12".contains($0) }, "\(verdict.message)")
    }
  }

  /// The same changes of a formula, which are found at every point.
  @Test(arguments: changes) func isFoundInFormulas(key: String, changed: String, edit: String)
    throws
  {
    let variables =
      "{a: {from: 1.1, to: 4}, b: {from: 1.1, to: 4}, c: {from: 5, to: 9}, p: probability, n: integer}"
    let variant = try GradingTests.variant(
      question(
        "- {id: q, kind: formula, prompt: p, variables: \(variables), answer: \"\(key)\"}"))
    let verdict = judge(answer: changed, variant)
    #expect(verdict.caseName.hasPrefix("near:"), "\(key) as \(changed): \(verdict.caseName)")
    #expect(judge(answer: key, variant).isCorrect)
  }

  @Test(arguments: [
    ("[0.18, 0.09, -0.36]", "[0.09, 0.18, -0.36]", "near:swapped"),
    ("[0.18, 0.09, -0.36]", "[-0.18, -0.09, 0.36]", "near:sign"),
    ("[0.18, 0.09, -0.36]", "[0.36, 0.18, -0.72]", "near:double"),
    ("[0.18, 0.09, -0.36]", "[0.18, 0.09, 0.36]", "wrong"),
  ])
  func isFoundInVectors(key: String, raw: String, expected: String) throws {
    let variant = try GradingTests.variant(
      question("- {id: q, kind: vector, prompt: p, source: s, answer: '\(key)'}"))
    #expect(judge(answer: raw, variant).caseName == expected)
  }

  private static func variant(_ key: String, _ environment: Environment) throws -> Variant {
    let values = environment.names.map { name in
      "\(name): \(environment[name]?.formatted ?? "0")"
    }
    return try GradingTests.variant(
      question(
        "- {id: q, prompt: p, accuracy: 6, let: {\(values.joined(separator: ", "))}, answer: \"\(key)\"}"
      ))
  }
}

extension Value {
  /// The number over a thousand, rounded to three decimals.
  fileprivate var rounded: Value {
    guard case .number(let number) = self else { return self }
    return .number(number.rounded() / 1000)
  }
}
