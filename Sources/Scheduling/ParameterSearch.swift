/// A search along the coordinates, in units of each weight's scale: steps that help are taken, and
/// where none does the step is halved. It takes no gradient, and so many evaluations at most.
struct ParameterSearch {
  private static let scales = MemoryParameters.standard.weights.map { max($0, 0.1) / 2 }
  /// Evaluations times reviews: about a second of work.
  private static let mostWork = 4_000_000

  private let fittedCount: Int
  private let loss: (MemoryParameters) -> Double
  private var evaluationsLeft: Int

  init(fittedCount: Int, loss: @escaping (MemoryParameters) -> Double) {
    self.fittedCount = fittedCount
    self.loss = loss
    evaluationsLeft = min(1500, max(100, Self.mostWork / max(1, fittedCount)))
  }

  mutating func best() -> MemoryParameters {
    var place = [Double](repeating: 0, count: MemoryParameters.count)
    var lowest = objective(place)
    var step = 1.0
    while step > 0.02, evaluationsLeft > 0 {
      let before = lowest
      for index in place.indices {
        for direction in [step, -step] where evaluationsLeft > 0 {
          var candidate = place
          candidate[index] += direction
          let value = objective(candidate)
          if value < lowest {
            (place, lowest) = (candidate, value)
            break
          }
        }
      }
      if lowest == before { step /= 2 }
    }
    return Self.parameters(at: place)
  }

  private mutating func objective(_ place: [Double]) -> Double {
    evaluationsLeft -= 1
    let prior = place.reduce(0) { $0 + $1 * $1 } / (2 * Double(max(1, fittedCount)))
    return loss(Self.parameters(at: place)) + prior
  }

  private static func parameters(at place: [Double]) -> MemoryParameters {
    MemoryParameters(
      clamping: place.indices.map { MemoryParameters.standard[$0] + place[$0] * scales[$0] })
  }
}
