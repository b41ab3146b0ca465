import CourseContent
import Interchange
import Markup
import SourceText

/// The answers of a file, learner by learner, in memory for one of them where the format is made
/// of lines.
struct AnswerStream {
  /// What a file gives.
  enum Element {
    case sheet(AnswerSheet)
    /// Answers that can't be read, for which nobody is graded.
    case unreadable([StyledText])
  }

  private let source: ByteSource
  private let format: AnswerFormat?

  /// A file in YAML or JSON is read as a whole.
  private static let documentLimit = 1 << 24

  /// Opens a file; without a format, its name or its beginning tells which it is.
  init(path: String, format: AnswerFormat?) throws(Failure) {
    source = try ByteSource(path: path)
    self.format = format ?? AnswerFormat(path: path)
  }

  /// Reads it all, and hands over one learner after another.
  func read(_ take: (Element) throws -> Void) throws {
    let start = Array(try source.next())
    switch format ?? AnswerFormat(beginning: start) {
    case .yaml, .json:
      let text = try source.rest(after: start, limit: Self.documentLimit)
      try Self.sheets(text, name: source.name).forEach(take)
    case .jsonl: try readLines(start, take)
    case .csv: try readCSV(start, take)
    }
  }

  private static func sheets(_ text: String, name: String) -> [Element] {
    let loaded = AnswerSheet.read(text, name: name)
    // Where a sheet has an error, whatever else it says can't be trusted; in a list of them nobody
    // knows whose the error is.
    guard !loaded.hasErrors else {
      return [.unreadable(loaded.diagnostics.flatMap { $0.rendered() })]
    }
    return (loaded.value ?? []).map(Element.sheet)
  }

  private func readLines(_ start: [UInt8], _ take: (Element) throws -> Void) throws {
    try TextLines(source, after: start).read { number, line in
      let place = "\(source.name):\(number)"
      switch line {
      case .success(let text): try Self.sheets(text, name: place).forEach(take)
      case .failure(let failure):
        try take(.unreadable([StyledText("\(place): \(failure.message)")]))
      }
    }
  }

  private func readCSV(_ start: [UInt8], _ take: (Element) throws -> Void) throws {
    var parser = CSVParser()
    var answers: CSVAnswers?
    func consume(_ records: [CSVParser.Record]) throws {
      for record in records {
        if answers != nil {
          try answers?.take(record).forEach(take)
        } else {
          answers = try CSVAnswers(header: record, file: source.name)
        }
      }
    }
    var chunk = start[...]
    while !chunk.isEmpty {
      try consume(parser.take(chunk))
      chunk = try source.next()
    }
    try consume(parser.finish())
    try answers?.finish().forEach(take)
  }
}
