import Markup

/// What a line that begins with a colon can ask for in a sitting.
enum SittingCommand: String, CaseIterable {
  case next, back, list, time, done, help, quit

  /// How the command is written, with what it takes.
  var usage: String { self == .back ? ":back [NUMBER]" : ":\(rawValue)" }

  /// What it does, in a few words.
  var summary: String {
    switch self {
    case .next: "the next question; this one can wait"
    case .back: "the question before, or the one with that number"
    case .list: "what is still open"
    case .time: "how much time is left"
    case .done: "hand in"
    case .help: "this list"
    case .quit: "leave; answers are kept, and the clock goes on"
    }
  }
}
