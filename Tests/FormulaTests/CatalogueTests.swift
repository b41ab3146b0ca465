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
    #expect(formula.functionsCalled.contains(name))
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
    let candidates = [
      "0", "1", "-1", "0.5", "2", "1e300", "nan", "inf", "-inf", "1e15", "1000000", "true",
      "\"half\"",
      "\"adam\"", "\"index\"", "[]", "[1]", "[1, 2]", "[0, 1, 0]", "[nan, inf]", "[[1, 2], [3, 4]]",
      "[[1]]", "[[0, 0], [0, 0]]", "[\"a\", \"b\"]", "[1e308, -1e308]", "range(300)",
    ]
    var random = SeededGenerator(seed: 5)
    for round in 0..<150 {
      let arguments = entry.parameters.map { parameter in
        let fitting = candidates.filter { candidate in
          round % 5 == 0
            || (try? ParsedFormula("\(name)(\(parameter.name)=\(candidate))")
              .check().allSatisfy { $0.kind == .arity }) == true
        }
        let pool = fitting.isEmpty ? candidates : fitting
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
