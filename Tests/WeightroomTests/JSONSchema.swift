import Foundation

/// As much of JSON Schema as our own schemas use; a keyword that is not known here is a complaint, so
/// that none is left out in silence.
struct JSONSchema {
  private let root: [String: Any]

  init(_ text: String) throws {
    root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  /// Why a value doesn't fit; nothing where it does.
  ///
  /// - Parameter definition: the name under `$defs`, in place of the whole schema.
  func complaints(about value: Any, as definition: String? = nil) -> [String] {
    let schema = definition.flatMap { (root["$defs"] as? [String: Any])?[$0] } ?? root
    return check(value, schema as? [String: Any] ?? [:], at: "$")
  }

  private static let remarks: Set = ["$schema", "$defs", "title", "description"]

  private func check(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
    schema.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
      Self.remarks.contains(keyword) ? [] : check(value, keyword, rule, schema, at: place)
    }
  }

  private func check(
    _ value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any], at place: String
  ) -> [String] {
    let object = value as? [String: Any]
    func complain(unless isRight: Bool) -> [String] {
      isRight ? [] : ["\(place): \(value) breaks \(keyword) \(rule)"]
    }
    switch keyword {
    case "$ref":
      let name = (rule as? String)?.split(separator: "/").last.map(String.init)
      guard let name, let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["\(place): no \(rule)"]
      }
      return check(value, target, at: place)
    case "type": return complain(unless: Self.kind(of: value).contains(rule as? String ?? ""))
    case "const": return complain(unless: (value as? NSObject) == (rule as? NSObject))
    case "minimum", "maximum":
      guard let number = value as? Double, let bound = rule as? Double else { return [] }
      return complain(unless: keyword == "minimum" ? number >= bound : number <= bound)
    case "minLength":
      return complain(unless: (value as? String)?.unicodeScalars.count ?? 0 >= rule as? Int ?? 0)
    case "pattern":
      guard let text = value as? String, let pattern = rule as? String else { return [] }
      return complain(unless: text.range(of: pattern, options: .regularExpression) != nil)
    case "required":
      return complain(unless: (rule as? [String] ?? []).allSatisfy { object?[$0] != nil })
    case "additionalProperties":
      let known = (schema["properties"] as? [String: Any])?.keys.map(\.self) ?? []
      return complain(unless: Set(object?.keys.map(\.self) ?? []).isSubset(of: known))
    case "properties":
      let properties = rule as? [String: [String: Any]] ?? [:]
      return (object ?? [:]).flatMap { name, inner in
        properties[name].map { check(inner, $0, at: "\(place).\(name)") } ?? []
      }
    case "items":
      return (value as? [Any] ?? []).enumerated().flatMap { index, inner in
        check(inner, rule as? [String: Any] ?? [:], at: "\(place)[\(index)]")
      }
    default: return ["\(place): the keyword \(keyword) is not known"]
    }
  }

  private static func kind(of value: Any) -> Set<String> {
    switch value {
    case let number as NSNumber:
      let isBoolean = CFBooleanKind.isBoolean(number)
      if isBoolean { return ["boolean"] }
      return number.doubleValue == number.doubleValue.rounded()
        ? ["number", "integer"] : ["number"]
    case is String: return ["string"]
    case is [Any]: return ["array"]
    case is [String: Any]: return ["object"]
    default: return ["null"]
    }
  }
}

private enum CFBooleanKind {
  /// True for JSON's `true` and `false`, which arrive as numbers.
  static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || number === NSNumber(value: true)
      || number === NSNumber(value: false)
  }
}
