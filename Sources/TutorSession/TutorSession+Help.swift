import CourseContent
import Grading
import Markup

extension TutorSession {
  /// What can be typed here.
  func helpPage() -> [Block] {
    let open = openLesson?.question
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
    guard let openLesson else {
      return "Press Enter to go on where you left off, or type the number or the name of a lesson."
    }
    return StyledText(
      openLesson.question?.asked.question.kind.answering.howToAnswer ?? "Press Enter to read on.")
  }
}
