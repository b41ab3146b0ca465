import CourseContent
import Formula
import Grading
import Markup

extension TutorSession {
  /// Carries out a command.
  mutating func perform(_ command: SessionCommand, _ argument: String) -> SessionOutput {
    if command.needsQuestion, openQuestion == nil {
      return SessionOutput([
        .paragraph("\(command.usage, .accent) is for a question, and none is open here.")
      ])
    }
    switch command {
    case .hint: return hint()
    case .skip: return skip()
    case .solution: return solution()
    case .next: return next()
    case .another: return another()
    case .back: return goBack(to: argument)
    case .home: return goHome()
    case .lessons: return SessionOutput(lessonsPage())
    case .lab: return openLab(argument)
    case .calc: return SessionOutput(calculate(argument))
    case .functions:
      return SessionOutput(
        FunctionReference.page(argument, presentation)
          ?? FunctionReference.list(matching: argument))
    case .review: return review()
    case .quiz: return quiz(argument)
    case .exam: return exam(argument)
    case .progress: return SessionOutput(progressPage())
    case .help: return SessionOutput(helpPage())
    case .quit:
      let kept = openLesson == nil ? "" : " You will come back to this place."
      var output = SessionOutput([.paragraph("Goodbye.\(kept)")])
      output.isFinished = true
      return output
    }
  }

  /// Computes an expression with the question's drawn parameters at hand.
  private mutating func calculate(_ expression: String) -> [Block] {
    let parameters = openQuestion?.variant.parameters ?? []
    guard !expression.isEmpty else { return calculatorUsage(parameters) }
    openQuestion?.usedCalculator = true
    var environment = Environment()
    for parameter in parameters { environment[parameter.name] = parameter.value }
    do {
      let formula = try ParsedFormula(expression, limits: .answer)
      let value = try formula.evaluate(in: environment, limits: .answer)
      return [.paragraph(StyledText("= \(value.abbreviated(digits: nil, most: 100))", .math))]
    } catch {
      return [.preformatted(error.rendered(in: expression))]
    }
  }

  private func calculatorUsage(_ parameters: [Record.Field]) -> [Block] {
    var blocks: [Block] = [
      .paragraph("Type an expression behind it, for example \(":calc 1/0.25", .code).")
    ]
    if !parameters.isEmpty {
      let list = parameters.map { StyledText("\($0.name) = \($0.value.formatted)", .code) }
      blocks.append(
        .paragraph(
          "You can use the question's numbers by name: "
            + list.joined(separator: ", ") + "."))
    }
    return blocks
  }
}
