import Foundation

/// The records of a results file: JSON Lines with a record on each line, or the one JSON document.
public enum RecordedResults {
  /// Why a text can't be read as results.
  public struct Unreadable: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, as a sentence.
    public let description: String
  }

  /// A document of several records, with its own count of them.
  private struct Document: Decodable {
    let results: [LearnerRecord]
    let summary: ResultsSummary
  }

  /// Reads a line of JSON Lines.
  public static func record(line: String) throws(Unreadable) -> LearnerRecord {
    try decoded(LearnerRecord.self, line)
  }

  /// Reads a whole document, with the count of learners that it states.
  public static func document(_ text: String) throws(Unreadable) -> (
    records: [LearnerRecord], learners: Int
  ) {
    let document = try decoded(Document.self, text)
    return (document.results, document.summary.learners)
  }

  private static func decoded<Value: Decodable>(_ type: Value.Type, _ text: String)
    throws(Unreadable) -> Value
  {
    do {
      return try JSONDecoder().decode(type, from: Data(text.utf8))
    } catch let error as DecodingError {
      throw Unreadable(description: words(error))
    } catch {
      throw Unreadable(description: "This is not JSON.")
    }
  }

  private static func words(_ error: DecodingError) -> String {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map(\.stringValue).joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context):
      let place = path(context)
      return "There is no `\(key.stringValue)`\(place.isEmpty ? "" : " in \(place)")."
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "`\(path(context))` is of another type."
    case .dataCorrupted: return "This is not JSON."
    @unknown default: return "This is not a record of results."
    }
  }
}
