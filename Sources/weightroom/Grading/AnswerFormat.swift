import ArgumentParser

/// How a file of answers is written.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  case yaml, json, jsonl, csv

  /// The format that a file's name tells; nil where it tells none.
  init?(path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "yaml", "yml": self = .yaml
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "csv": self = .csv
    default: return nil
    }
  }

  /// The format that a file looks like at its beginning.
  init(beginning bytes: some Collection<UInt8>) {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let first = lines.first { !$0.allSatisfy(\.isWhitespace) } ?? ""
    let line = first.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if line.hasPrefix("{") {
      self = line.last { !$0.isWhitespace } == "}" ? .jsonl : .json
    } else if line.hasPrefix("[") {
      self = .json
    } else if line.split(separator: ",").contains(where: { $0.filter { $0 != "\"" } == "student" })
    {
      self = .csv
    } else {
      self = .yaml
    }
  }
}
