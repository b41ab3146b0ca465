/// Two pieces of work done in turn, and the ratio of their times.
///
/// They alternate, so that whatever the machine does hits both alike, and each round gives a ratio of
/// its own; the median of those is the result. Absolute times are shown to give an idea, and mean
/// nothing elsewhere.
struct Comparison {
  /// What counts as good.
  enum Aim {
    /// At most so many times the floor's time.
    case ratio(Double)
    /// At most so many microseconds for one operation, on a machine of today.
    case microseconds(Double)
    /// Only to be known.
    case none
  }

  /// Work to be timed. It returns a number that depends on all it did, so that nothing can be left
  /// out by the compiler.
  typealias Work = () throws -> Double

  let name: String
  /// What ours is held against.
  let floor: String
  let aim: Aim
  /// How many times one call does what is measured: steps, draws, answers.
  let operations: Int
  /// How near the two numbers must be, relatively; nil where they are of different things.
  let agreement: Double?
  /// Makes the data; only those of the comparisons that are asked for are made. Nil where what ours
  /// is to be held against isn't installed.
  let prepare: () throws -> (floor: Work, ours: Work)?

  init(
    _ name: String, against floor: String, aim: Aim, operations: Int, agreement: Double? = nil,
    prepare: @escaping () throws -> (floor: Work, ours: Work)?
  ) {
    self.name = name
    self.floor = floor
    self.aim = aim
    self.operations = operations
    self.agreement = agreement
    self.prepare = prepare
  }

  /// Runs both in turn, after one round that does not count.
  ///
  /// - Parameter rounds: how many rounds; nil for as many as fit into about three seconds.
  /// - Returns: nil where there is nothing to compare with.
  func run(rounds: Int?) throws -> Measurement? {
    guard let (floor, ours) = try prepare() else { return nil }
    let clock = ContinuousClock()
    var results = (floor: try floor(), ours: try ours())
    var measurement = Measurement()
    measurement.agrees = agreement.map { results.floor.isNear(results.ours, within: $0) } ?? true
    let start = clock.now
    for round in 0..<(rounds ?? 401) {
      if rounds == nil, round >= 15, clock.now - start > .seconds(3) { break }
      let floorTime = try clock.measure { results.floor = try floor() }
      let oursTime = try clock.measure { results.ours = try ours() }
      measurement.add(floor: floorTime.seconds, ours: oursTime.seconds)
    }
    withExtendedLifetime(results) {}
    return measurement
  }
}

extension Double {
  fileprivate func isNear(_ other: Double, within tolerance: Double) -> Bool {
    abs(self - other) <= tolerance * max(abs(self), abs(other))
  }
}

extension Duration {
  var seconds: Double { self / .seconds(1) }
}
