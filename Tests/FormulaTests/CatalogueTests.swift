import Formula
import Testing

@Suite struct CatalogueTests {
  static let names = Catalogue.standard.entries.map { $0.name }

  @Test func findsFunctionsByName() {
    #expect(Set(Self.names).count == Self.names.count)
    for name in Self.names {
      #expect(Catalogue.standard[name]?.name == name)
      #expect(Catalogue.standard[name + "x"] == nil)
    }
    #expect(Catalogue.standard[""] == nil)
  }

  @Test(arguments: names)
  func everyFunctionIsDescribed(name: String) throws {
    let entry = try #require(Catalogue.standard[name])
    #expect(entry.summary.hasSuffix(".") && entry.summary.first?.isUppercase == true)
    #expect(!entry.formula.isEmpty && !entry.source.isEmpty)
    #expect(Set(entry.parameters.map { $0.name }).count == entry.parameters.count)
    for parameter in entry.parameters {
      #expect(FormulaName.isUsable(parameter.name), "\(parameter.name)")
      #expect(FormulaName.canonical(parameter.name) == parameter.name)
    }
    // A positional call can leave out the last arguments only.
    let optional = entry.parameters.drop { $0.defaultValue == nil }
    #expect(optional.allSatisfy { $0.defaultValue != nil }, "\(entry.signature)")
  }

  @Test(arguments: names)
  func everyExampleIsACallThatWorks(name: String) throws {
    let entry = try #require(Catalogue.standard[name])
    let formula = try ParsedFormula(entry.example)
    #expect(formula.meaning.contains("\(name)("))
    #expect(formula.check() == [])
    let value = try formula.evaluate()
    let shape = formula.shape()
    #expect(
      shape == nil || shape?.agrees(with: ValueShape(of: value)) == true, "\(value.formatted)")
  }

  /// Whatever arguments come, a call ends with a value or with an error that says where.
  @Test(arguments: names)
  func noArgumentsBreakAFunction(name: String) throws {
    let entry = try #require(Catalogue.standard[name])
    var random = SeededGenerator(seed: 5)
    for round in 0..<40 {
      let arguments = entry.parameters.map { parameter in
        let pool = round % 8 == 0 ? oddArguments.flatMap { $0.value } : fitting(parameter)
        return pool[Int.random(in: 0..<pool.count, using: &random)]
      }
      let source = "\(name)(\(arguments.joined(separator: ", ")))"
      do throws(FormulaError) {
        let value = try ParsedFormula(source).evaluate(limits: .answer)
        #expect(!value.json.isEmpty)
      } catch {
        #expect(error.span.upperBound <= source.utf8.count, "\(source)")
        #expect(error.kind != .syntax && error.kind != .name, "\(source): \(error)")
      }
    }
  }
}

/// Arguments at the edges of what functions are defined for, by their kind.
private let oddArguments: KeyValuePairs = [
  "number": [
    "0", "1", "-1", "0.5", "2", "64", "1000", "1e300", "-1e300", "5e-324", "nan", "inf", "-inf",
  ],
  "integer": ["0", "1", "2", "3", "20", "64", "1000", "1000000", "1e15", "-1", "0.5", "nan"],
  "boolean": ["true", "false"],
  "text": ["\"half\"", "\"\"", "\"no such\""],
  "vector": [
    "[]", "[1]", "[1, 2]", "[0, 1]", "[-1, 0.5]", "[nan, inf]", "[1e308, -1e308]", "[0, 0]",
    "range(60)",
  ],
  "matrix": [
    "[[1]]", "[[1, 2], [3, 4]]", "[[0, 0], [0, 0]]", "[[1, 2], [2, 4]]", "[[nan, 1], [1, inf]]",
    "[]", "[range(60), range(60)]",
  ],
  "texts": ["[]", "[\"a\", \"b\"]", "[\"\"]"],
]

/// Odd arguments of the kind that a parameter takes.
private func fitting(_ parameter: CatalogueParameter) -> [String] {
  func pool(_ kinds: String...) -> [String] {
    oddArguments.filter { kinds.contains($0.key) }.flatMap { $0.value }
  }
  switch parameter.kind {
  case .number: return pool("number")
  case .integer: return pool("integer")
  case .boolean: return pool("boolean")
  case .text: return pool("text")
  case .option(let choices): return choices.map { "\"\($0)\"" }
  case .vector, .integers: return pool("vector")
  case .matrix: return pool("matrix")
  case .numberOrVector: return pool("number", "vector")
  case .numbers: return pool("number", "vector", "matrix")
  case .texts: return pool("texts")
  case .sequence: return pool("vector", "texts")
  }
}

extension ValueShape {
  /// Whether a value of another shape, wholly known, can be of this one.
  fileprivate func agrees(with known: ValueShape) -> Bool {
    switch (self, known) {
    case (.vector(let a), .vector(let b)), (.list(let a), .list(let b)): a == nil || a == b
    case (.matrix(let a, let b), .matrix(let c, let d)):
      (a == nil || a == c) && (b == nil || b == d)
    // An empty list of records is written like an empty vector.
    default: self == known
    }
  }
}
