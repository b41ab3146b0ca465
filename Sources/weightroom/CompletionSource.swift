import Terminal
import TutorSession

/// What the TAB key looks at: the session as it was when the line was asked for.
///
/// A class, because Readline keeps the completer while the session, a value, moves on.
@MainActor
final class CompletionSource {
  var session: TutorSession?

  /// Completes with what the session has at the moment when the key is pressed.
  var completer: Completer {
    Completer(
      boundary: { $0.hasIDs ? .space : .formula },
      candidates: { self.candidates(for: $0) })
  }

  private func candidates(for request: CompletionRequest) -> [CompletionCandidate] {
    guard let session else { return [] }
    let before = String(decoding: Array(request.line.utf8).prefix(request.wordStart), as: UTF8.self)
    return session.completions(of: request.word, after: before).map {
      CompletionCandidate(
        $0.text, label: $0.label, appendsSpace: $0.text.hasPrefix(":"))
    }
  }
}

extension String {
  /// True for a line of a command, but for that which takes an expression; ids have hyphens in them,
  /// which in a formula stand between words.
  fileprivate var hasIDs: Bool {
    guard hasPrefix(":") else { return false }
    let name = prefix { !$0.isWhitespace }
    return name.count == count || !":calc".hasPrefix(name)
  }
}
