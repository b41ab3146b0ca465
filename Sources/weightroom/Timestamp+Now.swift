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
}
