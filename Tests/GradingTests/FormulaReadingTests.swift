import CourseContent
import Formula
import Testing

@testable import Grading

@Suite struct FormulaReadingTests {
  static let expectation = FormulaExpectation(
    variables: [("w", .number), ("lambda", .number), ("n", .number), ("σ2", .number)],
    functions: FormulaKey.elementaryFunctions, symbol: "gradient",
    shownValues: ["rate": .number(0.3)])

  /// What is read, in the language's own spelling.
  @Test(
    arguments: [
      ("2w", "2*w"), ("2 lambda w", "2*lambda*w"), ("λw", "lambda*w"), ("2λw²", "2*lambda*w^2"),
      ("w(1 - lambda)", "w*(1 - lambda)"), ("(w)(lambda)", "w*lambda"), ("2(w + 1)", "2*(w + 1)"),
      ("|w|", "abs(w)"), ("2|w| + 1", "2*abs(w) + 1"), ("||w| - 1|", "abs(abs(w) - 1)"),
      ("|w||lambda|", "abs(w)*abs(lambda)"), ("|w + |lambda||", "abs(w + abs(lambda))"),
      ("w^2 lambda", "w^2*lambda"), ("w²λ", "w^2*lambda"), ("w^(2) lambda", "w^2*lambda"),
      ("w**2", "w^2"), ("ln(w)", "log(w)"), ("sgn(w)", "sign(w)"), ("√(w)", "sqrt(w)"),
      ("½w", "1/2*w"), ("3sqrt(w)", "3*sqrt(w)"), ("sqrt(w) lambda", "sqrt(w)*lambda"),
      ("gradient = lambda*w", "lambda*w"), ("σ2 w", "sigma2*w"), ("sigma_2*w", "sigma2*w"),
      ("σ₂w", "sigma2*w"), ("w×lambda", "w*lambda"), ("w−1", "w - 1"), ("-w", "-w"),
      ("2e", "2*e"), ("pi w", "pi*w"), ("2e-1w", "0.2*w"), ("w/2 + lambda w", "w/2 + lambda*w"),
      ("if w > 0 then w else 0", "if w > 0 then w else 0"), ("w/-2", "w/-2"),
      ("w^-1", "w^-1"), ("max(w, 0)", "max(w, 0)"), ("(1/2) w", "1/2*w"),
    ])
  func readsWhatPeopleType(raw: String, meaning: String) throws {
    let answer = try FormulaAnswer(raw, expecting: Self.expectation)
    #expect(answer.parsed.meaning == meaning)
  }

  @Test(
    arguments: [
      ("", "blank", "Type a formula"), ("lambdaw", "unknown_name", "lambda*w?"),
      ("wlambdan", "unknown_name", "w*lambda*n?"), ("W", "unknown_name", "Did you mean w?"),
      ("rate*w", "unknown_name", "It is a number here: 0.3."),
      ("lamda*w", "unknown_name", "Did you mean lambda?"), ("foo", "unknown_name", "w, lambda"),
      ("expp(w)", "unknown_name", "Did you mean exp?"),
      ("softmax(w)", "form_not_allowed", "other words"),
      ("1/2w", "unparsable", "/(2*w)"), ("1/(w)(n)", "unparsable", "two ways"),
      ("w/n lambda", "unparsable", "…/(n*lambda), or (…/n)*lambda"),
      ("w^2lambda", "unparsable", "…^(2*lambda), or (…^2)*lambda"),
      ("e^-lambda w", "unparsable", "^("),
      ("log w", "unparsable", "Write log(w)"), ("w 2", "unparsable", "w^2"),
      ("2 3", "bad_thousands", "without spaces"), ("0,5*w", "decimal_comma", "0.5"),
      ("w = lambda", "extra_symbols", "asks for gradient"), ("w + lambda = 2", "extra_symbols", ""),
      ("5% w", "extra_symbols", "100"), ("\\lambda w", "extra_symbols", "LaTeX"),
      ("[w]", "unparsable", "round brackets"), ("(w", "unparsable", "never closed"),
      ("w)", "unparsable", "never opened"), ("|w", "unparsable", "never closed"),
      ("w +", "unparsable", ""), ("w > 0", "unparsable", "a number is asked for"),
      ("w + 1e999", "not_finite", "too large"), ("inf", "not_finite", ""),
      ("let a = w in a", "unknown_name", ""), ("λλw x", "unknown_name", ""),
      ("sqrt()", "unparsable", ""), ("max", "unparsable", "brackets"), ("'w'", "extra_symbols", ""),
      (String(repeating: "w+", count: 2000) + "www", "unknown_name", ""),
      (String(repeating: "(", count: 300) + "w", "unparsable", ""),
      (String(repeating: "-", count: 300) + "w", "too_long", "deeper"),
      (String(repeating: "w", count: 5000), "too_long", ""),
    ])
  func saysWhatWouldHelp(raw: String, reason: String, words: String) {
    #expect {
      try FormulaAnswer(raw, expecting: Self.expectation)
    } throws: { error in
      guard let invalid = error as? InvalidAnswer else { return false }
      return invalid.reason.rawValue == reason && "\(invalid)".contains(words)
        && (invalid.place?.upperBound ?? 0) <= raw.utf8.count
    }
  }

  @Test func tellsHowItWasRead() throws {
    #expect(try FormulaAnswer("2w", expecting: Self.expectation).reading == "2*w")
    #expect(try FormulaAnswer("2*w", expecting: Self.expectation).reading == nil)
  }

  @Test func readsVectors() throws {
    var expectation = Self.expectation
    expectation.shape = .vector(2)
    #expect(try FormulaAnswer("[w, 2w]", expecting: expectation).parsed.meaning == "[w, 2*w]")
    #expect(throws: InvalidAnswer.self) { try FormulaAnswer("[w]", expecting: expectation) }
    #expect(throws: InvalidAnswer.self) { try FormulaAnswer("w", expecting: expectation) }
  }
}
