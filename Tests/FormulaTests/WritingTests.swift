import Formula
import RegularizationCore
import Testing

@Suite struct WritingTests {
  @Test(
    arguments: [
      (0, "0"), (-0.0, "-0"), (1, "1"), (-1.5, "-1.5"), (0.1, "0.1"), (0.0001, "0.0001"),
      (0.00001, "1e-5"), (1.5e-7, "1.5e-7"), (123_456_789, "123456789"), (1e15, "1000000000000000"),
      (1e16, "1e16"), (1.25e300, "1.25e300"), (.leastNonzeroMagnitude, "5e-324"),
      (0.1 + 0.2, "0.30000000000000004"),
      (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"), (1 / 3, "0.3333333333333333"),
      (1.7976931348623157e308, "1.7976931348623157e308"),
      (9_007_199_254_740_992, "9007199254740992"),
    ] as [(Double, String)])
  func numbersHaveTheFewestDigits(number: Double, text: String) {
    #expect(Value.number(number).formatted == text)
  }

  @Test(
    arguments: [
      (1 / 3, 3, "0.333"), (2.0 / 3, 3, "0.667"), (1.567e-5, 3, "1.57e-5"), (123_456, 3, "123000"),
      (0.99999, 3, "1"), (2.675, 3, "2.68"), (-2.675, 3, "-2.68"), (1.5, 3, "1.5"), (0, 3, "0"),
      (9.9996e15, 4, "1e16"), (999_999, 1, "1000000"), (.nan, 3, "nan"), (12, 0, "12"),
    ] as [(Double, Int, String)])
  func numbersAreRoundedToSignificantDigits(number: Double, digits: Int, text: String) {
    #expect(Value.number(number).formatted(significantDigits: digits) == text)
  }

  @Test(
    arguments: [
      (.number(4), "4"), (.number(-0.0), "-0.0"), (.number(1e-5), "1e-5"),
      (.number(.nan), "\"NaN\""),
      (.vector([.infinity, -.infinity]), "[\"Infinity\", \"-Infinity\"]"), (.boolean(true), "true"),
      (.matrix(Matrix(rows: 2, columns: 1, elements: [1, 2])), "[[1], [2]]"),
      (.matrix(Matrix(rows: 0, columns: 2, elements: [])), "[]"),
      (.list([.text("a"), .boolean(false)]), "[\"a\", false]"),
      (.record(["w": .vector([0.1]), "m": .number(2.0)]), "{\"w\": [0.1], \"m\": 2}"),
      (
        .text("\"\\\n\u{1b}[2J\u{9b}\u{202e}λ\u{7f}"),
        #""\"\\\n\u001b[2J\u009b\u202eλ\u007f""#
      ),
    ] as [(Value, String)])
  func jsonIsPlain(value: Value, json: String) {
    #expect(value.json == json)
  }

  @Test(
    arguments: [
      (.text("\"\\\n\u{1b}\u{202e}λ"), #""\"\\\n\u{1b}\u{202e}λ""#),
      (.list([]), "[]"), (.record([:]), "{}"),
      (.record(["w": .list([.text("a")])]), #"{w: ["a"]}"#),
    ] as [(Value, String)])
  func valuesAreWrittenAsTheLanguageWritesThem(value: Value, text: String) {
    #expect(value.formatted == text)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func whatIsWrittenIsReadAsTheSameValue(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let value = Value.random(depth: 3, using: &random)
      let read = try ParsedFormula(value.formatted).evaluate()
      #expect(read == value, "seed \(seed): \(value.formatted)")
    }
  }

  @Test func everyNumberSurvives() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let number = Double(bitPattern: random.next())
      let text = Value.number(number).formatted
      let read = try ParsedFormula(text).evaluate()
      #expect(read == .number(number), "\(text)")
      guard number.isFinite else { continue }
      #expect(Double(text) == number && Double(Value.number(number).json) == number, "\(text)")
    }
  }
}

extension Value {
  /// Any value that the language can write.
  static func random(depth: Int, using random: inout SeededGenerator) -> Value {
    func number() -> Double {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: Double(Int.random(in: -1000...1000, using: &random))
      case 1: Double(bitPattern: random.next())
      case 2: [0, -0.0, .infinity, -.infinity, .nan][Int.random(in: 0..<5, using: &random)]
      default: Double.random(in: -10...10, using: &random)
      }
    }
    func text() -> String {
      let scalars: [Unicode.Scalar] = [
        "a", "λ", "\"", "\\", "\n", "\u{1b}", "\u{202e}", "😀", "'", "”",
      ]
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<6, using: &random) {
        text.append(scalars[Int.random(in: 0..<scalars.count, using: &random)])
      }
      return String(text)
    }
    let count = Int.random(in: 0..<4, using: &random)
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: return .number(number())
    case 1: return .boolean(Bool.random(using: &random))
    case 2: return .text(text())
    case 3: return .vector((0..<count).map { _ in number() })
    case 4:
      return .matrix(
        Matrix(
          rows: count + 1, columns: count, elements: (0..<(count + 1) * count).map { _ in number() }
        ))
    case 5:
      let others = (0..<count).map { _ in Value.random(depth: depth - 1, using: &random) }
      return .list([.text(text())] + others.filter { $0.kindName == "a text" || $0.isCompound })
    default:
      let fields = ["w", "m", "v", "if_", "x1"].prefix(count)
      return .record(
        Record(fields.map { .init($0, .random(depth: depth - 1, using: &random)) }))
    }
  }

  /// Whether it is a list or a record, which a list can hold beside texts.
  private var isCompound: Bool {
    switch self {
    case .list, .record, .boolean: true
    default: false
    }
  }
}
