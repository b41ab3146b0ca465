public import Formula
import SourceText

/// A lesson's reference to a lab: which one, and how it is set when the learner comes to it.
public struct LabReference: Hashable, Sendable {
  /// A slider or switch of the lab, and where it stands.
  public struct Setting: Hashable, Sendable {
    /// The name of the slider.
    public let name: String
    /// Its value: a number, true or false, or a text.
    public let value: Value
    /// Where the name stands in the lesson's file, as UTF-8 offsets.
    public let nameSpan: Range<Int>
    /// Where the value stands there.
    public let valueSpan: Range<Int>
  }

  /// The lab's name; whether there is such a lab is for those to say who have them.
  public let name: String
  /// Where the lesson's file names it, as UTF-8 offsets.
  public let span: Range<Int>
  /// The settings, in the author's order, each name once.
  public let settings: [Setting]
}

/// What is wrong with a reference to a lab, as whoever has the labs tells it.
public struct LabProblem: Hashable, Sendable {
  /// What is the matter.
  public let message: String
  /// What to do about it.
  public let help: String?
  /// The place in the lesson's file: the reference's span, or that of a setting.
  public let span: Range<Int>

  /// Makes a problem.
  public init(_ message: String, help: String? = nil, at span: Range<Int>) {
    self.message = message
    self.help = help
    self.span = span
  }
}

extension LabReference {
  /// Reads the YAML between the fences; nil, and reported, where it can't be used.
  ///
  /// - Parameter info: where the words behind the opening fence stand.
  static func settings(
    _ file: SourceFile, behind info: Range<Int>, _ code: CodeBlock, _ decoder: ContentDecoder
  ) -> [Setting]? {
    let range = body(of: code, in: file, behind: info)
    let isBlank = file.text.utf8Slice(range).allSatisfy(\.isWhitespace)
    guard !isBlank else { return [] }
    guard let document = YAMLParser.parse(file, range: range, findings: decoder.findings) else {
      return nil
    }
    guard document.root.isMapping else {
      decoder.error(
        .wrongType, "the settings of a lab are `name: value` lines",
        help: "for example `lambda: 1.2`", at: document.root)
      return nil
    }
    let errors = decoder.findings.errorCount
    let settings = document.root.fields.compactMap { field -> Setting? in
      guard let name = field.key.scalarText, let value = value(field.value, name, decoder) else {
        return nil
      }
      return Setting(
        name: name, value: value, nameSpan: field.key.span, valueSpan: field.value.headSpan)
    }
    return decoder.findings.errorCount == errors ? settings : nil
  }

  /// A constant; a word alone is a text.
  private static func value(_ value: YAMLValue, _ name: String, _ decoder: ContentDecoder)
    -> Value?
  {
    if let word = value.scalarText, Identifier<LabReference>(word) != nil,
      PlainScalar.number(word) == nil, word != "true", word != "false"
    {
      return .text(word)
    }
    return decoder.constant(value, name)
  }

  /// The lines between the fences, which a place at the left margin has as they stand in the file.
  private static func body(of code: CodeBlock, in file: SourceFile, behind info: Range<Int>)
    -> Range<Int>
  {
    let bytes = file.text.utf8
    var start =
      bytes.index(
        bytes.startIndex, offsetBy: info.upperBound, limitedBy: bytes.endIndex) ?? bytes.endIndex
    func nextLine(from place: String.Index) -> String.Index {
      bytes[place...].firstIndex(of: UInt8(ascii: "\n")).map(bytes.index(after:)) ?? bytes.endIndex
    }
    start = nextLine(from: start)
    var end = start
    for _ in code.lines { end = nextLine(from: end) }
    let lower = bytes.distance(from: bytes.startIndex, to: start)
    return lower..<lower + bytes.distance(from: start, to: end)
  }
}
