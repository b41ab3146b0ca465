import Testing

@testable import ProgressStorage

@Suite struct TimestampTests {
  // The expected texts are from Python's datetime.
  @Test(arguments: [
    (0, 0, "1970-01-01T00:00:00.000+00:00"),
    (-1, 0, "1969-12-31T23:59:59.999+00:00"),
    (951_782_400_000, 0, "2000-02-29T00:00:00.000+00:00"),
    (4_107_542_399_999, 0, "2100-02-28T23:59:59.999+00:00"),
    (4_107_542_400_000, 0, "2100-03-01T00:00:00.000+00:00"),
    (1_795_248_307_250, 60, "2026-11-21T09:05:07.250+01:00"),
    (1_795_248_307_250, -210, "2026-11-21T04:35:07.250-03:30"),
    (1_795_248_307_250, 840, "2026-11-21T22:05:07.250+14:00"),
    (-62_135_510_400_000, 0, "0001-01-02T00:00:00.000+00:00"),
  ])
  func momentsAreWrittenAsISO8601(milliseconds: Int64, offset: Int, expected: String) {
    let time = Timestamp(millisecondsSince1970: milliseconds, utcOffsetMinutes: offset)
    #expect(time.iso8601 == expected)
    #expect(Timestamp(stored: expected, milliseconds: milliseconds) == time)
  }

  @Test func aBrokenClockIsBroughtIntoRange() {
    let late = Timestamp(millisecondsSince1970: .max, utcOffsetMinutes: .max)
    #expect(late.iso8601 == "9999-12-30T18:00:00.000+18:00")
    let early = Timestamp(millisecondsSince1970: .min, utcOffsetMinutes: .min)
    #expect(early.iso8601 == "0001-01-01T06:00:00.000-18:00")
  }

  @Test(arguments: ["", "noon", "2026-11-21T09:05:07.250Z", "+0100", "+ab:cd", "*01:00"])
  func aTextWithoutAnOffsetIsNoStoredTime(text: String) {
    #expect(Timestamp(stored: text, milliseconds: 0) == nil)
  }
}
