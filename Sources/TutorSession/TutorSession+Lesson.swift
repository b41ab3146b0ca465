import CourseContent
import Grading
import Markup

extension TutorSession {
  /// Shows the current step up to its next question, or to its end.
  ///
  /// A learner who comes back in the middle of a step sees the prose from the step's beginning
  /// again; the questions before the place are only named.
  mutating func showStep(resumingAt item: Int = 0) -> SessionOutput {
    guard case .lesson(var open) = place else { return SessionOutput() }
    let step = open.lesson.steps[open.step]
    var output = SessionOutput()
    let count = open.lesson.steps.count
    let number = StyledText(" · \(open.step + 1)/\(count)", .muted)
    if let heading = step.heading {
      output.append(prose(heading, of: open.lesson))
      if case .heading(_, let text)? = output.blocks.last {
        output.blocks[output.blocks.count - 1] = .heading(level: 2, text + number)
      }
    }
    for earlier in step.items.prefix(item) {
      switch earlier {
      case .prose(let text): output.append(prose(text, of: open.lesson))
      case .question(let reference):
        output.blocks.append(.paragraph(StyledText("(\(reference.id): done)", .muted)))
      }
    }
    open.item = item
    place = .lesson(open)
    output.append(showItems())
    return output
  }

  /// Shows the step's parts from the current one on, up to a question or the step's end.
  mutating func showItems() -> SessionOutput {
    guard case .lesson(var open) = place else { return SessionOutput() }
    let items = open.lesson.steps[open.step].items
    var output = SessionOutput()
    while open.item < items.count {
      switch items[open.item] {
      case .prose(let text):
        output.append(prose(text, of: open.lesson))
        open.item += 1
        place = .lesson(open)
      case .question(let reference):
        output.records.append(record(.place(open.savedPlace)))
        output.append(ask(reference.id))
        return output
      }
    }
    output.records.append(record(.place(open.savedPlace)))
    return output
  }

  private func prose(_ text: Template, of lesson: Lesson) -> SessionOutput {
    do {
      return SessionOutput(try text.render(in: try lesson.environment(), presentation))
    } catch {
      return SessionOutput(unusable("A value in this text can't be computed.", [error.diagnostic]))
    }
  }

  /// Goes on behind whatever has just been done.
  mutating func goOn() -> SessionOutput {
    guard case .lesson(var open) = place else { return SessionOutput(homePage()) }
    open.question = nil
    if open.isSecondRound {
      place = .lesson(open)
      return askPostponed()
    }
    if open.item < open.lesson.steps[open.step].items.count {
      place = .lesson(open)
      return showItems()
    }
    guard open.step + 1 < open.lesson.steps.count else {
      open.isSecondRound = true
      place = .lesson(open)
      return askPostponed(isFirst: true)
    }
    open.step += 1
    place = .lesson(open)
    return showStep()
  }

  /// Asks the questions that were passed over, each once, with new numbers; then the lesson is done.
  private mutating func askPostponed(isFirst: Bool = false) -> SessionOutput {
    guard case .lesson(var open) = place else { return SessionOutput(homePage()) }
    guard !open.postponed.isEmpty else { return finish(open) }
    var output = SessionOutput()
    if isFirst {
      let count = open.postponed.count
      let them: StyledText = count == 1 ? "One question is" : "\(count) questions are"
      output.blocks.append(
        .paragraph(
          them + " still open. Here it comes again, with new numbers. (:home leaves it for now.)"))
    }
    let next = open.postponed.removeFirst()
    place = .lesson(open)
    output.append(ask(next))
    return output
  }

  private mutating func finish(_ open: OpenLesson) -> SessionOutput {
    var output = SessionOutput()
    let done = LessonPlace(lesson: open.lesson.id.text, step: 0, item: 0, isFinished: true)
    output.records.append(record(.place(done)))
    place = .home
    let asked = open.lesson.questionIDs
    let solved = asked.count { history.questions[$0.text]?.isSolved == true }
    output.blocks.append(
      .paragraph(
        "That was “\(open.lesson.title)”: \(solved) of \(asked.count) questions solved."))
    output.blocks.append(.rule)
    output.blocks += homePage()
    return output
  }

  /// Goes back one step, or home from the first.
  mutating func goBack() -> SessionOutput {
    guard case .lesson(var open) = place else { return SessionOutput(homePage()) }
    open.question = nil
    open.isSecondRound = false
    guard open.step > 0 else {
      place = .home
      return SessionOutput(homePage())
    }
    open.step -= 1
    open.item = 0
    place = .lesson(open)
    return showStep()
  }
}

extension TutorSession.OpenLesson {
  /// The place to come back to.
  var savedPlace: LessonPlace { LessonPlace(lesson: lesson.id.text, step: step, item: item) }
}

extension Lesson {
  /// The questions that the lesson asks, in order.
  var questionIDs: [QuestionID] {
    steps.flatMap(\.items).compactMap { item in
      if case .question(let reference) = item { reference.id } else { nil }
    }
  }
}
