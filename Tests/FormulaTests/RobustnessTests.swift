import Formula
import Testing

@Suite struct RobustnessTests {
  /// Reads, checks, evaluates, traces and writes whatever it is given; errors lie in the source.
  private func exercise(_ source: String, _ note: String) {
    let bytes = 0...source.utf8.count
    func isInside(_ span: Range<Int>) -> Bool {
      bytes.contains(span.lowerBound) && bytes.contains(span.upperBound)
    }
    do throws(FormulaError) {
      let formula = try ParsedFormula(source, limits: .answer, catalogue: sampleCatalogue)
      for error in formula.check(variables: ["x": .number, "w": .vector(2)]) {
        #expect(isInside(error.span), "\(note): \(source)")
      }
      let meaning = try ParsedFormula(formula.meaning, catalogue: sampleCatalogue).meaning
      #expect(meaning == formula.meaning, "\(note): \(source)")
      let environment: Environment = ["x": .number(2.0), "w": .vector([1.0, 2])]
      let trace = try formula.trace(in: environment, limits: .answer)
      let value = try formula.evaluate(in: environment, limits: .answer)
      #expect(trace.value == value, "\(note): \(source)")
      _ = trace.steps.map { $0.line() }
      _ = value.json
      #expect(try ParsedFormula(value.formatted).evaluate() == value, "\(note): \(source)")
    } catch {
      #expect(isInside(error.span), "\(note): \(source): \(error)")
      #expect(!error.message.isEmpty)
    }
    let line = CalculatorLine(source, limits: .answer).json
    #expect(line.hasPrefix("{\"") && line.hasSuffix("}") && !line.contains("\n"))
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func anyBytesAreAnswered(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for round in 0..<300 {
      let count = Int.random(in: 0..<60, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      exercise(String(decoding: bytes, as: UTF8.self), "seed \(seed), round \(round)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func anyTokensAreAnswered(seed: UInt64) {
    let tokens = [
      "1", "0", "2.5", "1e300", ".5", "x", "w", "λ", "pi", "nan", "inf", "+", "-", "*", "/", "^",
      "==", "<", ">=", "=", "(", ")", "[", "]", "{", "}", ",", ".", ":", "²", "⁻¹", "√", "if ",
      " then ", " else ", "let a = ", " in ", "a", " and ", " or ", "not ", "true", "false",
      "\"half\"", "sqrt(", "strength(", "step(", "keep(", "count(", "range(", "min(", "lr=", ".w",
      "[0]", "½", "“", "’", "−", "\u{202e}", "\u{0}", "é", "😀", " ", "\n", "\\", "_",
    ]
    var random = SeededGenerator(seed: seed)
    for round in 0..<500 {
      let count = Int.random(in: 1..<14, using: &random)
      let source = (0..<count).map { _ in tokens[Int.random(in: 0..<tokens.count, using: &random)] }
        .joined()
      exercise(source, "seed \(seed), round \(round)")
    }
  }

  /// Formulas with a few bytes changed, as people mistype them.
  @Test(arguments: 0..<10 as Range<UInt64>)
  func mistypedFormulasAreAnswered(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for round in 0..<200 {
      var bytes = Array(randomFormula(depth: 4, using: &random).utf8)
      for _ in 0..<Int.random(in: 1..<4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(UInt8.random(in: 32..<127, using: &random), at: place)
        default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
        }
      }
      exercise(String(decoding: bytes, as: UTF8.self), "seed \(seed), round \(round)")
    }
  }

  @Test func everyCharacterIsAnsweredInEveryPlace() {
    for value in Array(0..<0x3000 as Range<UInt32>) + Array(0xFE00..<0x10000) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let character = String(Character(scalar))
      for source in [character, "1\(character)2", "\"\(character)", "x\(character)"] {
        do throws(FormulaError) {
          _ = try ParsedFormula(source)
        } catch {
          #expect(error.span.upperBound <= source.utf8.count)
        }
      }
    }
  }
}
