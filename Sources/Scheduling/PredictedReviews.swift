/// Reviews for which a model of memory gives a probability.
struct PredictedReviews {
  private let logs: [ReviewLog]
  /// The days of all reviews but each concept's first, in order.
  let days: [Int]

  init(_ logs: [ReviewLog]) {
    self.logs = logs
    days = logs.flatMap { $0.entries.dropFirst().map(\.day) }.sorted()
  }

  /// The mean of −log p over the reviews of those days; 0 where there are none.
  func loss(_ parameters: MemoryParameters, on days: ClosedRange<Int>) -> Double {
    var sum = 0.0
    var count = 0
    for reviews in logs {
      guard let first = reviews.entries.first else { continue }
      var state = parameters.firstState(first.rating)
      var last = first.day
      for entry in reviews.entries.dropFirst() where entry.day <= days.upperBound {
        let elapsed = entry.day - last
        if days.contains(entry.day) {
          let recall = parameters.retrievability(
            after: Double(elapsed), stability: state.stability)
          let chance = entry.rating == .again ? 1 - recall : recall
          sum -= log(chance.clamped(to: 1e-4...1))
          count += 1
        }
        state = parameters.state(after: state, entry.rating, days: elapsed)
        last = entry.day
      }
    }
    return count == 0 ? 0 : sum / Double(count)
  }
}
