import SourceText

extension FindingsReport {
  /// The findings in the Static Analysis Results Interchange Format 2.1.0, which code hosts and
  /// editors show beside the lines concerned.
  ///
  /// Columns count Unicode scalars from 1, as everywhere in our messages.
  public var sarif: String {
    get throws {
      let codes = Set(findings.map(\.code)).sorted()
      let rules = codes.map { code in
        Log.Rule(id: code, fullDescription: explanation(code).map(Log.Message.init))
      }
      let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
      let results = findings.map { Log.Result($0, ruleIndex: places[$0.code] ?? 0) }
      return try JSONText.encode(Log(rules: rules, results: results)) + "\n"
    }
  }
}

private struct Log: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  init(rules: [Rule], results: [Result]) {
    runs = [Run(tool: Tool(driver: Driver(rules: rules)), results: results)]
  }

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Result]
  }

  struct Tool: Encodable { let driver: Driver }

  struct Driver: Encodable {
    let name = "weightroom"
    let rules: [Rule]
  }

  struct Rule: Encodable {
    let id: String
    let fullDescription: Message?
  }

  struct Message: Encodable {
    let text: String
    init(_ text: String) { self.text = text }
  }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Message
    let locations: [Location]

    init(_ finding: Diagnostic, ruleIndex: Int) {
      ruleId = finding.code
      self.ruleIndex = ruleIndex
      level = finding.severity.rawValue
      message = Message([finding.message, finding.help].compactMap(\.self).joined(separator: ". "))
      locations = [Location(physicalLocation: PhysicalLocation(finding))]
    }
  }

  struct Location: Encodable { let physicalLocation: PhysicalLocation }

  struct PhysicalLocation: Encodable {
    let artifactLocation: Artifact
    let region: Region

    init(_ finding: Diagnostic) {
      artifactLocation = Artifact(uri: finding.file.name.asURIReference)
      let (start, end) = finding.range
      region = Region(
        startLine: start.line, startColumn: start.column, endLine: end.line,
        endColumn: max(end.column, end.line == start.line ? start.column : 1))
    }
  }

  struct Artifact: Encodable { let uri: String }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
  }
}

extension String {
  /// A path as a relative reference of RFC 3986: what it may not hold is percent-encoded.
  fileprivate var asURIReference: String {
    utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        return String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }.joined()
  }
}
