import Markup

/// What a line that begins with a colon can ask for.
enum SessionCommand: String, CaseIterable {
  case hint, skip, solution, next, another, back, home, review, calc, functions, progress, help
  case quit

  /// What a typed line is.
  enum Reading: Equatable {
    /// An answer, a choice, or an empty line.
    case plain(String)
    /// A command, with what follows its name.
    case command(SessionCommand, argument: String)
    /// A command cut so short that it could be several.
    case ambiguous(String, [SessionCommand])
    /// A colon with something behind it that is no command.
    case unknown(String)
  }

  /// Reads a line; a command may be cut short as long as only one begins so.
  static func read(_ line: String) -> Reading {
    let trimmed = line.trimmingBlanks
    guard trimmed.first == ":" else { return .plain(line) }
    let body = trimmed.dropFirst()
    let name = body.prefix { !$0.isWhitespace }
    let argument = String(body[name.endIndex...].drop { $0.isWhitespace })
    let word = name.lowercased()
    let matches = matching(word)
    switch matches.count {
    case 0: return .unknown(word)
    case 1: return .command(matches[0], argument: argument)
    default: return .ambiguous(word, matches)
    }
  }

  /// The commands that a word can stand for.
  private static func matching(_ word: String) -> [SessionCommand] {
    if word == "?" { return [.help] }
    if let exact = SessionCommand(rawValue: word) { return [exact] }
    return word.isEmpty ? [] : allCases.filter { $0.rawValue.hasPrefix(word) }
  }

  /// What is said to somebody who typed a command's name without the colon.
  static func reminder(for text: String) -> StyledText? {
    let word = text.trimmingBlanks.lowercased()
    let name = word == "exit" || word == "q" ? "quit" : word
    guard let command = SessionCommand(rawValue: name) else { return nil }
    return "Commands begin with a colon: \(":\(command.rawValue)", .accent)."
  }

  /// How the command is written, with what it takes.
  var usage: String {
    switch self {
    case .calc: ":calc EXPRESSION"
    case .functions: ":functions [NAME]"
    case .back: ":back [STEP]"
    default: ":\(rawValue)"
    }
  }

  /// What it does, in a few words.
  var summary: String {
    switch self {
    case .hint: "one more hint"
    case .skip: "see the answer and go on"
    case .solution: "see how it is worked out, with these numbers"
    case .next: "the next part, going on with your own answer"
    case .another: "the same question with other numbers"
    case .back: "the step before, or the one with that number"
    case .home: "the list of lessons; your place is kept"
    case .review: "what is due, asked with other numbers"
    case .calc: "compute something; it is not an answer"
    case .functions: "the functions that expressions can use, or one in full"
    case .progress: "what you have done so far"
    case .help: "this list"
    case .quit: "leave; your place is kept"
    }
  }

  /// True where the command makes sense only at a question.
  var needsQuestion: Bool {
    switch self {
    case .hint, .skip, .solution, .next, .another: true
    default: false
    }
  }
}
