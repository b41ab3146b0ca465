import CourseContent
import Formula

/// What comes of holding one formula against another by their values.
enum FormulaComparison {
  /// They agree at all points that count, and on where they have a value.
  case equal
  /// They differ.
  case different
  /// At this point one of them has a value and the other has none.
  case otherDomain(point: Int)
  /// They can't be told apart where they should be, since one of them loses its digits on the way.
  case blurred
}

/// What a formula comes to at one point; nothing where it has no value.
struct FormulaSample {
  let numbers: [Double]?
  /// What cancellation may have cost.
  let cancellation: Double
}

extension SampledFormula {
  /// The greatest size of an exponent.
  static let greatestExponent = 1e3

  /// What the formula comes to at points.
  ///
  /// - Throws: `FormulaError` of kind `limit` where an exponent is beyond 1,000, and what
  ///   ``value(at:)`` throws.
  func samples(at points: [SamplePlan.Point]) throws(FormulaError) -> [FormulaSample] {
    var samples: [FormulaSample] = []
    samples.reserveCapacity(points.count)
    for point in points {
      switch try value(at: point.values) {
      case .undefined: samples.append(FormulaSample(numbers: nil, cancellation: 0))
      case .defined(let numbers, let probe, kinks: _):
        guard probe.greatestExponent <= Self.greatestExponent else {
          throw FormulaError(
            .limit, "an exponent is beyond 1000", span: 0..<parsed.source.utf8.count)
        }
        samples.append(FormulaSample(numbers: numbers, cancellation: probe.cancellation))
      }
    }
    return samples
  }
}

extension SamplePlan.Point {
  /// The truth at the point.
  var sample: FormulaSample { FormulaSample(numbers: truth, cancellation: cancellation) }
}

extension FormulaComparison {
  /// True where they agree.
  var isEqual: Bool {
    if case .equal = self { return true }
    return false
  }

  /// Compares what two formulas come to at the same points.
  ///
  /// A point counts where both have a value; where neither has one, it says nothing. Values agree
  /// where |f − g| ≤ 10⁻⁹ + 10⁻⁷·max(|f|, |g|) + C, with C what cancellation may have cost; the first
  /// term shrinks with the truth where that is small throughout.
  ///
  /// - Parameter freedom: what may differ all the same; it is fitted at one point and verified at the
  ///   others.
  init(_ answer: [FormulaSample], _ truth: [FormulaSample], freedom: FormulaKey.Freedom? = nil) {
    var pairs: [Pair] = []
    for (place, (answer, truth)) in zip(answer, truth).enumerated() {
      switch (answer.numbers, truth.numbers) {
      case (nil, nil): continue
      case (let numbers?, let expected?) where numbers.count == expected.count:
        let cancellation = max(answer.cancellation, truth.cancellation)
        pairs.append(Pair(answer: numbers, truth: expected, cancellation: cancellation))
      case (_?, _?):
        self = .different
        return
      default:
        self = .otherDomain(point: place)
        return
      }
    }
    let scale = pairs.flatMap(\.truth).map(abs).max() ?? 0
    var isBlurred = pairs.isEmpty
    for pair in Self.adjusted(pairs, freedom) {
      switch pair.agreement(scale) {
      case .agree: continue
      case .blurred: isBlurred = true
      case .differ:
        self = .different
        return
      }
    }
    self = isBlurred ? .blurred : .equal
  }

  private struct Pair {
    var answer: [Double]
    let truth: [Double]
    var cancellation: Double

    enum Agreement { case agree, blurred, differ }

    func agreement(_ scale: Double) -> Agreement {
      var result = Agreement.agree
      for (answer, truth) in zip(answer, truth) {
        let tolerance = 1e-9 * min(1, scale) + 1e-7 * max(abs(answer), abs(truth))
        let distance = abs(answer - truth)
        // `!(… <=)` for the sake of NaN, which overflow may lead to.
        if distance <= tolerance { continue }
        if !(distance <= tolerance + cancellation) { return .differ }
        // A guard as wide as the truth itself would let anything pass: w + 1e20 - 1e20.
        if !(cancellation <= 1e-6 * max(abs(truth), scale == 0 ? 1e-3 : scale)) {
          result = .blurred
        }
      }
      return result
    }
  }

  /// The pairs without the constant, or the factor, that the answer is free to have.
  private static func adjusted(_ pairs: [Pair], _ freedom: FormulaKey.Freedom?) -> [Pair] {
    guard let freedom, let first = pairs.first else { return pairs }
    switch freedom {
    case .constant:
      let constant = zip(first.answer, first.truth).map { $0 - $1 }
      return pairs.map { pair in
        var pair = pair
        pair.answer = zip(pair.answer, constant).map { $0 - $1 }
        // A great constant costs digits too.
        pair.cancellation = max(pair.cancellation, 64 * (constant.map(abs).max() ?? 0).ulp)
        return pair
      }
    case .factor:
      func size(_ numbers: [Double]) -> Double { numbers.map(abs).max() ?? 0 }
      let widest = pairs.max { size($0.truth) < size($1.truth) } ?? first
      let place = widest.truth.indices.max { abs(widest.truth[$0]) < abs(widest.truth[$1]) }
      guard let place, widest.truth[place] != 0 else { return pairs }
      let factor = widest.answer[place] / widest.truth[place]
      guard factor != 0, factor.isFinite else { return pairs }
      return pairs.map { pair in
        var pair = pair
        pair.answer = pair.answer.map { $0 / factor }
        pair.cancellation /= abs(factor)
        return pair
      }
    }
  }
}
