import ArgumentParser
import Formula
import Markup
import Terminal
import TutorSession

/// Computes what it is given and shows what comes of it.
struct Calculator {
  /// What is shown of an expression.
  enum Form {
    case value
    case trace
    case json
  }

  let screen: Screen
  let form: Form

  /// Computes each of the expressions; true where all could be.
  func compute(_ expressions: [String]) -> Bool {
    var isComplete = true
    for expression in expressions { isComplete = show(expression, line: 1) && isComplete }
    return isComplete
  }

  /// Computes one line after the other; true where all could be, and always at a terminal, where a
  /// mistake is no failure of the program.
  @MainActor
  func computeLines() throws -> Bool {
    let isInteractive = screen.capabilities.isInteractive
    let reader = LineReader(
      screen.capabilities, completer: .functions, lineLimit: FormulaLimits.content.bytes)
    var isComplete = true
    var number = 0
    while screen.failure == nil {
      number += 1
      let typed = reader.readLine(
        prompt: StyledText("calc> ", .accent), goesOn: ParsedFormula.isUnfinished)
      switch typed ?? .endOfInput {
      case .line(let line):
        if line.allSatisfy(\.isWhitespace), form != .json { continue }
        if isInteractive, [":q", ":quit", "quit", "exit"].contains(line) { return true }
        isComplete = show(line, line: number) && isComplete
      case .damaged(let damage, let repaired):
        refuse(repaired, damage, line: number)
        isComplete = false
      case .interrupted: continue
      case .endOfInput:
        if isInteractive { screen.write() }
        return isComplete || isInteractive
      case .terminated(let request): throw ExitCode(request.exitStatus)
      }
    }
    return isComplete
  }

  /// Shows what comes of an expression; false where it could not be computed.
  private func show(_ expression: String, line: Int) -> Bool {
    if form == .json { return write(CalculatorLine(expression, line: line)) }
    do throws(FormulaError) {
      let formula = try ParsedFormula(expression)
      if form == .trace {
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

  /// Says of a line that it can't be taken. What is left of it may well be an expression, but not
  /// the one that was sent.
  private func refuse(_ repaired: String, _ damage: LineDamage, line: Int) {
    guard form == .json else {
      return screen.report(StyledText("Line \(line) \(damage.description)."))
    }
    let kind: FormulaError.Kind =
      switch damage {
      case .tooLong: .limit
      case .notUTF8: .syntax
      }
    let error = FormulaError(kind, "the line \(damage.description)", span: 0..<0)
    _ = write(CalculatorLine(error, in: repaired, line: line))
  }

  private func write(_ answer: CalculatorLine) -> Bool {
    screen.write(document: answer.json + "\n")
    return answer.isValue
  }
}

extension Completer {
  /// Completes the names of the language's functions.
  fileprivate static var functions: Completer {
    Completer { request in
      Catalogue.standard.entries.map(\.name).filter { $0.hasPrefix(request.word) }.sorted()
        .map { CompletionCandidate($0, appendsSpace: false) }
    }
  }
}
