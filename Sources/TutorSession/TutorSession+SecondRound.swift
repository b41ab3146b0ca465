import CourseContent
import Markup

/// Behind its last step, a lesson asks once more what was passed over; then it is done.
extension TutorSession {
  /// Begins to ask the postponed questions again.
  mutating func beginSecondRound() -> SessionOutput {
    guard let open = openLesson else { return SessionOutput() }
    let postponed = open.questions(.postponed)
    openLesson?.secondRound = postponed
    var output = SessionOutput()
    if !postponed.isEmpty {
      let home = StyledText(":home", .accent)
      let them: StyledText =
        postponed.count == 1
        ? "One question is still open. Here it is again. (\(home) leaves it for now.)"
        : """
        \(postponed.count) questions are still open. Here they are again. (\(home) leaves them \
        for now.)
        """
      output.blocks.append(.paragraph(them))
    }
    output.append(askAgain())
    return output
  }

  /// Asks the next of the postponed questions; the lesson is done where there is none left.
  mutating func askAgain() -> SessionOutput {
    var output = SessionOutput()
    while let id = openLesson?.secondRound?.first {
      openLesson?.secondRound?.removeFirst()
      output.blocks += ask(id)
      if openQuestion != nil { return output }
    }
    output.append(finish())
    return output
  }

  private mutating func finish() -> SessionOutput {
    guard let open = openLesson else { return SessionOutput() }
    openLesson = nil
    let done = LessonPlace(lesson: open.lesson.id.text, step: 0, item: 0, isFinished: true)
    var output = SessionOutput([.paragraph(summary(of: open)), .rule])
    output.records.append(record(.place(done)))
    output.blocks += homePage()
    return output
  }

  private func summary(of open: OpenLesson) -> StyledText {
    let solved = open.questions(.solved).count
    let missed = open.questions(.postponed)
    let that: StyledText = "That was “\(open.lesson.title, .strong)”"
    if solved == 0, missed.isEmpty { return that + "." }
    guard !missed.isEmpty else {
      return that + (solved == 1 ? ", its question solved." : ", all \(solved) questions solved.")
    }
    let list = missed.map(\.text).joined(separator: ", ")
    return that + ": \(solved) of \(solved + missed.count) questions solved. Still open: \(list)."
  }
}
