/// Two pieces of work done in turn, and the ratio of their times.
///
/// They alternate, so that whatever the machine does hits both alike, and each round gives a ratio of
/// its own; the median of those is the result. Absolute times are shown to give an idea, and mean
/// nothing elsewhere.
struct Comparison {
  let name: String
  /// What counts as good, for the reader: the ratio that is aimed at.
  let aim: Double
  let floor: () -> Void
  let ours: () -> Void

  init(_ name: String, aim: Double, floor: @escaping () -> Void, ours: @escaping () -> Void) {
    self.name = name
    self.aim = aim
    self.floor = floor
    self.ours = ours
  }

  /// Runs both in turn, after one round that does not count.
  func run(rounds: Int) -> Result {
    let clock = ContinuousClock()
    floor()
    ours()
    var ratios: [Double] = []
    var times: [Double] = []
    for _ in 0..<rounds {
      let floorTime = clock.measure(floor).seconds
      let oursTime = clock.measure(ours).seconds
      ratios.append(oursTime / floorTime)
      times.append(oursTime)
    }
    return Result(ratios: ratios.sorted(), times: times.sorted())
  }

  struct Result {
    let ratios: [Double]
    let times: [Double]

    var ratio: Double { ratios[ratios.count / 2] }
    var spread: (low: Double, high: Double) {
      (ratios[ratios.count / 10], ratios[ratios.count - 1 - ratios.count / 10])
    }
    var time: Double { times[times.count / 2] }
  }
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
