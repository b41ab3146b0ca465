import RegularizationCore
import Testing

@testable import Grading

@Suite struct ExactDecimalTests {
  static func decimal(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("007", "7"), ("12.50", "12.5"), ("-.5", "-0.5"), ("5.", "5"),
    ("1e3", "1000"), ("4.320e-3", "0.00432"), ("1e-9", "1e-9"), ("123e30", "1.23e32"),
    ("1200", "1200"),
  ])
  func isWrittenAsPeopleWrite(text: String, expected: String) throws {
    #expect(try Self.decimal(text).description == expected)
  }

  @Test(arguments: ["", ".", "-", "e3", "1e", "1e+", "1.2.3", "1 2", "0x10", "1e10001", "nan"])
  func refusesWhatIsNoDecimal(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test(arguments: [
    ("0.04985", 3, "0.0499"), ("0.145", 2, "0.15"), ("-0.145", 2, "-0.15"), ("999", 2, "1000"),
    ("3.14159", 4, "3.142"), ("0", 3, "0"), ("12", 5, "12"),
  ])
  func roundsHalvesAwayFromZero(text: String, figures: Int, expected: String) throws {
    #expect(try Self.decimal(text).rounded(toFigures: figures) == Self.decimal(expected))
  }

  @Test(arguments: [
    ("0.4", 0, "0"), ("0.5", 0, "1"), ("0.04", 0, "0"), ("5", 1, "10"), ("4", 1, "0"),
    ("4", 3, "0"), ("2.675", -2, "2.68"),
  ])
  func roundsToAPlace(text: String, place: Int, expected: String) throws {
    #expect(try Self.decimal(text).rounded(toPlace: place) == Self.decimal(expected))
  }

  @Test(arguments: [("1.21", "1.2", "1.3"), ("-1.21", "-1.3", "-1.2"), ("1.2", "1.2", "1.2")])
  func roundsOutward(text: String, down: String, up: String) throws {
    let number = try Self.decimal(text)
    #expect(try number.rounded(toPlace: -1, .down) == Self.decimal(down))
    #expect(try number.rounded(toPlace: -1, .up) == Self.decimal(up))
  }

  /// Against whole numbers, scaled by a power of ten.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func calculatesLikeIntegers(seed: UInt64) throws {
    var stream = SplitMix64(seed: seed)
    let a = Int(stream.below(2_000_001)) - 1_000_000
    let b = Int(stream.below(20_001)) - 10_000
    let (x, y) = (try Self.decimal("\(a)e-3"), try Self.decimal("\(b)e-3"))
    #expect(try x + y == Self.decimal("\(a + b)e-3"), "seed \(seed)")
    #expect(try x - y == Self.decimal("\(a - b)e-3"), "seed \(seed)")
    #expect(try x * y == Self.decimal("\(a * b)e-6"), "seed \(seed)")
    #expect((x < y) == (a < b), "seed \(seed)")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func roundTripsDoubles(seed: UInt64) throws {
    var stream = SplitMix64(seed: seed)
    let number = Double(bitPattern: stream.next() & ~(1 << 62))
    #expect(try #require(ExactDecimal(number)).doubleValue == number, "seed \(seed)")
  }
}
