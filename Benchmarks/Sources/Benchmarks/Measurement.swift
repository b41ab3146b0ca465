/// The times of all rounds of a comparison.
struct Measurement {
  private var ratios: [Double] = []
  private var times: [Double] = []
  /// Whether both came to the same.
  var agrees = true

  mutating func add(floor: Double, ours: Double) {
    ratios.append(ours / floor)
    times.append(ours)
  }

  var rounds: Int { ratios.count }
  var ratio: Double { Self.quantile(0.5, of: ratios) }
  /// Between these lie four fifths of the rounds.
  var spread: (low: Double, high: Double) {
    (Self.quantile(0.1, of: ratios), Self.quantile(0.9, of: ratios))
  }
  /// The median time of one call, in seconds.
  var time: Double { Self.quantile(0.5, of: times) }

  private static func quantile(_ share: Double, of values: [Double]) -> Double {
    values.sorted()[Int(share * Double(values.count - 1) + 0.5)]
  }
}
