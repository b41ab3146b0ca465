import CourseContent
import RegularizationCore
import Testing

@testable import Grading

@Suite struct NumericAnswerTests {
  static let any = NumericExpectation(forms: Set(AnswerForm.allCases), symbol: "lambda")

  @Test(
    arguments: [
      // What people type for a number.
      ("4", 4), (" 4 ", 4), ("+4", 4), ("-4", -4), ("4.", 4), (".5", 0.5), ("-.5", -0.5),
      ("0.25", 0.25),
      ("1.000", 1), ("007", 7), ("1e3", 1_000), ("1E3", 1_000), ("2.5e-1", 0.25), ("2.5E+2", 250),
      ("0", 0), ("-0", 0), ("25%", 0.25), ("25 %", 0.25), ("-12.5%", -0.125), ("(4)", 4),
      ("((4))", 4),
      // Fractions.
      ("1/4", 0.25), ("1 / 4", 0.25), ("-1/4", -0.25), ("1/-4", -0.25), ("1/0.25", 4),
      ("(1/4)", 0.25),
      ("½", 0.5), ("-½", -0.5), ("1⁄4", 0.25), ("3÷4", 0.75), ("3∕4", 0.75),
      // Powers of ten.
      ("2*10^-3", 0.002), ("2x10^-3", 0.002), ("2 x 10^-3", 0.002), ("2 X 10^3", 2_000),
      ("2·10⁻³", 0.002), ("2×10⁻³", 0.002), ("2 × 10^(-3)", 0.002), ("10^-3", 0.001),
      ("-10⁻³", -0.001), ("1.5*10^4", 15_000), ("-2.5×10²", -250), ("2*10**-3", 0.002),
      // Unicode's other minus signs, spaces and digits.
      ("−4", -4), ("–4", -4), ("‑4", -4), ("－４", -4), ("４．５", 4.5), ("\u{A0}4\u{202F}", 4),
      ("\u{FEFF}4", 4), ("4\u{200B}", 4), ("4\n", 4), ("\t4", 4), ("25％", 0.25),
      // The asked symbol.
      ("lambda = 4", 4), ("λ=4", 4), ("λ = 1/4", 0.25), ("lambda= -2e-3", -0.002),
      // Expressions.
      ("2*2", 4), ("1/(2*2)", 0.25), ("sqrt(16)", 4), ("exp(0)", 1), ("2*pi", 2 * .pi), ("π", .pi),
      ("e", 2.718281828459045), ("1 - 20%", 0.8), ("2^10", 1_024), ("2²", 4),
      ("max(1,2)", 2),
      ("max(1, 234)", 234), ("2**3", 8), ("3·4", 12), ("-(1+2)", -3), ("1/3+1/6", 0.5), ("+-4", -4),
    ] as [(String, Double)])
  func reads(raw: String, value: Double) throws {
    let answer = try NumericAnswer(raw, expecting: Self.any)
    #expect(abs(answer.value - value) <= 1e-15 * max(1, abs(value)))
    #expect(answer.raw == raw)
  }

