import Markup

/// What a line that begins with a colon can ask for.
enum SessionCommand: String, CaseIterable {
  case hint, skip, solution, next, another, back, home, lessons, review, quiz, exam, lab, calc,
    functions
  case progress
  case help, quit

  /// Reads a line; a command may be cut short as long as only one begins so.
  static func read(_ line: String) -> TypedLine<SessionCommand> { TypedLine(line) }

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
    case .quiz: ":quiz [NAME]"
    case .exam: ":exam [NAME]"
    case .lab: ":lab [NAME]"
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
    case .home: "the first page; your place is kept"
    case .lessons: "every lesson, and how far you are in it"
    case .review: "what is due, asked with other numbers"
    case .quiz: "practise a quiz, a lesson or a concept"
    case .exam: "take a quiz in earnest: timed, and told at the end"
    case .lab: "move the sliders of the lab shown last, or of another"
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
