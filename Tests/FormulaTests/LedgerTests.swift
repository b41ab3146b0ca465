import Formula
import Testing

/// What the published lessons claim or should have claimed, recomputed by the call that a reader
/// would type.
@Suite struct LedgerTests {
  struct Row: Decodable, Sendable, CustomTestStringConvertible {
    let id: String
    let expression: String
    /// To six digits, as far as there are as many.
    let value: ReferenceValue

    var testDescription: String { id }
  }

  @Test(arguments: try decoded("ledger", as: [Row].self))
  func agreesWithWhatWasRecomputed(row: Row) throws {
    let formula = try ParsedFormula(row.expression)
    #expect(try ParsedFormula(formula.meaning).meaning == formula.meaning)
    do throws(FormulaError) {
      let value = try formula.evaluate()
      #expect(
        row.value.matches(value, absolute: 1e-12, relative: 1e-5),
        "\(row.id): \(row.expression) is \(value.formatted), and was \(row.value.formatted)")
      #expect(formula.check() == [])
      #expect(try formula.trace().value == value)
    } catch {
      #expect(
        row.value.formatted == "{error: \"\(error.kind.rawValue)\"}", "\(row.expression): \(error)")
    }
  }

  /// A rule as it is displayed in a lesson, lr (g + λw)/√(v + ε) without a first moment and without
  /// bias correction, run for a hundred steps: it ends at the L2 minimum, and not where the widget
  /// beside it does.
  @Test func aDisplayedRuleEndsElsewhereThanItsWidget() throws {
    let step =
      "let g = [1, 4]*(w - [2, 1.5]) + 0.15*w in let v = 0.999*v + 0.001*g^2 in "
      + "let w = w - 0.15*g/sqrt(v + 1e-8) in "
    let source =
      "let w = [-2, -2] in let v = [0, 0] in " + String(repeating: step, count: 60) + "{w: w, v: v}"
    let half = try ParsedFormula(source).evaluate()
    guard case .record(let state) = half, let w = state["w"], let v = state["v"] else {
      Issue.record("no state: \(half)")
      return
    }
    let rest = String(repeating: step, count: 40) + "w"
    let end = try ParsedFormula(rest).evaluate(in: ["w": w, "v": v])
    let expected = ReferenceValue.list([.number(1.73913), .number(1.44578)])
    #expect(expected.matches(end, absolute: 0, relative: 1e-5), "\(end.formatted)")
  }
}
