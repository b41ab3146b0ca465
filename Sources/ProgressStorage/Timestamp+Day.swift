extension Timestamp {
  /// The day on the clock on the wall, counted from 1970-01-01.
  public var localDay: Int {
    let local = millisecondsSince1970 + Int64(utcOffsetMinutes) * 60_000
    let (day, rest) = local.quotientAndRemainder(dividingBy: 86_400_000)
    return Int(rest < 0 ? day - 1 : day)
  }
}