  @Test(
    arguments: [
      ("", .blank), ("   ", .blank), ("\t\n", .blank), ("\u{A0}", .blank), ("λ =", .blank),
      ("--", .unparsable), ("2e", .unparsable), ("2e+", .unparsable), ("(4", .unparsable),
      ("4)", .unparsable), ("1.2.3", .unparsable), ("4..", .unparsable), (".", .unparsable),
      ("1//2", .unparsable), ("2pi", .unparsable), ("2(3)", .unparsable), ("(1)(2)", .unparsable),
      ("2 sqrt(4)", .unparsable), ("*4", .unparsable), ("4*", .unparsable), ("٣", .unparsable),
      ("sqrt()", .unparsable), ("sqrt(1,2,3)", .unparsable), ("2½", .unparsable),
      ("-", .unparsable),
      ("4 bits", .extraSymbols), ("4;", .extraSymbols), ("$4", .extraSymbols),
      ("4!", .extraSymbols),
      ("≈4", .extraSymbols), ("~4", .extraSymbols), ("=4", .extraSymbols),
      ("mu = 4", .extraSymbols),
      ("x > 4", .unknownName), ("4,", .extraSymbols), ("4, 5", .extraSymbols),
      ("[4]", .extraSymbols),
      ("4€", .extraSymbols), ("\"4\"", .extraSymbols), ("4\u{1B}[31m", .extraSymbols),
      ("4 = 4", .extraSymbols),
      ("\u{202E}4", .extraSymbols), ("4 %%", .extraSymbols), ("%", .extraSymbols),
      ("4?", .extraSymbols),
      ("0,25", .decimalComma), ("1,5", .decimalComma), ("-1,5", .decimalComma),
      (",5", .decimalComma),
      ("1.234,5", .decimalComma), ("0,250", .decimalComma), ("1,2345", .decimalComma),
      ("1,5e3", .decimalComma), ("(1,5)", .decimalComma), ("1,5/2", .decimalComma),
      ("1,234", .badThousands), ("1,234,567", .badThousands), ("12,34,567", .badThousands),
      ("1,234.5", .badThousands), ("1 234", .badThousands), ("1 2", .badThousands),
      ("1'234", .badThousands), ("1’234", .badThousands), ("1_000", .badThousands),
      ("1\u{A0}234", .badThousands), ("1\u{2009}234", .badThousands), ("0.5 0.6", .badThousands),
      ("abc", .unknownName), ("idk", .unknownName), ("don't know", .unknownName),
      ("5 hidden units", .unknownName),
      ("sqr(4)", .unknownName), ("lamda", .unknownName), ("а", .unknownName),
      ("4 + x", .unknownName),
      ("sqrt", .unknownName), ("pi(2)", .unknownName), ("é", .unknownName),
      ("if 1 then 2", .unknownName),
      ("1/0", .divisionByZero), ("1/0.0", .divisionByZero), ("0/0", .divisionByZero),
      ("1/(1-1)", .divisionByZero), ("2 + 1/0", .divisionByZero), ("0^-1", .divisionByZero),
      ("nan", .notFinite), ("NaN", .notFinite), ("inf", .notFinite), ("-inf", .notFinite),
      ("∞", .notFinite),
      ("1e999", .notFinite), ("log(0)", .notFinite), ("sqrt(-1)", .notFinite),
      ("log(-1)", .notFinite),
      ("10^400", .notFinite), ("1e308*10", .notFinite),
    ] as [(String, InvalidAnswer.Reason)])
  func refuses(raw: String, reason: InvalidAnswer.Reason) {
    let error = #expect(throws: InvalidAnswer.self) {
      try NumericAnswer(raw, expecting: Self.any)
    }
    #expect(error?.reason == reason, "\(error.map(\.description) ?? "")")
    #expect(error?.message.isEmpty == false)
    if let place = error?.place {
      #expect(place.lowerBound >= 0 && place.upperBound <= raw.utf8.count)
    }
  }

  @Test(
    arguments: [
      (String(repeating: "1", count: 4_097), .tooLong),
      (String(repeating: "regularize ", count: 931), .tooLong),
      (String(repeating: "(", count: 4_000), .unparsable),
      (
        String(repeating: "(", count: 1_500) + "1" + String(repeating: ")", count: 1_500) + "+1",
        .tooLong
      ),
      ("1" + String(repeating: "0", count: 4_000), .notFinite),
    ] as [(String, InvalidAnswer.Reason)])
  func refusesWhatIsTooMuch(raw: String, reason: InvalidAnswer.Reason) {
    let error = #expect(throws: InvalidAnswer.self) {
      try NumericAnswer(raw, expecting: Self.any)
    }
    #expect(error?.reason == reason)
  }

  @Test(arguments: [
    ("0,25", "0.25"), ("1,234", "1234"), ("1,234", "1.234"), ("1.234,5", "1234.5"),
    ("1 234", "1234"),
    ("1'234", "1234"), ("1_000", "1000"), ("2pi", "2*pi"), ("2e", "2e3"), ("sqr(4)", "sqrt"),
    ("mu = 4", "lambda"), ("1,234,567", "1234567"),
  ])
  func saysWhatWouldHelp(raw: String, hint: String) {
    let error = #expect(throws: InvalidAnswer.self) {
      try NumericAnswer(raw, expecting: Self.any)
    }
    #expect(error?.help.contains(hint) ?? false, "\(error?.help ?? "")")
  }

  @Test func namesLettersOfOtherAlphabets() {
    let error = #expect(throws: InvalidAnswer.self) { try NumericAnswer("2*а") }
    #expect(
      error?.message
        == "U+0430 CYRILLIC SMALL LETTER A looks like the Latin letter a, but is another character."
    )
    #expect(error?.place == 2..<4)
  }

  @Test(arguments: [
    ("0,25", 0..<4), ("  1,5", 2..<5), ("2 + 0,5", 4..<7), ("−1,5", 3..<6), ("4 bits", 2..<6),
    ("2*(1 + 3", 2..<3), ("1 + 2/0", 6..<7),
  ])
  func knowsWhereItIs(raw: String, place: Range<Int>) {
    let error = #expect(throws: InvalidAnswer.self) {
      try NumericAnswer(raw, expecting: Self.any)
    }
    #expect(error?.place == place)
  }

  @Test(
    arguments: [
      ("0.25", .decimal), ("1/4", .fraction), ("2.5e-1", .sci), ("2.5*10^-1", .sci),
      ("25%", .percent),
      ("exp(-2)", .expr), ("0.5*0.5", .expr),
    ] as [(String, AnswerForm)])
  func tellsFormsApart(raw: String, form: AnswerForm) throws {
    #expect(try NumericAnswer(raw, expecting: Self.any).form == form)
    #expect(try NumericAnswer(raw, expecting: .init(forms: [form])).form == form)
    let others = Set(AnswerForm.allCases).subtracting([form, .expr])
    let error = #expect(throws: InvalidAnswer.self) {
      try NumericAnswer(raw, expecting: .init(forms: others))
    }
    #expect(error?.reason == .formNotAllowed)
  }

  @Test func takesAWholeNumberForAFraction() throws {
    #expect(try NumericAnswer("4", expecting: .init(forms: [.fraction])).value == 4)
    #expect(throws: InvalidAnswer.self) {
      try NumericAnswer("4.5", expecting: .init(forms: [.fraction]))
    }
  }

  @Test func takesExpressionsUnlessTheQuestionRefusesThem() throws {
    #expect(try NumericAnswer("2*2").value == 4)
    let error = #expect(throws: InvalidAnswer.self) {
      try NumericAnswer("2*2", expecting: .init(forms: [.decimal, .fraction]))
    }
    #expect(error?.reason == .formNotAllowed)
    #expect(error?.help.contains("a decimal such as 0.25") ?? false)
  }

  @Test func takesTheNaturalLogarithmByItsOtherName() throws {
    let answer = try NumericAnswer("-ln(0.5) / 0.0001")
    #expect((answer.value - 6931.471805599453).magnitude < 1e-9 && answer.form == .expr)
    let error = #expect(throws: InvalidAnswer.self) { try NumericAnswer("ln 2") }
    #expect(error?.help == "Did you mean ln(2)?")
  }

  /// Only what a school calculator has; the subject's functions would type the key itself.
  @Test(arguments: [
    "abs(-4)", "sqrt(16)", "exp(0)", "log(2)", "log2(4)", "log10(4)", "sin(1)", "cos(1)", "tan(1)",
    "tanh(1)", "floor(2.5)", "ceil(2.5)", "round(2.5)", "min(1, 2)", "max(1, 2)", "2*pi", "e^2",
  ])
  func takesElementaryFunctions(raw: String) throws {
    #expect(try NumericAnswer(raw).value.isFinite)
  }

  @Test(arguments: [
    ("lambda_from_sigma2(0.25)", "lambda_from_sigma2", 0..<18),
    ("λ_from_σ2(0.25)", "λ_from_σ2", 0..<11),
    ("1 + 2*dropout_scale(0.2)", "dropout_scale", 6..<19),
    ("2 dropout_scale(0.2)", "dropout_scale", 2..<15), ("sum(1, 2)", "sum", 0..<3),
    ("sqrt(dropout_scale(0.2))", "dropout_scale", 5..<18),
  ])
  func refusesTheSubjectsFunctions(raw: String, name: String, place: Range<Int>) {
    let error = #expect(throws: InvalidAnswer.self) { try NumericAnswer(raw) }
    #expect(error?.reason == .formNotAllowed)
    #expect(error?.message == "`\(name)` can't be used in an answer.")
    #expect(error?.help == "Work it out yourself; :calc computes with \(name).")
    #expect(error?.place == place)
  }

  @Test func suggestsNothingThatItWouldRefuse() {
    let error = #expect(throws: InvalidAnswer.self) { try NumericAnswer("dropout_scale") }
    #expect(error?.reason == .unknownName && error?.help.contains("dropout") == false)
    let typo = #expect(throws: InvalidAnswer.self) { try NumericAnswer("dropout_scal(0.2)") }
    #expect(typo?.reason == .unknownName && typo?.help.contains("dropout") == false)
  }

  @Test(
    arguments: [
      (.required("nats"), "4 nats", nil), (.required("nats"), "4nats", nil),
      (.required("epochs"), "4 epoch", nil), (.required("nats"), "4", .missingUnit),
      (.required("nats"), "4 bits", .missingUnit), (.optional("nats"), "4", nil),
      (.optional("nats"), "4 nats", nil), (.optional("nats"), "4 bits", .missingUnit),
      (.none, "4 nats", .extraSymbols), (.required("nats"), "1/4 nats", nil),
    ] as [(NumericExpectation.Unit, String, InvalidAnswer.Reason?)])
  func readsUnits(unit: NumericExpectation.Unit, raw: String, reason: InvalidAnswer.Reason?) {
    do throws(InvalidAnswer) {
      _ = try NumericAnswer(raw, expecting: .init(unit: unit))
      #expect(reason == nil)
    } catch {
      #expect(error.reason == reason)
    }
  }

  /// Where percent is the unit, its sign says no more than that: nothing is divided by 100.
  @Test(
    arguments: [
      (.optional("%"), "37.5%", 37.5), (.optional("%"), "37.5 %", 37.5),
      (.optional("%"), "37.5", 37.5), (.optional("%"), "75/2 %", 37.5),
      (.optional("%"), "−1.5 %", -1.5),
      (.optional("%"), "37.5 percent", 37.5), (.required("%"), "37.5 %", 37.5),
      (.optional("nats"), "37.5 %", 0.375), (.none, "37.5 %", 0.375),
    ] as [(NumericExpectation.Unit, String, Double)])
  func readsPercentAsTheUnit(unit: NumericExpectation.Unit, raw: String, value: Double) throws {
    #expect(try NumericAnswer(raw, expecting: .init(unit: unit)).value == value)
  }

  @Test func refusesPercentWhereAllOtherFormsAreListed() throws {
    let points = NumericExpectation(forms: [.decimal, .fraction, .sci, .expr])
    let error = #expect(throws: InvalidAnswer.self) {
      try NumericAnswer("26 %", expecting: points)
    }
    #expect(error?.reason == .formNotAllowed)
    #expect(try NumericAnswer("98 - 72", expecting: points).value == 26)
    #expect(try NumericAnswer("26 %", expecting: .init(forms: [.expr])).value == 0.26)
  }

  @Test func asksForPercentWhereItIsRequired() {
    let error = #expect(throws: InvalidAnswer.self) {
      try NumericAnswer("37.5", expecting: .init(unit: .required("%")))
    }
    #expect(error?.reason == .missingUnit)
  }

  @Test func readsInfinityWhereItIsAskedFor() throws {
    let expectation = NumericExpectation(forms: Set(AnswerForm.allCases), allowsInfinity: true)
    #expect(try NumericAnswer("inf", expecting: expectation).value == .infinity)
    #expect(try NumericAnswer("-∞", expecting: expectation).value == -.infinity)
    #expect(throws: InvalidAnswer.self) { try NumericAnswer("nan", expecting: expectation) }
  }

  @Test(
    arguments: [
      ("2·10⁻³", "2*10^-3"), ("0.25", nil), ("−4", "-4"), ("λ = −4", "-4"), (" 1 / 4", nil),
    ] as [(String, String?)])
  func echoesWhatItReadDifferently(raw: String, reading: String?) throws {
    #expect(try NumericAnswer(raw, expecting: Self.any).reading == reading)
  }

  @Test func isEquivalentWithinRounding() throws {
    let typed = try NumericAnswer("0.3", expecting: Self.any)
    #expect(typed.isEquivalent(to: try NumericAnswer("0.1+0.2", expecting: Self.any)))
    #expect(typed.isEquivalent(to: try NumericAnswer("3/10", expecting: Self.any)))
    #expect(!typed.isEquivalent(to: try NumericAnswer("0.3000001", expecting: Self.any)))
  }

  /// The quick path must read to the last bit what the standard library reads.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func roundsRightly(seed: UInt64) throws {
    var stream = SplitMix64(seed: seed)
    let digits = (0..<(1 + stream.below(19))).map { _ in "\(stream.below(10))" }.joined()
    let exponent = Int(stream.below(60)) - 30
    let raw = "\(stream.below(1_000)).\(digits)e\(exponent)"
    #expect(try NumericAnswer(raw).value == Double(raw), "seed \(seed): \(raw)")
  }

  /// Whatever bytes come, the reader says something and does not trap.
  @Test(arguments: 0..<2_000 as Range<UInt64>)
  func survivesAnything(seed: UInt64) {
    var stream = SplitMix64(seed: seed)
    let pieces = [
      "1", "2", ".", ",", "e", "-", "+", "*", "/", "^", "(", ")", "%", " ", "'", "pi", "sqrt", "x",
      "10",
      "λ", "=", "½", "⁻", "²", "∞", "а", "\u{301}", "\u{0}", "[", "]", ";", "_", "🙂", "nan", "log(",
      "**",
    ]
    let raw = (0..<stream.below(9)).map { _ in pieces[Int(stream.below(UInt64(pieces.count)))] }
      .joined()
    do throws(InvalidAnswer) {
      let answer = try NumericAnswer(raw, expecting: Self.any)
      #expect(answer.value.isFinite, "seed \(seed): \(raw)")
    } catch {
      #expect(!error.message.isEmpty, "seed \(seed): \(raw)")
      if let place = error.place {
        #expect(place.upperBound <= raw.utf8.count, "seed \(seed): \(raw)")
      }
    }
  }
}
