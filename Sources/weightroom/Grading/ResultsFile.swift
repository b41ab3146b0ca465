import Interchange

/// A file of results, as `grade` writes it: a record on each line, or one document.
struct ResultsFile {
  private let source: ByteSource

  /// A document is read as a whole.
  private static let documentLimit = 1 << 28

  init(path: String) throws(Failure) { source = try ByteSource(path: path) }

  /// Hands over each record, or why there is none; one line of JSON Lines that can't be read
  /// spoils no other.
  ///
  /// - Returns: how many learners a document says it holds; nil for JSON Lines, which don't say.
  @discardableResult
  func read(_ take: (Result<LearnerRecord, Failure>) throws -> Void) throws -> Int? {
    let start = Array(try source.next())
    let head = String(decoding: start.prefix(80), as: UTF8.self).filter { !$0.isWhitespace }
    guard head.hasPrefix("{\"results\"") else {
      try TextLines(source, after: start).read { number, line in
        let place = "\(source.name):\(number): "
        switch line {
        case .failure(let failure): try take(.failure(Failure(place + failure.message)))
        case .success(let text):
          let record = Result { () throws(RecordedResults.Unreadable) in
            try RecordedResults.record(line: text)
          }
          try take(record.mapError { Failure(place + $0.description) })
        }
      }
      return nil
    }
    let text = try source.rest(after: start, limit: Self.documentLimit)
    let document = Result { () throws(RecordedResults.Unreadable) in
      try RecordedResults.document(text)
    }
    switch document {
    case .success(let (records, learners)):
      for record in records { try take(.success(record)) }
      return learners
    case .failure(let problem):
      try take(.failure(Failure("\(source.name): \(problem.description)")))
      return nil
    }
  }
}
