/// A number within a range, which a slider moves by steps and which can also be typed.
public struct NumberParameter: Hashable, Sendable {
  /// How far one movement of the slider goes.
  public enum Step: Hashable, Sendable {
    /// By equal differences.
    case difference(Double)
    /// By equal ratios, so many of which make a factor of ten. Before the least number there is 0 where
    /// the range holds it.
    case ratio(perDecade: Int)
  }

  /// The name by which it is set: `lambda`.
  public let name: String
  /// The letter that stands for it in formulas: `λ`.
  public let symbol: String
  /// What it is, in a few words: "penalty strength".
  public let title: String
  /// What it is measured in; may be empty.
  public let unit: String
  /// From where to where.
  public let range: ClosedRange<Double>
  /// How far one movement of the slider goes.
  public let step: Step
  /// The least number above 0 on a slider that moves by ratios.
  public let leastPositive: Double
  /// What it is at first.
  public let initial: Double

  init(
    _ name: String, _ symbol: String, _ title: String, _ range: ClosedRange<Double>, step: Double,
    initial: Double, unit: String = ""
  ) {
    self.name = name
    self.symbol = symbol
    self.title = title
    self.unit = unit
    self.range = range
    self.step = .difference(step)
    self.leastPositive = step
    self.initial = initial
  }

  /// A slider over decades, from `leastPositive` on, with 0 before it.
  init(
    _ name: String, _ symbol: String, _ title: String, zeroAnd leastPositive: Double,
    to greatest: Double, perDecade: Int, initial: Double
  ) {
    self.name = name
    self.symbol = symbol
    self.title = title
    self.unit = ""
    self.range = 0...greatest
    self.step = .ratio(perDecade: perDecade)
    self.leastPositive = leastPositive
    self.initial = initial
  }

  /// The seed of whatever is random.
  static func seed(initial: Int = 1) -> NumberParameter {
    NumberParameter(
      "seed", "seed", "seed of what is random", 0...4_294_967_295, step: 1,
      initial: Double(initial))
  }

  /// Whether it is a seed: which one it is says nothing, and a slider of its places shows nothing.
  public var isSeed: Bool { name == "seed" }

  /// Whether only whole numbers are meant: a count, an epoch, a seed.
  public var isWhole: Bool {
    if case .difference(let step) = step { step == step.rounded() } else { false }
  }

  /// The number after a count of movements of the slider, which stay within the range.
  public func moved(_ number: Double, by movements: Int) -> Double {
    switch step {
    case .difference(let step):
      // Places of the slider are counted from the range's end, so that 0.1 + 0.2 is 0.3 after all.
      let place = ((number - range.lowerBound) / step).rounded() + Double(movements)
      let digits = NumberText.decimals(of: step)
      return clamped(NumberText.rounded(range.lowerBound + place * step, decimals: digits))
    case .ratio(let perDecade):
      let place = Double(place(of: number, perDecade: perDecade) + movements)
      guard place > 0 else { return range.lowerBound }
      return clamped(
        NumberText.rounded(
          leastPositive * NumberText.powerOfTen((place - 1) / Double(perDecade)),
          significantDigits: 3))
    }
  }

  /// The place of a number on a slider of ratios: 0 for 0, 1 for the least number above it.
  private func place(of number: Double, perDecade: Int) -> Int {
    guard number > 0 else { return 0 }
    let decades = NumberText.log10(number / leastPositive)
    return max(1, Int((decades * Double(perDecade)).rounded()) + 1)
  }

  /// The nearest number of the range.
  func clamped(_ number: Double) -> Double { min(max(number, range.lowerBound), range.upperBound) }

  /// The share of the way along the slider, from 0 to 1.
  public func share(of number: Double) -> Double {
    switch step {
    case .difference:
      return (clamped(number) - range.lowerBound) / (range.upperBound - range.lowerBound)
    case .ratio(let perDecade):
      let last = place(of: range.upperBound, perDecade: perDecade)
      return Double(min(place(of: clamped(number), perDecade: perDecade), last)) / Double(last)
    }
  }

  /// A number as it is typed and shown: with the decimals of the step, or all that it has.
  public func text(_ number: Double) -> String {
    guard case .difference(let step) = step else { return NumberText.shortest(number) }
    let decimals = NumberText.decimals(of: step)
    let rounded = NumberText.rounded(number, decimals: decimals)
    return rounded == number
      ? NumberText.fixed(number, decimals: decimals) : NumberText.shortest(number)
  }
}
