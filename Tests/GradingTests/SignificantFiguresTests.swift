import Testing

@testable import Grading

@Suite struct SignificantFiguresTests {
  @Test(arguments: [
    ("0", 1, 1), ("0.0", 1, 1), ("0.00", 2, 2), ("100.", 3, 3), ("100.0", 4, 4), ("0.0010", 2, 2),
    ("2000", 1, 4), ("-121000", 3, 6), ("1030", 3, 4), ("4.320e-3", 4, 4), ("1E3", 1, 1),
    (".50", 2, 2), ("007", 1, 1),
  ])
  func areCountedAsTyped(text: String, least: Int, most: Int) {
    #expect(TypedDigits(text: text).figures == least...most)
  }

  enum Finding { case right, rightWithinRange, wrongDigits, near, far, sign, withinRangeNear }

  struct Row: Sendable {
    let rule: SignificantFigures?
    let typed: String
    let truth: Double
    let finding: Finding

    init(_ rule: SignificantFigures?, _ typed: String, _ truth: Double, _ finding: Finding) {
      self.rule = rule
      self.typed = typed
      self.truth = truth
      self.finding = finding
    }
  }

  static let rows = [
    Row(SignificantFigures(4), "3.142", .pi, .right),
    Row(SignificantFigures(4), "3.141", .pi, .near),
    Row(SignificantFigures(4), "3.147", .pi, .far),
    Row(SignificantFigures(3), "3.141", .pi, .wrongDigits),
    Row(SignificantFigures(4), "-3.142", .pi, .sign),
    Row(SignificantFigures(2), "1000", 999, .rightWithinRange),
    Row(SignificantFigures(2), "1E3", 999, .wrongDigits),
    Row(SignificantFigures(3), "180", 178.35, .withinRangeNear),
    Row(SignificantFigures(4, accuracy: 3), "3.143", .pi, .right),
    Row(SignificantFigures(4, accuracy: 3), "3.150", .pi, .near),
    Row(SignificantFigures(6, accuracy: 2), "12000.0", 12345.65, .right),
    Row(SignificantFigures(6, accuracy: 2), "13000.0", 12345.65, .near),
    Row(SignificantFigures(3, accuracy: 0), "100", 5, .rightWithinRange),
    Row(SignificantFigures(3, accuracy: 0), "10.0", 5, .right),
    Row(SignificantFigures(3, accuracy: 0), "0.00", 5, .wrongDigits),
    Row(SignificantFigures(atLeast: 4), "8.250434", 8.250, .right),
    Row(SignificantFigures(atLeast: 4), "8.25", 8.250, .wrongDigits),
    Row(SignificantFigures(atLeast: 4), ".14294", 1.0 / 7, .right),
    Row(SignificantFigures(atLeast: 4), ".14295", 1.0 / 7, .near),
    Row(SignificantFigures(3), "1.50", 1.5, .right),
    Row(SignificantFigures(3), "1.5", 1.5, .wrongDigits),
    Row(SignificantFigures(3), "1.500", 1.5, .wrongDigits),
    Row(SignificantFigures(3), "0.0499", 0.04985, .right),
    Row(SignificantFigures(atLeast: 2), "0.145", 1.0 / 7, .near),
  ]

  @Test(arguments: rows) func areJudgedOnTheCharactersTyped(row: Row) throws {
    let rule = try #require(row.rule)
    let closeness = AcceptanceRule.significantFigures(rule)
      .judge(try NumericAnswer(row.typed), truth: row.truth)
    let isFault = closeness.precision?.isFault ?? false
    switch row.finding {
    case .right:
      #expect(closeness.isRight && closeness.precision == nil)
    case .rightWithinRange:
      #expect(closeness.isRight && closeness.precision != nil && !isFault)
    case .wrongDigits:
      #expect(isFault)
    case .near, .far, .sign:
      let expected: Inaccuracy =
        row.finding == .near ? .near : row.finding == .far ? .far : .sign
      #expect(!closeness.isRight && closeness.inaccuracy == expected && !isFault)
    case .withinRangeNear:
      #expect(closeness.inaccuracy == .near && closeness.precision != nil && !isFault)
    }
  }

  @Test func needAPositiveCount() {
    #expect(SignificantFigures(0) == nil)
    #expect(SignificantFigures(-1) == nil)
    #expect(SignificantFigures(3, accuracy: -1) == nil)
    #expect(SignificantFigures(atLeast: 0) == nil)
  }
}
