import Foundation
import ProgressStorage

extension Timestamp {
  /// The moment on this machine's clock, with its zone.
  static var now: Timestamp {
    let date = Date()
    return Timestamp(
      millisecondsSince1970: Int64((date.timeIntervalSince1970 * 1000).rounded()),
      utcOffsetMinutes: TimeZone.current.secondsFromGMT(for: date) / 60)
  }

  /// The moment that ISO 8601 text names, with fractions of a second or without; nil where it names
  /// none.
  init?(iso8601 text: String) {
    let reader = ISO8601DateFormatter()
    reader.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
    let precise = reader.date(from: text)
    reader.formatOptions = [.withInternetDateTime]
    guard let date = precise ?? reader.date(from: text) else { return nil }
    let offset = TimeZone.current.secondsFromGMT(for: date) / 60
    self.init(
      millisecondsSince1970: Int64((date.timeIntervalSince1970 * 1000).rounded()),
      utcOffsetMinutes: offset)
  }
}
