public import CourseContent
import Markup

/// Questions that are asked one after another, apart from a lesson.
extension TutorSession {
  /// Asks questions one after another, each in the variant that is next for the learner.
  ///
  /// - Parameters:
  ///   - questions: the questions' ids, in the order in which they are asked.
  ///   - title: what the series is called.
  ///   - mode: the way of studying, as it is recorded.
  public mutating func start(_ questions: [QuestionID], title: String, mode: SessionMode)
    -> SessionOutput
  {
    start(OpenSeries(title: title, mode: mode, questions: questions))
  }

  mutating func start(_ opened: OpenSeries) -> SessionOutput {
    setQuestionAside()
    openLesson = nil
    series = opened
    var output = SessionOutput([.heading(level: 1, StyledText(opened.title))])
    output.append(askNextOfSeries())
    return output
  }

  /// Asks the next question of the series; the series is done where there is none left.
  mutating func askNextOfSeries() -> SessionOutput {
    var output = SessionOutput()
    while let open = series, let id = open.remaining.first {
      series?.remaining.removeFirst()
      let page = ask(id, mode: open.mode)
      if openQuestion != nil, open.count > 1 {
        let number = open.count - open.remaining.count + 1
        output.blocks.append(
          .heading(level: 2, StyledText("Question \(number) of \(open.count)", .muted)))
      }
      output.blocks += page
      if openQuestion != nil { return output }
    }
    output.append(finishSeries())
    return output
  }

  private mutating func finishSeries() -> SessionOutput {
    guard let done = series else { return SessionOutput() }
    series = nil
    var output = SessionOutput()
    if done.mode == .quiz, !done.endsSession {
      output.blocks += score(of: done)
    } else if done.count > 1 || done.mode == .review {
      output.blocks.append(.paragraph(summary(of: done)))
    }
    output.isFinished = done.endsSession
    if !done.endsSession { output.blocks += [.rule] + homePage() }
    return output
  }

  /// Leaves the series before its end; nil where there is none, or something comes behind it.
  mutating func leaveSeries() -> SessionOutput? {
    guard let left = series else { return nil }
    series = nil
    guard left.endsSession else { return nil }
    var output = SessionOutput()
    output.isFinished = true
    return output
  }

  private func summary(of done: OpenSeries) -> StyledText {
    let solved = done.results.count { $0.isSolved }
    let atOnce = done.results.count { $0.isFirstTry }
    let missed = done.results.filter { !$0.isSolved }.map(\.question.text)
    var text: StyledText =
      "That was “\(done.title, .strong)”: \(solved) of \(done.results.count) solved"
    if solved > 0 { text += StyledText(", \(atOnce) at the first try") }
    text += "."
    if !missed.isEmpty {
      text += StyledText(" To look at again: \(missed.joined(separator: ", ")).")
    }
    return text
  }
}
