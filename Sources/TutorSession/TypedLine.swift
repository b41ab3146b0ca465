import Markup
import SourceText

/// What a typed line is, where commands begin with a colon.
enum TypedLine<Command>: Equatable, Sendable
where
  Command: CaseIterable & RawRepresentable & Equatable & Sendable, Command.RawValue == String
{
  /// An answer, a choice, or an empty line.
  case plain(String)
  /// A command, with what follows its name.
  case command(Command, argument: String)
  /// A command cut so short that it could be several.
  case ambiguous(String, [Command])
  /// A colon with something behind it that is no command.
  case unknown(String)

  /// Reads a line; a command may be cut short as long as only one begins so.
  init(_ line: String) {
    let trimmed = line.trimmingBlanks
    guard trimmed.first == ":" else {
      self = .plain(line)
      return
    }
    let body = trimmed.dropFirst()
    let name = body.prefix { !$0.isWhitespace }
    let argument = String(body[name.endIndex...].drop { $0.isWhitespace })
    let word = name.lowercased()
    let matches = Self.matching(word)
    switch matches.count {
    case 0: self = .unknown(word)
    case 1: self = .command(matches[0], argument: argument)
    default: self = .ambiguous(word, matches)
    }
  }

  /// The commands that a word can stand for.
  private static func matching(_ word: String) -> [Command] {
    // What other programs have taught everybody.
    let name = ["?": "help", "q": "quit"][word] ?? word
    if let exact = Command(rawValue: name) { return [exact] }
    return word.isEmpty ? [] : Command.allCases.filter { $0.rawValue.hasPrefix(word) }
  }

  /// What is said about a command that there isn't, or that was cut too short; nil for other lines.
  var problem: [Block]? {
    let help = StyledText(":help", .accent)
    switch self {
    case .plain, .command: return nil
    case .ambiguous(let word, let commands):
      let names = commands.map { StyledText(":\($0.rawValue)", .accent) }
      let list = names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
      return [.paragraph("“:\(word)” could be \(list).")]
    case .unknown(""):
      return [.paragraph("A command follows the colon; \(help) lists them.")]
    case .unknown(let word):
      let names = Command.allCases.map(\.rawValue)
      let advice: StyledText =
        closestName(to: word, among: names).map { "Did you mean \(":\($0)", .accent)?" }
        ?? "\(help) lists those that there are."
      return [.paragraph("There is no command “:\(word.excerpt)”. \(advice)")]
    }
  }
}
