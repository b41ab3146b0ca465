import CourseContent
import Formula
import RegularizationCore

/// The points at which answers are held against a formula, with what the truth comes to there.
///
/// First come the author's own points, then four fixed ones, then some drawn from the variant's
/// sub-stream `formula`, until the truth has a value at twelve; at most 120 are tried. Where the
/// truth has kinks, points on both sides of them are added.
struct SamplePlan {
  struct Point {
    /// The values of the variables, in their order.
    let values: [Value]
    /// The truth; nil where it has no value.
    let truth: [Double]?
    /// What cancellation may have cost the truth.
    let cancellation: Double
  }

  /// The points where the truth must have a value.
  static let countedPoints = 12
  /// The most points that are tried.
  static let greatestDraws = 10 * countedPoints
  /// Points where the truth has no value; a few show that an answer has one there.
  private static let greatestUndefined = 8

  let truth: SampledFormula
  let variables: [FormulaKey.Variable]
  let environment: Environment
  private(set) var points: [Point] = []
  private var stream: SplitMix64

  /// Why a plan can't be made.
  enum Problem: Error {
    /// The truth has a value at this many points only.
    case tooFewPoints(Int)
    /// The truth can't be computed.
    case formula(FormulaError)
  }

  init(
    _ truth: SampledFormula, variables: [FormulaKey.Variable], environment: Environment,
    points own: [[Value]], stream: SplitMix64
  ) throws(Problem) {
    self.truth = truth
    self.variables = variables
    self.environment = environment
    self.stream = stream
    do throws(FormulaError) {
      try collect(own)
    } catch {
      throw .formula(error)
    }
    let count = counted.count
    guard count >= Self.countedPoints else { throw .tooFewPoints(count) }
  }

  private mutating func collect(_ own: [[Value]]) throws(FormulaError) {
    var sides = KinkSides()
    var counted = 0
    var draws = 0
    let fixed = (0..<SampleDomain.fixedCount).map { point in
      variables.enumerated().map { $1.domain.fixed(point, variable: $0) }
    }
    let first = own + fixed
    while counted < Self.countedPoints, draws < Self.greatestDraws {
      let values = draws < first.count ? first[draws] : drawn(far: false)
      draws += 1
      if try add(values, &sides) { counted += 1 }
    }
    guard counted == Self.countedPoints else { return }
    for values in kinkPoints(of: truth) { try add(values, &sides) }
    while sides.isOneSided, draws < Self.greatestDraws {
      draws += 1
      let values = drawn(far: true)
      if case .defined(_, _, let kinks) = try truth.value(at: values), sides.isNew(kinks) {
        try add(values, &sides)
      }
    }
  }

  /// The points where the truth has a value.
  var counted: [Point] { points.filter { $0.truth != nil } }

  mutating func drawn(far: Bool) -> [Value] {
    variables.map { far ? $0.domain.drawFar(&stream) : $0.domain.draw(&stream) }
  }

  /// Adds a point, unless it lies on a kink.
  ///
  /// - Returns: whether the truth has a value there.
  @discardableResult
  private mutating func add(_ values: [Value], _ sides: inout KinkSides) throws(FormulaError)
    -> Bool
  {
    guard let point = try point(values, &sides) else { return false }
    if point.truth == nil, points.count - counted.count >= Self.greatestUndefined { return false }
    points.append(point)
    return point.truth != nil
  }

  func point(_ values: [Value], _ sides: inout KinkSides) throws(FormulaError) -> Point? {
    switch try truth.value(at: values) {
    case .undefined: return Point(values: values, truth: nil, cancellation: 0)
    case .defined(let numbers, let probe, let kinks):
      if probe.isOn(kinks) { return nil }
      sides.note(kinks)
      return Point(values: values, truth: numbers, cancellation: probe.cancellation)
    }
  }
}
