import Testing

@testable import CourseContent

@Suite struct PlainScalarTests {
  @Test(arguments: [
    ("0", 0), ("7", 7), ("-7", -7), ("+7", 7), ("0.25", 0.25), ("1e-3", 1e-3), ("2.5E+2", 250),
    ("-0", -0.0), ("1e308", 1e308), ("123456789012345678901234567890", 1.2345678901234568e29),
  ])
  func readsNumbers(text: String, number: Double) {
    #expect(PlainScalar(text) == .number(number))
  }

  @Test(arguments: [
    "012", "1:30", "1_000", "yes", "No", "ON", "off", "y", "True", "FALSE", "null", "~", ".5",
    "1,5", "1,000", "0x1F", "0o17", "-012",
  ])
  func flagsWhatYAMLWouldConvert(text: String) {
    guard case .lookalike = PlainScalar(text) else {
      Issue.record("\(text) is \(PlainScalar(text))")
      return
    }
  }

  @Test(arguments: [
    "a", "1.", "1e", "1e400", "--1", "1-2", "2026-01-01", "-", "+", "", "1 2", "inf", "nan", "x1",
    "١٢",
  ])
  func leavesTheRestAlone(text: String) {
    #expect(PlainScalar(text) == .text)
  }

  @Test func booleansAreTwoWords() {
    #expect(PlainScalar("true") == .boolean(true))
    #expect(PlainScalar("false") == .boolean(false))
  }
}
