/// What a line that begins with a colon can ask for.
enum SessionCommand: String, CaseIterable {
  case hint, skip, solution, another, back, home, calc, functions, progress, help, quit

  /// What a typed line is.
  enum Reading: Equatable {
    /// An answer, a choice, or an empty line.
    case plain(String)
    /// A command, with what follows its name.
    case command(SessionCommand, argument: String)
    /// A colon with something behind it that is no command.
    case unknown(String)
  }

  /// Reads a line; a command may be cut short as long as only one begins so.
  static func read(_ line: String) -> Reading {
    let trimmed = line.drop { $0.isWhitespace }
    guard trimmed.first == ":" else { return .plain(line) }
    let body = trimmed.dropFirst()
    let name = body.prefix { !$0.isWhitespace }
    let rest = body[name.endIndex...].drop { $0.isWhitespace }
    let argument = String(rest.reversed().drop { $0.isWhitespace }.reversed())
    let word = String(name.lowercased())
    if word == "q" { return .command(.quit, argument: argument) }
    if word == "?" { return .command(.help, argument: argument) }
    if let exact = SessionCommand(rawValue: word) { return .command(exact, argument: argument) }
    let matches = allCases.filter { !word.isEmpty && $0.rawValue.hasPrefix(word) }
    guard matches.count == 1, let match = matches.first else { return .unknown(word) }
    return .command(match, argument: argument)
  }

  /// How the command is written, with what it takes.
  var usage: String {
    switch self {
    case .calc: ":calc EXPRESSION"
    case .functions: ":functions [NAME]"
    default: ":\(rawValue)"
    }
  }

  /// What it does, in a few words.
  var summary: String {
    switch self {
    case .hint: "one more hint"
    case .skip: "see the answer and go on; the question comes back later"
    case .solution: "see how it is worked out, with these numbers"
    case .another: "the same question with other numbers"
    case .back: "the step before"
    case .home: "the list of lessons"
    case .calc: "compute something; it is not an answer"
    case .functions: "the functions that expressions can use, or one in full"
    case .progress: "what you have done so far"
    case .help: "this list"
    case .quit: "leave; you come back to this very place"
    }
  }

  /// True where the command makes sense only at a question.
  var needsQuestion: Bool {
    switch self {
    case .hint, .skip, .solution, .another: true
    default: false
    }
  }
}
