/// Dropout seen as an ensemble: each mask of n units is a thinned network of its own.
///
/// There are 2ⁿ of them, the full and the empty network included, and they share their weights. At
/// test time the full network stands for all. For a single linear layer with a softmax that is exact
/// for the *geometric* mean of the predictions (Srivastava et al. 2014; Baldi and Sadowski 2013), and
/// only an approximation of the arithmetic one.
public enum DropoutEnsemble {
  /// The number of thinned networks, 2ⁿ, as a double: exact for as far as it goes.
  ///
  /// - Parameter units: n, from 0 to 1023.
  /// - Throws: `domain` elsewhere; 2¹⁰²⁴ is beyond what a double can hold.
  public static func subnetworkCount(units: Int) throws(CoreError) -> Double {
    try Require.count(units, in: 0...1023, "n")
    return Double(sign: .plus, exponent: units, significand: 1)
  }

  /// The probability of one mask: a factor p for each unit dropped, 1−p for each kept.
  ///
  /// All masks are equally likely only at p = 0.5.
  ///
  /// - Parameters:
  ///   - mask: `true` for a unit that is kept; of no units at all the one mask has probability 1.
  ///   - dropProbability: p, from 0 to 1.
  /// - Throws: `domain` for a probability outside its range.
  public static func probability(
    of mask: [Bool], dropProbability: Double
  ) throws(CoreError) -> Double {
    try Require.probability(dropProbability, "p_drop")
    return mask.reduce(1) { $0 * ($1 ? 1 - dropProbability : dropProbability) }
  }

  /// The arithmetic mean of the thinned networks' predictions: Σ P(m)·softmax(W(x·m/(1−p)) + b).
  ///
  /// It is what Monte-Carlo dropout estimates by sampling masks.
  ///
  /// - Parameters:
  ///   - weights: W, one row per class, one column per input unit.
  ///   - biases: b, one per class.
  ///   - input: x, at most 20 units, whose masks are all enumerated.
  ///   - dropProbability: p, from 0 to 1; at 1 only the empty network is left.
  /// - Throws: `shape` where b or x doesn't fit W, `empty` for no class, `domain` for a probability
  ///   outside its range, for more than 20 units, and where classes times masks exceed 2²⁵.
  public static func arithmeticMean(
    weights: Matrix, biases: [Double], input: [Double], dropProbability: Double
  ) throws(CoreError) -> [Double] {
    let model = try LinearModel(weights, biases, input, dropProbability)
    var mean = [CompensatedSum](repeating: CompensatedSum(), count: biases.count)
    model.forEachMask { probability, logits in
      for (index, value) in Softmax.probabilities(ofNonempty: logits).enumerated() {
        mean[index].add(probability * value)
      }
    }
    return mean.map(\.total)
  }

  /// The normalized geometric mean of the thinned networks' predictions:
  /// softmax(Σ P(m)·ln softmax(W(x·m/(1−p)) + b)).
  ///
  /// For p below 1 it equals softmax(Wx + b), the full network's prediction: averaging logarithms
  /// averages logits, the mean of inverted dropout's logits is Wx + b, and what the softmax subtracts
  /// is the same for each class.
  ///
  /// - Parameters:
  ///   - weights: W, one row per class, one column per input unit.
  ///   - biases: b, one per class.
  ///   - input: x, at most 20 units, whose masks are all enumerated.
  ///   - dropProbability: p, from 0 to 1; at 1 only the empty network is left.
  /// - Throws: as ``arithmeticMean(weights:biases:input:dropProbability:)``.
  public static func geometricMean(
    weights: Matrix, biases: [Double], input: [Double], dropProbability: Double
  ) throws(CoreError) -> [Double] {
    let model = try LinearModel(weights, biases, input, dropProbability)
    var meanLogarithm = [CompensatedSum](repeating: CompensatedSum(), count: biases.count)
    model.forEachMask { probability, logits in
      for (index, value) in Softmax.logProbabilities(ofNonempty: logits).enumerated() {
        meanLogarithm[index].add(probability * value)
      }
    }
    return Softmax.probabilities(ofNonempty: meanLogarithm.map(\.total))
  }

  /// The most units whose masks are enumerated.
  static let greatestUnits = 20
}

/// A linear layer, for the logits that each mask of its inputs gives.
private struct LinearModel {
  let biases: [Double]
  /// What each unit adds to the logits where it is kept, scaled by 1/(1−p).
  let contributions: [[Double]]
  let dropProbability: Double

  init(
    _ weights: Matrix, _ biases: [Double], _ input: [Double], _ dropProbability: Double
  ) throws(CoreError) {
    try Require.probability(dropProbability, "p_drop")
    try Require.notEmpty(biases, "b")
    try Require.length(biases.count, equals: weights.rows, of: "a column of W", "b")
    try Require.length(input.count, equals: weights.columns, of: "a row of W", "x")
    guard input.count <= DropoutEnsemble.greatestUnits else {
      throw CoreError(
        .domain, "x",
        "must have at most \(DropoutEnsemble.greatestUnits) units, since every mask is enumerated, "
          + "and has \(input.count)")
    }
    guard biases.count <= (1 << 25) >> input.count else {
      throw CoreError(
        .domain, "b", "has \(biases.count) classes, too many for \(1 << input.count) masks")
    }
    self.biases = biases
    self.dropProbability = dropProbability
    contributions = input.enumerated().map { unit, value in
      (0..<weights.rows).map { weights[$0, unit] * value / (1 - dropProbability) }
    }
  }

  /// Calls the body with each mask's probability and logits; masks of probability zero are left out.
  ///
  /// Depth first, so that each logit is the sum of the units kept, without the drift that adding
  /// and subtracting units in turn would bring.
  func forEachMask(_ body: (_ probability: Double, _ logits: [Double]) -> Void) {
    visit(unit: 0, probability: 1, logits: biases, body)
  }

  private func visit(
    unit: Int, probability: Double, logits: [Double], _ body: (Double, [Double]) -> Void
  ) {
    guard probability > 0 else { return }
    guard unit < contributions.count else { return body(probability, logits) }
    visit(unit: unit + 1, probability: probability * dropProbability, logits: logits, body)
    guard dropProbability < 1 else { return }
    let kept = zip(logits, contributions[unit]).map { $0 + $1 }
    visit(unit: unit + 1, probability: probability * (1 - dropProbability), logits: kept, body)
  }
}
