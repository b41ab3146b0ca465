import RegularizationCore
import Testing

@Suite struct SoftmaxTests {
  @Test func equalLogitsShareEvenly() throws {
    #expect(try Softmax.probabilities(of: [3, 3, 3, 3]) == [0.25, 0.25, 0.25, 0.25])
    #expect(try Softmax.probabilities(of: [-7]) == [1])
    #expect(try Softmax.logProbabilities(of: [-7]) == [0])
  }

  @Test(arguments: 1...20)
  func shiftingAllLogitsChangesNothing(seed: Int) throws {
    var generator = SeededSamples(seed: seed)
    let logits = generator.vector(6, -5...5)
    let shift = Double.random(in: -700...700, using: &generator)
    let probabilities = try Softmax.probabilities(of: logits)
    let shifted = try Softmax.probabilities(of: logits.map { $0 + shift })
    #expect(shifted.isClose(to: probabilities, relative: 1e-11), "seed \(seed)")
    #expect(probabilities.reduce(0, +).isClose(to: 1), "seed \(seed)")
    let logarithms = try Softmax.logProbabilities(of: logits)
    let spread = try Softmax.logProbabilities(of: logits.map { $0 + shift })
    #expect(spread.isClose(to: logarithms, absolute: 1e-11), "seed \(seed)")
  }

  @Test func largeLogitsDoNotOverflow() throws {
    #expect(try Softmax.probabilities(of: [1e308, -1e308]) == [1, 0])
    #expect(try Softmax.logProbabilities(of: [1000, 0]) == [0, -1000])
    #expect(try Softmax.logProbabilities(of: [0, -.infinity]) == [0, -.infinity])
  }

  @Test func aConfidentPredictionKeepsItsTinyLoss() throws {
    // −log1p(e⁻⁴⁰): subtracting ln(1 + e⁻⁴⁰) after rounding would give 0.
    #expect(try Softmax.logProbabilities(of: [40, 0])[0].isClose(to: -4.248354255291589e-18))
  }

  @Test func aNaNSpreadsWhereverItStands() throws {
    for logits in [[.nan, 1, 2], [1, .nan, 2], [1, 2, .nan]] as [[Double]] {
      #expect(try Softmax.probabilities(of: logits).allSatisfy(\.isNaN))
      #expect(try Softmax.logProbabilities(of: logits).allSatisfy(\.isNaN))
    }
  }

  @Test func noLogitsAreAnError() {
    #expect(failure { try Softmax.probabilities(of: []) } == .empty("z"))
    #expect(failure { try Softmax.logProbabilities(of: []) } == .empty("z"))
  }
}
