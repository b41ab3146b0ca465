import Formula

// Whatever is typed as a formula is answered: no trap, no hang, every place inside the text, and what
// is written can be read again.

func require(_ condition: Bool, _ what: String) {
  precondition(condition, what)
}

func test(_ source: String) {
  let length = source.utf8.count
  do throws(FormulaError) {
    let formula = try ParsedFormula(source, limits: .answer)
    for error in formula.check(variables: ["x": .number, "w": .vector(2)]) {
      require(error.span.upperBound <= length, "a place outside the text")
    }
    let again = try ParsedFormula(formula.meaning)
    require(again.meaning == formula.meaning, "the meaning has another meaning")
    _ = formula.parts
    _ = formula.words
    let environment: Environment = ["x": .number(2), "w": .vector([1, 2.5])]
    require(
      !formula.written(substituting: environment).isEmpty, "a formula is written as nothing")
    let value = try formula.evaluate(in: environment, limits: .answer)
    let trace = try formula.trace(in: environment, limits: .answer)
    require(trace.value == value, "the trace comes to another value")
    let names = formula.freeVariables.compactMap { environment[$0] }
    let probe = try formula.probe(with: names, limits: .answer)
    require(probe.value == value, "the probe comes to another value")
    _ = value.json
  } catch {
    require(
      error.span.lowerBound <= error.span.upperBound && error.span.upperBound <= length,
      "a place outside the text")
  }
  let line = CalculatorLine(source, limits: .answer).json
  require(!line.utf8.contains(10), "two lines of JSON for one formula")
}

/// What libFuzzer calls with each text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  test(text)
  return 0
}
