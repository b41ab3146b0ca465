import CourseContent
import Grading
import Markup

extension TutorSession {
  /// What can be typed here.
  func helpPage() -> [Block] {
    let open = openQuestion
    let commands = SessionCommand.allCases.filter {
      (!$0.needsQuestion || open != nil) && ($0 != .next || open?.part != nil)
    }
    let rows = commands.map { [StyledText($0.usage, .accent), StyledText($0.summary)] }
    return [
      .paragraph(whatToType),
      .table(header: ["", ""], alignments: [], rows: rows),
      .paragraph(
        """
        A command can be cut short where only one begins so: \(":f", .accent) is \
        \(":functions", .accent). Tab completes, Ctrl-C drops the line, Ctrl-D leaves.
        """),
    ]
  }

  private var whatToType: StyledText {
    if let openQuestion {
      return StyledText(openQuestion.asked.question.kind.answering.howToAnswer)
    }
    if openLesson == nil, series == nil {
      return "Press Enter to go on where you left off, or type the number or the name of a lesson."
    }
    return "Press Enter to go on."
  }
}
