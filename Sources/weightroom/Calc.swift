import ArgumentParser
import Formula
import Markup
import Terminal
import TutorSession

/// Computes expressions of the formula language.
struct Calc: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calc", abstract: "Compute expressions with the core's functions.",
    discussion: """
      Examples:
        weightroom calc '1/0.25'
        weightroom calc 'lambda_from_sigma2(0.25)'
        weightroom calc --trace 'adamw_step([2], [0.5], [0], [0], 1, 0.1, 0.01, 0.9, 0.999, 1e-8).w'
        printf '1/0\\ndropout_scale(0.2)\\n' | weightroom calc --json

      Without an expression, lines are read: at a terminal with editing and completion, otherwise \
      from standard input. Exit status 1 says that an expression could not be computed.
      """)

  @OptionGroup var display: DisplayOptions

  @Flag(help: "One JSON object for each expression, in order.")
  var json = false

  @Flag(help: "Show each step with the numbers put in.")
  var trace = false

  @Argument(help: "Expressions; quote them for the shell.")
  var expressions: [String] = []

  func run() throws {
    try MainActor.assumeIsolated { try compute() }
  }

  @MainActor
  private func compute() throws {
    let screen = display.screen
    var hasFailed = false
    try screen.run {
      if expressions.isEmpty {
        hasFailed = try readLines(screen)
      } else {
        for expression in expressions {
          hasFailed = !show(expression, line: 1, on: screen) || hasFailed
        }
      }
    }
    if hasFailed { throw ExitCode.findings }
  }

  /// Answers one line after the other; at a terminal, a mistake is no failure of the program.
  @MainActor
  private func readLines(_ screen: Screen) throws -> Bool {
    let reader = LineReader(
      screen.capabilities,
      completer: Completer { request in
        Catalogue.standard.entries.map(\.name).filter { $0.hasPrefix(request.word) }.sorted()
          .map { CompletionCandidate($0, appendsSpace: false) }
      })
    var hasFailed = false
    var number = 0
    while screen.failure == nil {
      number += 1
      switch reader.readLine(prompt: StyledText("calc> ", .accent)) {
      case .line(let line):
        if line.allSatisfy(\.isWhitespace), !json { continue }
        if screen.capabilities.isInteractive, [":q", ":quit", "quit", "exit"].contains(line) {
          return false
        }
        hasFailed = !show(line, line: number, on: screen) || hasFailed
      case .damaged(let damage, let repaired):
        hasFailed = true
        if json { screen.write(document: CalculatorLine(repaired, line: number).json + "\n") }
        screen.report(StyledText("Line \(number) \(damage.description)."))
      case .interrupted: continue
      case .endOfInput:
        if screen.capabilities.isInteractive { screen.write() }
        return hasFailed && !screen.capabilities.isInteractive
      case .terminated(let request): throw ExitCode(request.exitStatus)
      }
    }
    return hasFailed
  }

  /// Shows what comes of an expression; false where it could not be computed.
  private func show(_ expression: String, line: Int, on screen: Screen) -> Bool {
    if json {
      let answer = CalculatorLine(expression, line: line)
      screen.write(document: answer.json + "\n")
      return answer.isValue
    }
    do {
      let formula = try ParsedFormula(expression)
      if trace {
        screen.write(lines: try formula.trace().steps.map { StyledText($0.line()) })
      } else {
        screen.write(StyledText(try formula.evaluate().formatted))
      }
      return true
    } catch {
      screen.report(lines: error.rendered(in: expression))
      return false
    }
  }
}
