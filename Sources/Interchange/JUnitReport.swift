/// Results as JUnit XML, which the test views of most build servers read.
public struct JUnitReport: Sendable {
  /// The name of the whole.
  public let name: String
  /// Its suites, in order.
  public let suites: [Suite]

  /// Makes a report.
  public init(name: String, suites: [Suite]) {
    self.name = name
    self.suites = suites
  }

  /// Cases that belong together.
  public struct Suite: Sendable {
    /// The suite's name.
    public let name: String
    /// The file that it is about.
    public let file: String?
    /// Facts about the whole suite, in order.
    public let properties: [(name: String, value: String)]
    /// Its cases, in order.
    public let cases: [Case]

    /// Makes a suite.
    public init(
      name: String, file: String? = nil, properties: [(name: String, value: String)] = [],
      cases: [Case]
    ) {
      self.name = name
      self.file = file
      self.properties = properties
      self.cases = cases
    }
  }

  /// One thing that passed or did not.
  public struct Case: Sendable {
    /// What came of it.
    public enum Outcome: Sendable {
      /// It passed.
      case passed
      /// It was not tried.
      case skipped(message: String)
      /// It did not pass; the type is a code that scripts can count.
      case failure(type: String, message: String, text: String)
      /// It could not be tried, by no fault of its own.
      case error(type: String, message: String)
    }

    /// The case's name.
    public let name: String
    /// The group that it is shown under.
    public let group: String
    /// The file that it is about, with a line from 1.
    public let place: (file: String, line: Int)?
    /// Facts about it, in order.
    public let properties: [(name: String, value: String)]
    /// What came of it.
    public let outcome: Outcome

    /// Makes a case.
    public init(
      name: String, group: String, place: (file: String, line: Int)? = nil,
      properties: [(name: String, value: String)] = [], outcome: Outcome
    ) {
      self.name = name
      self.group = group
      self.place = place
      self.properties = properties
      self.outcome = outcome
    }
  }

  /// The document. Its counts are those of the cases that it holds.
  public var xml: String {
    let all = suites.flatMap(\.cases)
    let root = XMLElement(
      name: "testsuites", attributes: [("name", name)] + Self.counts(all),
      children: suites.map(Self.element))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.written()
  }

  /// A suite by itself, to stand within `<testsuites>` of a document that is written bit by bit.
  static func written(_ suite: Suite) -> String { element(suite).written(level: 1) }

  private static func counts(_ cases: [Case]) -> [(name: String, value: String)] {
    [
      ("tests", "\(cases.count)"), ("failures", "\(cases.count { $0.outcome.isFailure })"),
      ("errors", "\(cases.count { $0.outcome.isError })"),
      ("skipped", "\(cases.count { $0.outcome.isSkipped })"), ("time", "0.000000"),
    ]
  }

  private static func element(_ suite: Suite) -> XMLElement {
    let file = suite.file.map { [(name: "file", value: $0)] } ?? []
    return XMLElement(
      name: "testsuite", attributes: [("name", suite.name)] + counts(suite.cases) + file,
      children: properties(suite.properties) + suite.cases.map(element))
  }

  private static func element(_ single: Case) -> XMLElement {
    let place: [(name: String, value: String)] =
      single.place.map { [("file", $0.file), ("line", "\($0.line)")] } ?? []
    var element = XMLElement(
      name: "testcase",
      attributes: [("name", single.name), ("classname", single.group), ("time", "0.000000")] + place
    )
    element.children = properties(single.properties)
    switch single.outcome {
    case .passed: break
    case .skipped(let message):
      element.children.append(XMLElement(name: "skipped", attributes: [("message", message)]))
    case .failure(let type, let message, let text):
      element.children.append(
        XMLElement(name: "failure", attributes: [("message", message), ("type", type)], text: text))
    case .error(let type, let message):
      element.children.append(
        XMLElement(name: "error", attributes: [("message", message), ("type", type)]))
    }
    return element
  }

  private static func properties(_ properties: [(name: String, value: String)]) -> [XMLElement] {
    if properties.isEmpty { return [] }
    return [
      XMLElement(
        name: "properties",
        children: properties.map {
          XMLElement(name: "property", attributes: [("name", $0.name), ("value", $0.value)])
        })
    ]
  }
}

extension JUnitReport.Case.Outcome {
  fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
  fileprivate var isError: Bool { if case .error = self { true } else { false } }
  fileprivate var isSkipped: Bool { if case .skipped = self { true } else { false } }
}
