import CourseContent
import Formula
import Grading
import Labs

/// What a word could be completed to.
public struct SessionCompletion: Hashable, Sendable {
  /// What replaces the word.
  public let text: String
  /// What is shown in a list of several, where that is more than the word: a function's signature.
  public let label: String?

  init(_ text: String, label: String? = nil) {
    self.text = text
    self.label = label
  }
}

extension TutorSession {
  /// What a word could be completed to, where it stands in a line.
  ///
  /// - Parameters:
  ///   - word: the word under the cursor as far as it is typed.
  ///   - line: the line before that word.
  public func completions(of word: String, after line: String) -> [SessionCompletion] {
    let isFirst = line.isBlank
    if isFirst, word.hasPrefix(":") {
      return names(SessionCommand.allCases.map { ":\($0.rawValue)" }, word)
    }
    if isFirst, let choices { return names(choices, word) }
    if isFirst, openLesson == nil, series == nil {
      return names(course.lessons.map(\.id.text), word)
    }
    switch SessionCommand.read(line) {
    case .command(let command, argument: "") where line.last?.isWhitespace ?? false:
      if let arguments = arguments(of: command) { return names(arguments, word) }
    case .command(.calc, _), .plain: break
    case .command, .ambiguous, .unknown: return []
    }
    let parameters = openQuestion?.variant.parameters ?? []
    let arguments = Self.argumentNames(in: line).map { SessionCompletion("\($0)=") }
      .filter { $0.text.hasPrefix(word) }
    guard !word.isEmpty else { return arguments }
    let functions = Catalogue.standard.entries.filter { $0.name.hasPrefix(word) }
      .map { SessionCompletion($0.name, label: $0.signature) }
    return arguments
      + (functions + names(parameters.map(\.name), word)).sorted { $0.text < $1.text }
  }

  /// What can stand behind a command; nil where that is an expression.
  private func arguments(of command: SessionCommand) -> [String]? {
    switch command {
    case .calc: nil
    case .lab: Lab.all.map(\.name.text)
    case .functions: Catalogue.standard.entries.map(\.name)
    case .exam: quizIDs.map(\.text)
    case .quiz:
      quizIDs.map(\.text) + course.lessons.map(\.id.text) + course.concepts.map(\.id.text)
    case .back: openLesson.map { open in (1...open.step + 1).map { "\($0)" } } ?? []
    case .encouragement: ["on", "off"]
    default: []
    }
  }

  /// The answers that there are to choose from; nil where something is to be thought up.
  private var choices: [String]? {
    switch openQuestion?.asked.key {
    case .choice(let list): list.order.indices.map { Self.letter($0) }
    case .claim: openQuestion?.mode == .myth ? ["yes", "no"] : ["true", "false"]
    default: nil
    }
  }

  private static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(min(index, 25))))
  }

  private func names(_ names: [String], _ word: String) -> [SessionCompletion] {
    names.filter { $0.hasPrefix(word) }.map { SessionCompletion($0) }
  }

  /// The parameters of the function whose brackets are open at the end of a line, but those that are
  /// named already.
  private static func argumentNames(in line: String) -> [String] {
    var open: [String.Index] = []
    for index in line.indices {
      switch line[index] {
      case "(", "[": open.append(index)
      case ")", "]": _ = open.popLast()
      default: break
      }
    }
    guard let bracket = open.last, line[bracket] == "(" else { return [] }
    let name = line[..<bracket].reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    guard let entry = Catalogue.standard[String(name.reversed())] else { return [] }
    let inside = line[line.index(after: bracket)...]
    return entry.parameters.map(\.name).filter { !inside.contains("\($0)=") }
  }
}
