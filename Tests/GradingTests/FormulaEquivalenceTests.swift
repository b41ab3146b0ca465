import CourseContent
import Formula
import RegularizationCore
import SourceText
import Testing

@testable import Grading

@Suite struct FormulaEquivalenceTests {
  static func variant(_ body: String) throws -> Variant {
    try GradingTests.variant(question("- {id: q, kind: formula, prompt: p, \(body)}"))
  }

  static func plan(_ body: String) throws -> SamplePlan {
    guard case .formula(let key) = try variant(body).key else { throw Failure() }
    return key.plan
  }

  struct Failure: Error {}

  // MARK: - The points

  @Test func drawsFixedPointsFirst() throws {
    let plan = try Self.plan("variables: {w: real, lambda: positive}, answer: lambda*w")
    #expect(plan.points.count == 12)
    let first = plan.points.prefix(4).map(\.values)
    let other = try Self.plan("variables: {w: real, lambda: positive}, answer: lambda*w + 1")
    #expect(first == other.points.prefix(4).map(\.values))
    for point in plan.points {
      guard case .number(let w) = point.values[0], case .number(let lambda) = point.values[1]
      else { throw Failure() }
      #expect((0.5...2.5).contains(abs(w)) && (0.5...2.5).contains(lambda))
      #expect(abs(w) != lambda && abs(w) != 1)
    }
  }

