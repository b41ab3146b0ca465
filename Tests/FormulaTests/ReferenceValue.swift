import Formula
import Foundation
import RegularizationCore
import Testing

/// A value as JSON files write it: NaN and infinities are texts.
enum ReferenceValue: Decodable, Sendable {
  case number(Double)
  case boolean(Bool)
  case text(String)
  case list([ReferenceValue])
  case record([String: ReferenceValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let boolean = try? container.decode(Bool.self) {
      self = .boolean(boolean)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self =
        switch text {
        case "NaN": .number(.nan)
        case "Infinity": .number(.infinity)
        case "-Infinity": .number(-.infinity)
        default: .text(text)
        }
    } else if let list = try? container.decode([ReferenceValue].self) {
      self = .list(list)
    } else {
      self = .record(try container.decode([String: ReferenceValue].self))
    }
  }

  /// As the language writes it.
  var formatted: String {
    switch self {
    case .number(let number): Value.number(number).formatted
    case .boolean(let boolean): Value.boolean(boolean).formatted
    case .text(let text): Value.text(text).formatted
    case .list(let list): "[" + list.map { $0.formatted }.joined(separator: ", ") + "]"
    case .record(let fields):
      "{"
        + fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.formatted)" }
        .joined(separator: ", ") + "}"
    }
  }

  /// Whether a value is this one, each number to within `absolute + relative * |expected|`.
  func matches(_ value: Value, absolute: Double, relative: Double) -> Bool {
    func isClose(_ expected: Double, _ given: Double) -> Bool {
      if expected.isNaN || given.isNaN { return expected.isNaN && given.isNaN }
      if expected.isInfinite || given.isInfinite { return expected == given }
      return (given - expected).magnitude <= absolute + relative * expected.magnitude
    }
    func areClose(_ expected: [ReferenceValue], _ given: [Value]) -> Bool {
      expected.count == given.count
        && zip(expected, given).allSatisfy {
          $0.matches($1, absolute: absolute, relative: relative)
        }
    }
    switch (self, value) {
    case (.number(let expected), .number(let given)): return isClose(expected, given)
    case (.boolean(let expected), .boolean(let given)): return expected == given
    case (.text(let expected), .text(let given)): return expected == given
    case (.list(let expected), .vector(let given)):
      return areClose(expected, given.map(Value.number))
    case (.list(let expected), .matrix(let given)):
      return areClose(expected, (0..<given.rows).map { .vector(Array(given.row($0))) })
    case (.list(let expected), .list(let given)): return areClose(expected, given)
    case (.record(let expected), .record(let given)):
      return expected.count == given.fields.count
        && given.fields.allSatisfy {
          expected[$0.name]?.matches($0.value, absolute: absolute, relative: relative) ?? false
        }
    default: return false
    }
  }
}

/// A file of the test's own, decoded.
func decoded<Content: Decodable>(_ name: String, as: Content.Type) throws -> Content {
  let file = try #require(
    Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Vectors"))
  return try JSONDecoder().decode(Content.self, from: Data(contentsOf: file))
}
