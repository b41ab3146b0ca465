import Floors
import Formula

extension Comparison {
  /// Keys of questions: read, checked and evaluated once, and evaluated again and again.
  static var formulas: [Comparison] {
    keys.flatMap { key in [readingAll(key), evaluatingAgain(key)] }
  }

  /// A key and values for its variables.
  private struct Key {
    let name: String
    let text: String
    let variables: [(name: String, value: Double)]
  }

  private static let keys = [
    Key(
      name: "key.call", text: "lambda_from_sigma2(prior_variance, \"half\")",
      variables: [("prior_variance", 0.25)]),
    Key(
      name: "key.arithmetic", text: "(1 - lr * decay) * w - lr * m / (sqrt(v) + 1e-8)",
      variables: [("lr", 0.1), ("decay", 0.01), ("w", 2), ("m", 0.5), ("v", 0.25)]),
  ]

  // So few that a round is over before another program gets the processor.
  private static let repetitions = 100

  private static func readingAll(_ key: Key) -> Comparison {
    Comparison(
      key.name, against: "C: read and evaluate", aim: .microseconds(3), operations: repetitions,
      agreement: 1e-12
    ) {
      let values = Environment(
        Dictionary(uniqueKeysWithValues: key.variables.map { ($0.name, .number($0.value)) }))
      let kinds = Dictionary(
        uniqueKeysWithValues: key.variables.map { ($0.name, ValueShape?.some(.number)) })
      let floor = FloorKey(key.text, key.variables)
      return (
        floor: {
          var sum = 0.0
          for _ in 0..<repetitions { sum += floor.readAndEvaluate() }
          return sum
        },
        ours: {
          var sum = 0.0
          for _ in 0..<repetitions {
            let formula = try ParsedFormula(key.text)
            guard formula.check(variables: kinds).isEmpty else { return .nan }
            if case .number(let number) = try formula.evaluate(in: values) { sum += number }
          }
          return sum
        }
      )
    }
  }

  private static func evaluatingAgain(_ key: Key) -> Comparison {
    Comparison(
      key.name + ".again", against: "C: evaluate", aim: .ratio(5), operations: repetitions,
      agreement: 1e-12
    ) {
      let formula = try ParsedFormula(key.text)
      let places = formula.freeVariables.compactMap { name in
        key.variables.firstIndex { $0.name == name }
      }
      let values = places.map { Value.number(key.variables[$0].value) }
      let floor = FloorKey(key.text, key.variables)
      return (
        floor: {
          var sum = 0.0
          for _ in 0..<repetitions { sum += floor.evaluate() }
          return sum
        },
        ours: {
          var sum = 0.0
          for _ in 0..<repetitions {
            if case .number(let number) = try formula.evaluate(with: values) { sum += number }
          }
          return sum
        }
      )
    }
  }
}

/// A key for the floor: its text and names as C strings.
private final class FloorKey {
  private let text: ContiguousArray<CChar>
  private let names: [UnsafePointer<CChar>?]
  private let values: [Double]
  private let formula: OpaquePointer?

  init(_ text: String, _ variables: [(name: String, value: Double)]) {
    self.text = text.utf8CString
    let names = variables.map { name, _ in
      let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: name.utf8.count + 1)
      _ = copy.initialize(from: name.utf8CString)
      return UnsafePointer(copy.baseAddress)
    }
    self.names = names
    values = variables.map { $0.value }
    formula = text.withCString { floor_parse($0, names, Int32(names.count)) }
  }

  deinit {
    for name in names { name?.deallocate() }
    floor_release(formula)
  }

  @inline(__always)
  func evaluate() -> Double { floor_evaluate(formula, values) }

  @inline(__always)
  func readAndEvaluate() -> Double {
    text.withUnsafeBufferPointer { text in
      let formula = floor_parse(text.baseAddress, names, Int32(names.count))
      defer { floor_release(formula) }
      return floor_evaluate(formula, values)
    }
  }
}
