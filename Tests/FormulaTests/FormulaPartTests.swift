import Formula
import Testing

@Suite struct FormulaPartTests {
  @Test func partsHaveTheirPlacesAndOperands() throws {
    let source = "if x and true then (1 - λ)*[2, pi][0] else {w: \"a\"}.w"
    let parts = try ParsedFormula(source).parts
    let bytes = Array(source.utf8)
    let told = parts.map { part in
      "\(part.kind) <\(String(decoding: bytes[part.span], as: UTF8.self))> \(part.operands)"
    }
    #expect(
      told == [
        "name(\"x\") <x> []", "truth(true) <true> []", "operation(\"and\") <x and true> [0, 1]",
        "number(1.0) <1> []", "name(\"lambda\") <λ> []", "operation(\"-\") <1 - λ> [3, 4]",
        "number(2.0) <2> []", "number(3.141592653589793) <pi> []", "list <[2, pi]> [6, 7]",
        "number(0.0) <0> []", "element <[2, pi][0]> [8, 9]",
        "operation(\"*\") <(1 - λ)*[2, pi][0]> [5, 10]", "text <\"a\"> []",
        "record <{w: \"a\"}> [12]", "field(\"w\") <{w: \"a\"}.w> [13]",
        "condition <\(source)> [2, 11, 14]",
      ])
  }

  /// Whatever part is replaced by itself in brackets, the formula means the same.
  @Test(arguments: 0..<5 as Range<UInt64>)
  func partsCanBeReplaced(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let source = randomFormula(depth: 4, using: &random)
      let formula = try ParsedFormula(source)
      let bytes = Array(source.utf8)
      for part in formula.parts {
        let inner = bytes[part.span]
        let changed =
          bytes[..<part.span.lowerBound] + Array("(".utf8) + inner + Array(")".utf8)
          + bytes[part.span.upperBound...]
        let text = String(decoding: changed, as: UTF8.self)
        #expect(try ParsedFormula(text).meaning == formula.meaning, "seed \(seed): \(text)")
      }
    }
  }
}
