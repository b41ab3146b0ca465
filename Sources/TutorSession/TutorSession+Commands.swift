import CourseContent
import Formula
import Grading
import Markup
import SourceText

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
    case .another: return another()
    case .back: return goBack()
    case .home:
      place = .home
      return SessionOutput(homePage())
    case .calc: return calculate(argument)
    case .functions:
      return SessionOutput(
        FunctionReference.page(argument, presentation)
          ?? FunctionReference.list(matching: argument))
    case .progress: return SessionOutput(progressPage())
    case .help: return SessionOutput(helpPage())
    case .quit:
      var output = SessionOutput([.paragraph("Goodbye. You will come back to this place.")])
      output.isFinished = true
      return output
    }
  }

  func unknownCommand(_ word: String) -> [Block] {
    let names = SessionCommand.allCases.map(\.rawValue)
    let help =
      closestName(to: word, among: names).map { "Did you mean :\($0)?" }
      ?? "Type :help to see what there is."
    return [.paragraph("There is no command “:\(word)”. \(help)")]
  }

  /// Computes an expression with the question's drawn parameters at hand.
  private mutating func calculate(_ expression: String) -> SessionOutput {
    guard !expression.isEmpty else {
      return SessionOutput([
        .paragraph("Type an expression behind it, for example \(":calc 1/0.25", .code).")
      ])
    }
    var environment = Environment()
    if case .lesson(var open) = place, var asked = open.question {
      for parameter in asked.variant.parameters { environment[parameter.name] = parameter.value }
      asked.usedCalculator = true
      open.question = asked
      place = .lesson(open)
    }
    do {
      let formula = try ParsedFormula(expression, limits: .answer)
      let value = try formula.evaluate(in: environment, limits: .answer)
      return SessionOutput([.paragraph(StyledText("= \(value.formatted)", .math))])
    } catch {
      return SessionOutput([.preformatted(error.rendered(in: expression))])
    }
  }

  /// What can be typed here.
  private func helpPage() -> [Block] {
    let here: StyledText
    switch place {
    case .home:
      here =
        "Press Enter to go on where you left off, or type the number or the name of a lesson."
    case .lesson(let open) where open.question == nil:
      here = "Press Enter to read on."
    case .lesson(let open):
      here = open.question.map { StyledText($0.question.kind.howToAnswer) } ?? StyledText()
    }
    let commands = SessionCommand.allCases.filter { !$0.needsQuestion || openQuestion != nil }
    let rows = commands.map { [StyledText($0.usage, .accent), StyledText($0.summary)] }
    return [
      .paragraph(here),
      .table(header: ["command", "what it does"], alignments: [], rows: rows),
      .paragraph(
        """
        A command can be cut short as long as it stays clear (:h is :hint only if nothing else \
        begins so). Tab completes. Ctrl-C drops the line, Ctrl-D leaves.
        """),
    ]
  }

  /// What has been done in this course, and how it went.
  private func progressPage() -> [Block] {
    guard !history.questions.isEmpty else {
      return [.paragraph("Nothing answered yet in this course. Enter begins.")]
    }
    let rows = history.questions.sorted { $0.key < $1.key }.map { id, question -> [StyledText] in
      let state: StyledText =
        question.isSolved ? StyledText("solved", .correct) : StyledText("open", .caution)
      return [
        StyledText(id), state, StyledText("\(question.correctAnswers)"),
        StyledText("\(question.answers)"),
      ]
    }
    return [
      .table(
        header: ["question", "state", "right", "answers"],
        alignments: [.left, .left, .right, .right],
        rows: rows)
    ]
  }
}