  @Test(
    arguments: [
      ("integer", 2.0, 12.0), ("probability", 0.05, 0.95), ("positive", 0.5, 2.5),
      ("nonnegative", 0.5, 2.5), ("{from: -2, to: 3}", -2, 3), ("{from: 1, to: 9, step: 2}", 1, 9),
    ])
  func staysInTheDomain(domain: String, lower: Double, upper: Double) throws {
    let plan = try Self.plan("variables: {x: \(domain)}, answer: 2*x")
    let values = plan.points.compactMap { point -> Double? in
      if case .number(let number) = point.values[0] { number } else { nil }
    }
    #expect(values.count == 12 && values.allSatisfy { (lower...upper).contains($0) })
    #expect(Set(values).count > 3)
    if domain == "integer" { #expect(values.allSatisfy { $0 == $0.rounded() }) }
  }

  @Test func triesTheAuthorsPointsFirst() throws {
    let plan = try Self.plan("variables: {x: real}, answer: 2*x, points: [{x: 7}, {x: -40}]")
    #expect(plan.points.prefix(2).map(\.values) == [[.number(7)], [.number(-40)]])
  }

  @Test func triesBothSidesOfAKink() throws {
    let plan = try Self.plan("variables: {w: real}, answer: \"max(w - 4, 0)\"")
    let values = plan.points.compactMap { $0.truth?.first }
    #expect(values.contains { $0 > 0 } && values.contains(0))
    let inside = try Self.plan("variables: {w: {from: 0, to: 3}}, answer: \"max(w - 4, 0)\"")
    #expect(inside.points.allSatisfy { $0.truth == [0] })
  }

  @Test func refusesATruthWithoutValues() throws {
    let question = try question(
      "- {id: q, kind: formula, prompt: p, variables: {w: real}, answer: 'log(-w^2)'}")
    #expect(throws: VariantError.self) { try GradingTests.variant(question) }
    #expect(
      ContentProof(of: question, course: try #require(testCourse)).findings().map(\.code)
        == ["P030"])
  }

  // MARK: - Verdicts

  @Test(
    arguments: [
      // Different only beyond a kink of the answer's own, or of the key's.
      ("variables: {w: real}, answer: w", "abs(w)", "wrong"),
      ("variables: {w: real}, answer: w", "if w > 2.49 then 7 else w", "wrong"),
      ("variables: {w: real}, answer: w", "min(w, 9)", "wrong"),
      ("variables: {w: real}, answer: w", "sqrt(w^2)", "wrong"),
      ("variables: {w: {from: 0, to: 3}}, answer: w", "min(w, 9)", "correct"),
      ("variables: {w: positive}, answer: w", "abs(w)", "correct"),
      ("variables: {w: nonnegative}, answer: w", "max(w, 0)", "correct"),
      ("variables: {w: real}, answer: \"max(w - 4, 0)\"", "0", "wrong"),
      ("variables: {w: real}, answer: \"max(w - 4, 0)\"", "(w - 4 + |w - 4|)/2", "correct"),
      (
        "variables: {z: real}, answer: \"soft_threshold(z, 0.3)\", shown: \"sign(z)*max(abs(z) - 0.3, 0)\"",
        "z - 0.3*sign(z)", "wrong"
      ),
      // Domains.
      ("variables: {w: real}, answer: w^2", "exp(2*log(w))", "near:domain"),
      ("variables: {w: real}, answer: log(w)", "log(abs(w))", "near:domain"),
      ("variables: {w: real}, answer: log(w)", "2*log(sqrt(w))", "correct"),
      ("variables: {w: real}, answer: 1/w", "w^-1", "correct"),
      ("variables: {n: integer}, answer: 1/(n - 1)", "1/(n-1)", "correct"),
      // Cancellation, honest and not.
      ("variables: {w: real}, answer: w", "(w + 1000)^2/2000 - 500 - w^2/2000", "correct"),
      ("variables: {w: real}, answer: w", "w + 1e20 - 1e20", "invalid.unparsable"),
      ("variables: {w: real}, answer: w", "2*w + 1e20 - 1e20", "invalid.unparsable"),
      ("variables: {w: real}, answer: 1e-12*w", "2e-12*w", "near:double"),
      ("variables: {w: real}, answer: 1e-12*w", "0", "wrong"),
      ("variables: {w: real}, answer: 0*w", "0", "correct"),
      ("variables: {w: real}, answer: w^3 - w^3 + 1", "1", "correct"),
      ("variables: {w: real}, answer: w", "w^2000/w^1999", "invalid.too_long"),
      ("variables: {w: {from: 3, to: 9}}, answer: w", "w^-2000", "invalid.too_long"),
      ("variables: {w: real}, answer: w", "1/0", "invalid.division_by_zero"),
      // What may differ.
      ("variables: {w: real}, answer: w, up_to: constant", "w + 1e6", "correct"),
      ("variables: {w: real}, answer: w, up_to: constant", "w + 1e-3 w^2", "wrong"),
      ("variables: {w: real}, answer: w, up_to: factor", "-w/7", "correct"),
      ("variables: {w: real}, answer: w, up_to: factor", "0", "wrong"),
      ("variables: {w: real}, answer: w, up_to: factor", "w + 1", "wrong"),
      // Form.
      ("variables: {w: real}, answer: w^2, forbid: ['/']", "w^4/w^2", "invalid.form_not_allowed"),
      ("variables: {w: real}, answer: w^2, forbid: abs", "abs(w)^2", "invalid.form_not_allowed"),
      ("variables: {w: real}, answer: w^2, require: ['^']", "w*w", "invalid.form_not_allowed"),
      (
        "variables: {w: real}, answer: w^2, simplified: true", "w*w*w/w",
        "invalid.form_not_allowed"
      ),
      ("variables: {w: real}, answer: w^2, simplified: true", "w*w", "correct"),
      ("variables: {w: real}, answer: w^2, max_length: 4", "w * w", "invalid.form_not_allowed"),
      ("variables: {w: real}, answer: w^2, functions: []", "abs(w)^2", "invalid.form_not_allowed"),
      // Vectors.
      ("variables: {a: real, b: real}, answer: \"[2*a, 2*b]\"", "2*[a, b]", "correct"),
      ("variables: {a: real, b: real}, answer: \"[2*a, 2*b]\"", "[a, b]", "near:half"),
      ("variables: {a: real, b: real}, answer: \"[2*a, b]\"", "[b, 2*a]", "near:swapped"),
      ("variables: {lambda: positive, w: vector}, answer: lambda*w", "lambda w", "correct"),
      (
        "variables: {lambda: positive, w: vector}, answer: lambda/2*norm_l2_sq(w), shown: \"lambda/2*sum(w^2)\"",
        "lambda*dot(w, w)/2", "correct"
      ),
      (
        "variables: {lambda: positive, w: vector}, answer: lambda/2*norm_l2_sq(w), shown: \"lambda/2*sum(w^2)\"",
        "lambda*norm_l2(w)/2", "wrong"
      ),
      // Drawn parameters.
      ("variables: {w: real}, vary: {k: [0.3]}, answer: k*w", "0.3w", "correct"),
      ("variables: {w: real}, vary: {k: [0.3]}, answer: k*w", "k*w", "invalid.unknown_name"),
    ] as [(String, String, String)])
  func findsTheCase(body: String, raw: String, expected: String) throws {
    let verdict = judge(answer: raw, try Self.variant(body))
    #expect(verdict.caseName == expected, "\(body): \(raw): \(verdict.message)")
    #expect(verdict.countsAsAttempt == !expected.hasPrefix("invalid"))
  }

  @Test func tellsWhereTheDomainDiffers() throws {
    let verdict = judge(
      answer: "exp(2*log(w))", try Self.variant("variables: {w: real}, answer: w^2"))
    #expect(verdict.message.hasPrefix("Not quite. The domain of your formula differs"))
    #expect(verdict.message.contains("w = -"))
  }

  @Test func noticesRepetition() throws {
    let variant = try Self.variant("variables: {w: real}, answer: w^2")
    #expect(judge(answer: "2w", variant, earlierWrong: ["w+w"]).caseName == "repeated")
    #expect(judge(answer: "log(-w^2)", variant, earlierWrong: ["log(-w²)"]).caseName == "repeated")
    #expect(judge(answer: "3w", variant, earlierWrong: ["w+w"]).caseName == "wrong")
  }

  /// Found by fuzzing: values that are nowhere finite, or that can't be compared, are equal to none.
  @Test(arguments: [
    "log(-w^2)", "8(1 - w-.1*e*9990)^400", "3w+w**900", "w**922--w**-992", "exp(exp(exp(w^9)))",
  ])
  func isNeverWrongTwice(raw: String) throws {
    for domain in ["real", "positive", "integer", "vector"] {
      let variant = try Self.variant("variables: {w: \(domain)}, answer: 2*w")
      let first = judge(answer: raw, variant)
      let second = judge(answer: raw, variant, earlierWrong: [raw])
      #expect(first.countsAsAttempt == (second.caseName == "repeated"), "\(domain)")
    }
  }

  @Test func recognizesMistakes() throws {
    let variant = try Self.variant(
      "variables: {w: real, lambda: positive}, answer: lambda*w, mistakes: [{id: full, value: 2*lambda*w, score: 0.25, say: 'You typed {{submitted}}.'}, {id: penalty, value: lambda/2*w^2, say: n}]"
    )
    let verdict = judge(answer: "λw + λw", variant)
    #expect(verdict.caseName == "full" && verdict.score == 0.25)
    let remark = try #require(verdict.remark).render(in: verdict.environment)
    #expect("\(remark)".contains("lambda*w + lambda*w"))
    #expect(judge(answer: "w*λ*w/2", variant).caseName == "penalty")
  }

  // MARK: - Laws

  /// A random formula in w (real), a (positive) and n (whole).
  static func tree(_ depth: Int, _ random: inout SplitMix64) -> String {
    if depth == 0 || random.below(5) == 0 {
      return ["w", "a", "n", "2", "3", "0.5", "w", "a"][Int(random.below(8))]
    }
    let left = tree(depth - 1, &random)
    let right = tree(depth - 1, &random)
    switch random.below(9) {
    case 0, 1: return "(\(left) + \(right))"
    case 2: return "(\(left) - \(right))"
    case 3, 4: return "(\(left) * \(right))"
    case 5: return "(\(left) / (1 + (\(right))^2))"
    case 6: return "sqrt(1 + (\(left))^2)"
    case 7: return "abs(\(left))"
    default: return "(\(left))^2"
    }
  }

  /// The same formula, written in another way by laws of algebra.
  static func rewritten(_ source: String, _ random: inout SplitMix64) throws -> String {
    let formula = try ParsedFormula(source)
    let parts = formula.parts
    let bytes = Array(source.utf8)
    let place = Int(random.below(UInt64(parts.count)))
    func text(_ place: Int) -> String {
      "(" + String(decoding: bytes[parts[place].span], as: UTF8.self) + ")"
    }
    let part = parts[place]
    let whole = text(place)
    let operands = part.operands.map(text)
    let rewriting: String
    switch (part.kind, random.below(3)) {
    case (.operation("+"), 0): rewriting = "\(operands[1]) + \(operands[0])"
    case (.operation("+"), 1): rewriting = "\(operands[0]) - (-\(operands[1]))"
    case (.operation("-"), 0) where operands.count == 2:
      rewriting = "-(\(operands[1]) - \(operands[0]))"
    case (.operation("*"), 0): rewriting = "\(operands[1]) * \(operands[0])"
    case (.operation("*"), 1): rewriting = "\(operands[0]) / (1/\(operands[1]))"
    case (.operation("/"), 0): rewriting = "\(operands[0]) * (\(operands[1]))^-1"
    case (.operation("^"), 0): rewriting = "\(operands[0]) * \(operands[0])"
    case (.call("abs"), 0): rewriting = "sqrt((\(operands[0]))^2)"
    case (.call("abs"), 1): rewriting = "max(\(operands[0]), -\(operands[0]))"
    case (_, 0): rewriting = "\(whole) + 3 - 3"
    case (_, 1): rewriting = "2*\(whole)/2"
    default: rewriting = "-(-\(whole))"
    }
    return String(decoding: bytes[..<part.span.lowerBound], as: UTF8.self) + "(" + rewriting + ")"
      + String(decoding: bytes[part.span.upperBound...], as: UTF8.self)
  }

  /// A question that asks for a formula; nil where it lies on a kink everywhere, such as |w − w|.
  private static func sampled(_ source: String) throws -> Variant? {
    do {
      return try variant("\(variables), answer: \"\(source)\"")
    } catch let error as VariantError {
      guard case .tooFewPoints = error.kind else { throw error }
      return nil
    }
  }

  private static let variables = "variables: {w: real, a: positive, n: integer}"

  @Test(arguments: 0..<150 as Range<UInt64>) func anyRewritingIsEqual(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let source = Self.tree(4, &random)
    guard let variant = try Self.sampled(source) else { return }
    var answer = source
    for _ in 0..<4 { answer = try Self.rewritten(answer, &random) }
    let verdict = judge(answer: answer, variant)
    // 1/x of a part that is 0 everywhere has no value: that is another formula.
    if verdict.caseName == "near:domain" { return }
    #expect(verdict.isCorrect, "seed \(seed): \(source) and \(answer): \(verdict.message)")
  }

  @Test(arguments: 0..<150 as Range<UInt64>) func anySmallChangeIsDifferent(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let source = Self.tree(3, &random)
    guard let variant = try Self.sampled(source) else { return }
    let change = ["1.001*(\(source))", "(\(source)) + 0.001", "(\(source)) + w/1000"]
    let answer = change[Int(random.below(3))]
    let isZero = try Self.plan("\(Self.variables), answer: \"\(source)\"").counted
      .allSatisfy { $0.truth == [0] }
    if isZero { return }
    let verdict = judge(answer: answer, variant)
    #expect(!verdict.isCorrect, "seed \(seed): \(source) and \(answer)")
    #expect(verdict.countsAsAttempt, "seed \(seed): \(answer): \(verdict.message)")
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func isPure(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let source = Self.tree(3, &random)
    let answer = Self.tree(3, &random)
    guard let variant = try Self.sampled(source), let again = try Self.sampled(source) else {
      return
    }
    let first = judge(answer: answer, variant)
    let second = judge(answer: answer, again)
    #expect(first.note == second.note && first.message == second.message, "seed \(seed)")
  }
}
