import Markup

/// Results in the Test Anything Protocol, for harnesses that read lines. Version 13 is read by all of
/// them, also by those that know 14.
public struct TAPReport: Sendable {
  /// The suites, whose cases become test points in order.
  public let suites: [JUnitReport.Suite]

  /// Makes a report.
  public init(suites: [JUnitReport.Suite]) { self.suites = suites }

  /// The document: a plan, a line for each case, and below what did not pass its facts as YAML.
  public var text: String {
    let cases = suites.flatMap(\.cases)
    var lines = ["TAP version 13", "1..\(cases.count)"]
    for (index, single) in cases.enumerated() {
      let name = "\(index + 1) - \(Self.description(single.name))"
      switch single.outcome {
      case .passed: lines.append("ok \(name)")
      case .skipped(let message): lines.append("ok \(name) # SKIP \(Self.description(message))")
      case .failure(let type, let message, let text):
        lines.append("not ok \(name)")
        lines += Self.facts(single, "fail", type: type, message: message, text: text)
      case .error(let type, let message):
        lines.append("not ok \(name)")
        lines += Self.facts(single, "error", type: type, message: message, text: message)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A text on one line, in which nothing begins a directive.
  private static func description(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ").sanitized
    var escaped = ""
    for character in line {
      if character == "\\" || character == "#" { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }

  /// The block of YAML below a test point. JSON's strings are YAML's.
  private static func facts(
    _ single: JUnitReport.Case, _ severity: String, type: String, message: String, text: String
  ) -> [String] {
    var facts = [("message", message), ("severity", severity), ("type", type)]
    if let place = single.place { facts += [("file", place.file), ("line", "\(place.line)")] }
    facts += single.properties.map { ($0.name, $0.value) }
    if text != message { facts.append(("text", text)) }
    let lines = facts.map { name, value in
      let quoted = (try? JSONText.encode(value, isPretty: false)) ?? "\"\""
      return "  \(name): \(name == "line" ? value : quoted)"
    }
    return ["  ---"] + lines + ["  ..."]
  }
}
