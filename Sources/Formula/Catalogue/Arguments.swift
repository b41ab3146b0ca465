public import RegularizationCore

/// The arguments of a call, in the order of the parameters, with the defaults filled in.
///
/// The evaluator has held each against its parameter before the function sees it, so the accessors
/// can't fail: reading a parameter as something that it wasn't declared to be is a mistake in the
/// catalogue. Valid only during the call.
public struct Arguments {
  let values: UnsafeBufferPointer<Value>

  /// How many there are; more than the parameters where the last one repeats.
  public var count: Int { values.count }

  /// The argument as it is.
  public subscript(index: Int) -> Value { values[checked(index)] }

  /// The number at an index.
  public func number(_ index: Int) -> Double {
    guard case .number(let number) = values[checked(index)] else { misread(index, "a number") }
    return number
  }

  /// The whole number at an index.
  public func integer(_ index: Int) -> Int {
    guard let integer = Int(exactly: number(index)) else { misread(index, "a whole number") }
    return integer
  }

  /// The truth value at an index.
  public func boolean(_ index: Int) -> Bool {
    guard case .boolean(let boolean) = values[checked(index)] else {
      misread(index, "true or false")
    }
    return boolean
  }

  /// The text at an index.
  public func text(_ index: Int) -> String {
    guard case .text(let text) = values[checked(index)] else { misread(index, "a text") }
    return text
  }

  /// The text at an index as one of an enumeration's raw values, which the parameter's choices are.
  public func option<Option: RawRepresentable>(
    _ index: Int, as: Option.Type = Option.self
  ) -> Option where Option.RawValue == String {
    guard let option = Option(rawValue: text(index)) else { misread(index, "\(Option.self)") }
    return option
  }

  /// The penalty convention at an index.
  public func convention(_ index: Int) -> PenaltyConvention {
    // The commonest option of all, and twice as quick as by its raw value.
    switch text(index) {
    case "half": .half
    case "full": .full
    default: misread(index, "a convention")
    }
  }

  /// The vector at an index.
  public func vector(_ index: Int) -> [Double] {
    guard case .vector(let vector) = values[checked(index)] else { misread(index, "a vector") }
    return vector
  }

  /// The vector of whole numbers at an index.
  public func integers(_ index: Int) -> [Int] {
    vector(index).map { number in
      guard let integer = Int(exactly: number) else { misread(index, "whole numbers") }
      return integer
    }
  }

  /// The matrix at an index; an empty vector counts as one without rows.
  public func matrix(_ index: Int) -> Matrix {
    switch values[checked(index)] {
    case .matrix(let matrix): matrix
    case .vector(let vector) where vector.isEmpty: Matrix(rows: 0, columns: 0, elements: [])
    default: misread(index, "a matrix")
    }
  }

  /// The texts at an index; an empty vector counts as none.
  public func texts(_ index: Int) -> [String] {
    switch values[checked(index)] {
    case .list(let list):
      list.map { value in
        guard case .text(let text) = value else { misread(index, "texts") }
        return text
      }
    case .vector(let vector) where vector.isEmpty: []
    default: misread(index, "a list of texts")
    }
  }

  /// Applies a function of one number to the number at an index, or to each element of the vector
  /// or matrix there.
  public func mapNumbers(
    _ index: Int, _ function: (Double) throws(CoreError) -> Double
  ) throws(CoreError) -> Value {
    switch values[checked(index)] {
    case .number(let number): return .number(try function(number))
    case .vector(let vector): return .vector(try map(vector, function))
    case .matrix(let matrix):
      return .matrix(
        Matrix(
          rows: matrix.rows, columns: matrix.columns, elements: try map(matrix.elements, function)))
    default: misread(index, "numbers")
    }
  }

  /// The numbers at an index as a vector: a number counts as one element.
  public func numbers(_ index: Int) -> [Double] {
    switch values[checked(index)] {
    case .number(let number): [number]
    case .vector(let vector): vector
    case .matrix(let matrix): matrix.elements
    default: misread(index, "numbers")
    }
  }

  /// Whether a single number stands at an index, rather than a vector.
  public func isNumber(_ index: Int) -> Bool {
    if case .number = values[checked(index)] { true } else { false }
  }

  private func checked(_ index: Int) -> Int {
    precondition(index >= 0 && index < values.count, "argument \(index) of \(values.count)")
    return index
  }

  private func misread(_ index: Int, _ expected: String) -> Never {
    preconditionFailure(
      "argument \(index) is \(values[index].kindName), and the catalogue reads \(expected)")
  }

  private func map(
    _ numbers: [Double], _ function: (Double) throws(CoreError) -> Double
  ) throws(CoreError) -> [Double] {
    var results: [Double] = []
    results.reserveCapacity(numbers.count)
    for number in numbers { results.append(try function(number)) }
    return results
  }
}
