import Testing

@testable import CourseContent

@Suite struct DecimalRangeTests {
  @Test(arguments: [
    ("0", "1", "0.1", 11, 1.0),
    ("0.1", "2", "0.05", 39, 2.0),
    ("1", "10", "4", 3, 9.0),
    ("-1", "1", "0.5", 5, 1.0),
    ("1e-3", "5e-3", "1e-3", 5, 0.005),
    ("5", "5", "1", 1, 5.0),
    ("100", "1e3", "1E2", 10, 1000.0),
    ("-0.3", "-0.1", "0.1", 3, -0.1),
  ])
  func countsAndEndsExactly(from: String, to: String, step: String, count: Int, last: Double) throws
  {
    let range = try #require(DecimalRange(from: from, to: to, step: step))
    #expect(range.count == count)
    #expect(range.last == last)
    #expect(range[0] == Double(from))
  }

  /// Each value is the Double that its decimal spells, however many steps lie before it.
  @Test func everyValueIsItsShortestDecimal() throws {
    let range = try #require(DecimalRange(from: "0", to: "100", step: "0.01"))
    for index in 0..<range.count {
      let decimal = "\(index / 100).\(index % 100 < 10 ? "0" : "")\(index % 100)"
      #expect(range[index] == Double(decimal), "\(decimal)")
    }
  }

  @Test(arguments: [
    ("1", "0", "1"), ("0", "1", "0"), ("0", "1", "-1"), ("a", "1", "1"), ("0", "1e40", "1"),
    ("0", "1", "1e-16"), ("0", "9007199254740993", "1"), ("012", "20", "1"), ("0", "1e15", "1e-5"),
  ])
  func refusesWhatHasNoExactValues(from: String, to: String, step: String) {
    #expect(DecimalRange(from: from, to: to, step: step) == nil)
  }

  @Test func indicesOutsideCountAsTheNearest() throws {
    let range = try #require(DecimalRange(from: "1", to: "3", step: "1"))
    #expect(range[-1] == 1)
    #expect(range[99] == 3)
  }
}
