/// How long a sitting may still go on, in words.
struct TimeLeft: CustomStringConvertible {
  /// Whole seconds; below 0 where the time is over.
  let seconds: Int

  var isOver: Bool { seconds <= 0 }

  /// `37 minutes left`; in the last two minutes, seconds.
  var description: String {
    guard !isOver else { return seconds > -60 ? "the time is up" : "\(words(-seconds)) over time" }
    return "\(words(seconds)) left"
  }

  private func words(_ seconds: Int) -> String {
    guard seconds >= 120 else { return seconds == 1 ? "1 second" : "\(seconds) seconds" }
    let minutes = seconds / 60
    guard minutes >= 120 else { return "\(minutes) minutes" }
    return minutes % 60 == 0 ? "\(minutes / 60) hours" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
