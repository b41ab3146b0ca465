/// How well something is remembered: FSRS's two numbers.
public struct MemoryState: Hashable, Sendable {
  /// S: the days after which the probability of recall has fallen to 0.9; at least 0.001.
  public let stability: Double
  /// D: how hard it is to make it last, from 1 to 10.
  public let difficulty: Double

  /// The least stability.
  static let leastStability = 0.001
  /// The greatest: a hundred years, as for intervals. Upstream has no such bound; without one, weights
  /// at their own bounds let a stability overflow.
  static let greatestStability = 36_500.0 * 10

  init(stability: Double, difficulty: Double) {
    self.stability = stability.clamped(to: Self.leastStability...Self.greatestStability)
    self.difficulty = difficulty.clamped(to: 1...10)
  }
}

extension MemoryParameters {
  /// The probability of recall, R(t, S) = (1 + factor·t/S)^decay.
  ///
  /// - Parameters:
  ///   - days: t, whole days since the last review; one below 0 counts as 0.
  ///   - stability: S.
  public func retrievability(after days: Double, stability: Double) -> Double {
    pow(1 + factor * max(0, days) / max(stability, MemoryState.leastStability), decay)
  }

  /// The days after which the probability of recall has fallen to what is desired:
  /// I(r, S) = S/factor · (r^(1/decay) − 1), rounded to even, from 1 to `maximum`.
  public func interval(retention: Double, stability: Double, maximum: Int = 36_500) -> Int {
    let days = stability / factor * (pow(retention, 1 / decay) - 1)
    return max(1, Int(min(days, Double(maximum)).rounded(.toNearestOrEven)))
  }

  /// The state after the first review: S₀ = w[G−1], D₀ = w₄ − e^(w₅(G−1)) + 1.
  public func firstState(_ rating: ReviewRating) -> MemoryState {
    MemoryState(
      stability: self[rating.rawValue - 1], difficulty: firstDifficulty(rating))
  }

  private func firstDifficulty(_ rating: ReviewRating) -> Double {
    self[4] - exp(self[5] * Double(rating.rawValue - 1)) + 1
  }

  /// The state after a further review, so many whole days after the one before.
  ///
  /// On the same day (0 days or fewer) the short-term formula holds.
  public func state(
    after state: MemoryState, _ rating: ReviewRating, days: Int
  ) -> MemoryState {
    let stability =
      if days < 1 {
        stabilityOnSameDay(state, rating)
      } else {
        stability(
          state, rating,
          recall: retrievability(after: Double(days), stability: state.stability))
      }
    return MemoryState(
      stability: stability, difficulty: difficulty(after: state.difficulty, rating))
  }

  /// D″ = w₇·D₀(4) + (1−w₇)·D′ with D′ = D + (10−D)·ΔD/9 and ΔD = −w₆(G−3); D₀(4) isn't clamped.
  private func difficulty(after difficulty: Double, _ rating: ReviewRating) -> Double {
    let change = -self[6] * Double(rating.rawValue - 3)
    let damped = difficulty + (10 - difficulty) * change / 9
    return self[7] * firstDifficulty(.easy) + (1 - self[7]) * damped
  }

  /// S·(1 + e^w₈·(11−D)·S^−w₉·(e^(w₁₀(1−R)) − 1)·…) where it was recalled; where it was not,
  /// min(w₁₁·D^−w₁₂·((S+1)^w₁₃ − 1)·e^(w₁₄(1−R)), S/e^(w₁₇w₁₈)).
  private func stability(
    _ state: MemoryState, _ rating: ReviewRating, recall: Double
  ) -> Double {
    let (s, d) = (state.stability, state.difficulty)
    guard rating != .again else {
      let forgotten =
        self[11] * pow(d, -self[12]) * (pow(s + 1, self[13]) - 1) * exp(self[14] * (1 - recall))
      return min(forgotten, s / exp(self[17] * self[18]))
    }
    let gain =
      exp(self[8]) * (11 - d) * pow(s, -self[9]) * (exp(self[10] * (1 - recall)) - 1)
      * (rating == .hard ? self[15] : 1) * (rating == .easy ? self[16] : 1)
    return s * (1 + gain)
  }

  /// S·k with k = e^(w₁₇(G−3+w₁₈))·S^−w₁₉, and k ≥ 1 for good and easy.
  private func stabilityOnSameDay(_ state: MemoryState, _ rating: ReviewRating) -> Double {
    let factor =
      exp(self[17] * (Double(rating.rawValue - 3) + self[18])) * pow(state.stability, -self[19])
    return state.stability * (rating.rawValue >= 3 ? max(factor, 1) : factor)
  }
}
