import Glibc
import Markup
import Terminal

/// Reads lines as the tutor does and says what came of each, for tests that type into it.
///
/// `PROBE_HISTORY` names a history file; `PROBE_COLOR` is as `--color`; `PROBE_ASCII` asks for
/// ASCII; a line `page` shows 100 lines through the pager, `busy` computes until
/// Ctrl-C, `deaf` for ever; `quiet` as an argument doesn't remember lines, and `raw` reads keys.
@main
@MainActor
struct LineReaderProbe {
  static func main() {
    StandardDescriptors.fillGaps()
    let color = getenv("PROBE_COLOR").flatMap { ColorChoice(rawValue: String(cString: $0)) }
    let capabilities = TerminalCapabilities(
      .current(),
      TerminalPreferences(color: color ?? .never, isASCII: getenv("PROBE_ASCII") != nil))
    let screen = Screen(capabilities)
    if CommandLine.arguments.contains("raw") { return RawScreenProbe(screen).run() }
    let history = getenv("PROBE_HISTORY").map { LineHistory(path: String(cString: $0)) }
    let completer = Completer(
      boundary: { $0.hasPrefix(":") ? .space : .formula },
      candidates: { request in words.filter { $0.text.hasPrefix(request.word) } })
    let reader = LineReader(capabilities, history: history, completer: completer)
    while true {
      switch reader.readLine(
        prompt: StyledText("probe> ", .accent),
        isRemembered: !CommandLine.arguments.contains("quiet"))
      {
      case .line("page"):
        screen.page((1...100).map { .paragraph("leaf \($0)") })
      case .line("busy"):
        screen.write("busy")
        while !LineReader.isInterruptWaiting { sched_yield() }
      case .line("deaf"):
        screen.write("deaf")
        while !LineReader.isInterruptWaiting { sched_yield() }
        screen.write("still deaf")
        while true { pause() }
      case .line(let line):
        let lines = line.split(separator: "\n", omittingEmptySubsequences: false)
        let told = lines.map { StyledText($0) }.joined(separator: "|")
        screen.write("got: <\(told)> \(line.utf8.count) bytes")
      case .damaged(let damage, let repaired):
        screen.write("damaged: \(damage), \(repaired.utf8.count) bytes")
      case .interrupted: screen.write("interrupted")
      case .endOfInput:
        screen.write("end of input")
        exit(screen.failure == nil ? 0 : 2)
      case .terminated(let request):
        screen.write("terminated: \(request)")
        exit(request.exitStatus)
      }
    }
  }

  private static let words = [
    CompletionCandidate(":help"), CompletionCandidate(":hint"), CompletionCandidate(":home"),
    CompletionCandidate(":skip"), CompletionCandidate("prior-to-penalty"),
    CompletionCandidate("soft_threshold(", appendsSpace: false),
  ]
}
