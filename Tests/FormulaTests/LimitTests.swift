import Formula
import Foundation
import RegularizationCore
import Testing

@Suite struct LimitTests {
  private func nested(_ opening: String, _ levels: Int, _ core: String, _ closing: String) -> String
  {
    String(repeating: opening, count: levels) + core + String(repeating: closing, count: levels)
  }

  @Test(arguments: [
    ("(", "1", ")"), ("-", "1", ""), ("not ", "true", ""), ("2^", "1", ""), ("[", "1", "]"),
    ("if true then 1 else ", "2", ""), ("let a = 1 in ", "a", ""), ("sqrt(", "1", ")"),
    ("1 + (", "1", ")"),
  ])
  func twoHundredLevelsAreRead(opening: String, core: String, closing: String) throws {
    _ = try ParsedFormula(nested(opening, 200, core, closing))
    let error = #expect(throws: FormulaError.self) {
      try ParsedFormula(nested(opening, 201, core, closing))
    }
    #expect(error?.kind == .limit)
  }

  @Test func twoHundredLevelsAreEvaluatedWrittenAndTraced() throws {
    let formula = try ParsedFormula(nested("1 + (", 200, "1", ")"))
    #expect(try formula.evaluate() == .number(201))
    #expect(try ParsedFormula(formula.meaning).evaluate() == .number(201))
    #expect(try formula.trace().value == .number(201))
    #expect(formula.check() == [])
  }

  @Test func chainsMayBeLong() throws {
    let source = "1" + String(repeating: " + 1", count: 49_999)
    let formula = try ParsedFormula(source)
    #expect(try formula.evaluate() == .number(50_000))
    #expect(formula.meaning == source)
    #expect(formula.check() == [])
    #expect(try formula.trace().steps.count == 1)
  }

  @Test(arguments: [" - 1", "*1", "/1", " or false", "[0]", ".x", "²"])
  func everyChainIsALoop(link: String) throws {
    let formula = try ParsedFormula("a" + String(repeating: link, count: 30_000))
    _ = formula.meaning
    _ = formula.check()
    _ = try? formula.evaluate(in: ["a": .number(1.0)])
  }

  @Test func moreThanAHundredThousandPartsAreRefused() throws {
    let most = "[" + String(repeating: "1,", count: 99_998) + "1]"
    #expect(try ParsedFormula(most).evaluate() == .vector(Array(repeating: 1.0, count: 99_999)))
    let error = #expect(throws: FormulaError.self) { try ParsedFormula("1 + " + most) }
    #expect(error?.kind == .limit)
  }

  @Test func aMebibyteIsRead() throws {
    let spaces = String(repeating: " ", count: (1 << 20) - 5)
    #expect(try ParsedFormula("1 +" + spaces + "22").evaluate() == .number(23))
    let digits = "0." + String(repeating: "1", count: (1 << 20) - 2)
    #expect(try ParsedFormula(digits).evaluate() == .number(1.0 / 9))
    let error = #expect(throws: FormulaError.self) { try ParsedFormula(spaces + "      ") }
    #expect(error?.kind == .limit)
  }

  @Test func answersAreShort() {
    let error = #expect(throws: FormulaError.self) {
      try ParsedFormula(String(repeating: "1", count: 4097), limits: .answer)
    }
    #expect(error?.kind == .limit)
  }

  @Test(arguments: [
    "range(1000000)", "mt19937_uniforms(1, 1000000)", "range(1000000) + 1", "[range(1000000)]",
  ])
  func aMillionNumbersAreAllowed(source: String) throws {
    let value = try ParsedFormula(source).evaluate()
    switch value {
    case .vector(let vector): #expect(vector.count == 1_000_000)
    case .matrix(let matrix): #expect(matrix.elements.count == 1_000_000)
    default: Issue.record("neither a vector nor a matrix")
    }
  }

  @Test func emptyRowsAndLongNamesCount() throws {
    let rows = Matrix(rows: 2000, columns: 0, elements: [])
    let lists = "[" + Array(repeating: "[X, 1]", count: 600).joined(separator: ", ") + "]"
    let name = String(repeating: "n", count: 8000)
    let records =
      "let r = {\(name): 1} in [" + Array(repeating: "r", count: 3000).joined(separator: ", ") + "]"
    for source in [lists, records] {
      let error = #expect(throws: FormulaError.self) {
        try ParsedFormula(source).evaluate(in: ["X": .matrix(rows)])
      }
      #expect(error?.kind == .limit)
    }
  }

  @Test(arguments: [
    "let a = range(1000000) in a + a + a + a + a + a + a + a + a + a + a", "range(1000001)",
    "repeat([1], 1e7)", "repeat([1], 1e15)",
    // Each level has the one before it twice: sharing must not hide 2^40 parts.
    (0..<40).reduce("\"a\"") { text, level in "let t\(level) = \(text) in [t\(level), t\(level)]" },
  ])
  func workAndSizeAreBounded(source: String) throws {
    let error = #expect(throws: FormulaError.self) {
      try ParsedFormula(source, catalogue: sampleCatalogue).evaluate()
    }
    #expect(error?.kind == .limit)
  }
}

/// Nothing about a formula needs a deep stack: this is the smallest that threads are given anywhere.
@Suite struct SmallStackTests {
  @Test(arguments: [
    ("(", "1", ")"), ("1 + sqrt(", "1", ")"), ("if true then 1 else ", "2", ""),
    ("let a = 1 in ", "a", ""), ("{w: ", "1", "}"), ("[", "1", "]"), ("2^", "1", ""),
    ("-", "1", ""), ("max(x=", "1", ")"), ("w[", "0", "]"),
  ])
  func deepFormulasFitIntoASmallStack(opening: String, core: String, closing: String) async {
    let source =
      String(repeating: opening, count: 200) + core + String(repeating: closing, count: 200)
    let isDone = await withCheckedContinuation { continuation in
      let thread = Thread {
        let formula = try? ParsedFormula(source)
        _ = formula?.check()
        _ = formula?.meaning
        _ = try? formula?.trace()
        continuation.resume(returning: true)
      }
      thread.stackSize = 128 * 1024
      thread.start()
    }
    #expect(isDone)
  }
}
