import ArgumentParser
import Markup
import SourceText
import Terminal

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

  // What looks like an option and is none is an expression that begins with a sign.
  @Argument(parsing: .allUnrecognized, help: "Expressions; quote them for the shell.")
  var expressions: [String] = []

  func validate() throws {
    if json, trace { throw ValidationError("--json and --trace don't go together.") }
    if let word = expressions.first(where: \.isLikeAnOption) {
      let names = ["--json", "--trace", "--color", "--plain", "--ascii", "--help"]
      let help = closestName(to: word, among: names).map { " Did you mean '\($0)'?" } ?? ""
      throw ValidationError("There is no option '\(word.sanitized)'.\(help)")
    }
  }

  func run() throws {
    let screen = display.screen
    let expressions = expressions.filter { $0 != "--" }
    let calculator = Calculator(screen: screen, form: json ? .json : trace ? .trace : .value)
    var hasFailed = false
    try screen.run {
      hasFailed =
        try expressions.isEmpty
        ? MainActor.assumeIsolated { try !calculator.computeLines() }
        : !calculator.compute(expressions)
    }
    if hasFailed { throw ExitCode.findings }
  }
}

extension String {
  /// True for a word such as `--jsno`: two dashes and letters, which nobody would compute.
  fileprivate var isLikeAnOption: Bool {
    hasPrefix("--") && count > 2 && dropFirst(2).allSatisfy { $0.isLetter || "-=".contains($0) }
  }
}
