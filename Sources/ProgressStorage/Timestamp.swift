/// A moment, with the clock on the wall where it happened.
///
/// The store never sorts by time (rows are in the order in which they were written), so a clock
/// that was set back harms nothing but what is shown.
public struct Timestamp: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let millisecondsSince1970: Int64

  /// What the local clock was ahead of UTC, in minutes; negative west of Greenwich.
  public let utcOffsetMinutes: Int

  /// Moments are held within the years 1 to 9999 and offsets within 18 hours; what lies outside
  /// (a broken clock) is moved to the nearest that fits.
  public init(millisecondsSince1970: Int64, utcOffsetMinutes: Int) {
    self.millisecondsSince1970 = min(max(millisecondsSince1970, Self.earliest), Self.latest)
    self.utcOffsetMinutes = min(max(utcOffsetMinutes, -18 * 60), 18 * 60)
  }

  // 0001-01-02 and 9999-12-30, at midnight: with any offset, the local year has four digits.
  private static let earliest: Int64 = -62_135_510_400_000
  private static let latest: Int64 = 253_402_128_000_000

  /// The local time as ISO 8601 writes it: `2026-11-21T09:05:07.250+01:00`.
  public var iso8601: String {
    let local = millisecondsSince1970 + Int64(utcOffsetMinutes) * 60_000
    let (day, millisecond) = local.flooredQuotientAndRemainder(by: 86_400_000)
    let date = CivilDate(daysSince1970: day)
    let second = millisecond / 1000
    let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
    let offset = Int64(utcOffsetMinutes.magnitude)
    let sign = utcOffsetMinutes < 0 ? "-" : "+"
    return padded(date.year, to: 4) + "-" + padded(date.month, to: 2) + "-"
      + padded(date.day, to: 2) + "T" + time.joined(separator: ":") + "."
      + padded(millisecond % 1000, to: 3) + sign + padded(offset / 60, to: 2) + ":"
      + padded(offset % 60, to: 2)
  }

  /// The inverse of what the store writes: the offset is the end of the text.
  init?(stored text: String, milliseconds: Int64) {
    let end = Array(text.utf8.suffix(6))
    guard end.count == 6, end[0] == UInt8(ascii: "+") || end[0] == UInt8(ascii: "-"),
      end[3] == UInt8(ascii: ":"),
      let hours = Int(String(decoding: end[1...2], as: UTF8.self)),
      let minutes = Int(String(decoding: end[4...5], as: UTF8.self))
    else { return nil }
    let size = hours * 60 + minutes
    self.init(
      millisecondsSince1970: milliseconds,
      utcOffsetMinutes: end[0] == UInt8(ascii: "-") ? -size : size)
  }
}

/// A day of the Gregorian calendar, extended backwards.
private struct CivilDate {
  let year: Int64
  let month: Int64
  let day: Int64

  /// Counts in eras of 400 years (146,097 days) that begin on the first of March, so that the
  /// leap day is the last of its year.
  init(daysSince1970: Int64) {
    // From 0000-03-01 to 1970-01-01 there are 719,468 days.
    let (era, dayOfEra) = (daysSince1970 + 719_468).flooredQuotientAndRemainder(by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    // March to January have 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31 days: 153 in five months.
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  }
}

extension Int64 {
  fileprivate func flooredQuotientAndRemainder(by divisor: Int64) -> (Int64, Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

private func padded(_ number: Int64, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
