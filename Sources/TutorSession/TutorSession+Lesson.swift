import CourseContent
import Formula
import Markup
import SourceText

extension TutorSession {
  /// Opens a lesson where the learner left it, or at its beginning.
  mutating func open(_ reference: Course.LessonReference) -> SessionOutput {
    let loaded = library.lesson(reference.id, in: course)
    guard let lesson = loaded.value, !lesson.steps.isEmpty else {
      return SessionOutput(unusable("This lesson can't be used as it is.", loaded.diagnostics))
    }
    var output = SessionOutput()
    let (values, failure) = lesson.computedValues
    if let failure {
      output.blocks += unusable(
        "A value of this lesson can't be computed. Texts that need it are left out.", [failure])
    }
    var open = OpenLesson(lesson, values: values)
    if let place = history.places[lesson.id.text], !place.isFinished {
      // The lesson may have been edited since.
      open.enter(step: min(place.step, lesson.steps.count - 1))
      open.states = states(before: place, in: lesson)
    }
    openLesson = open
    if lesson.steps[open.step].heading != nil {
      output.blocks.insert(.heading(level: 1, StyledText(lesson.title)), at: 0)
    }
    output.append(showStep())
    return output
  }

  /// What came of the questions before a place, when the learner was there.
  private func states(before place: LessonPlace, in lesson: Lesson)
    -> [QuestionID: OpenLesson.QuestionState]
  {
    var states: [QuestionID: OpenLesson.QuestionState] = [:]
    for (number, step) in lesson.steps.enumerated().prefix(place.step + 1) {
      let items = number < place.step ? step.items[...] : step.items.prefix(place.item)
      for case .question(let reference) in items {
        let isSolved = isSolved(reference.id, in: lesson.id)
        states[reference.id] =
          reference.mode != .question ? .committed : isSolved ? .solved : .postponed
      }
    }
    return states
  }

  /// Shows the current step from its beginning, under its heading or, where it has none, the
  /// lesson's title.
  ///
  /// A learner who comes back in the middle of a step sees again what they have read of it; the
  /// questions that they have answered are only named.
  private mutating func showStep() -> SessionOutput {
    guard let open = openLesson else { return SessionOutput() }
    var output = SessionOutput()
    if let heading = open.lesson.steps[open.step].heading {
      output.blocks += text(heading, of: open)
      if case .heading(_, let title)? = output.blocks.last {
        let number = StyledText(" · \(open.step + 1)/\(open.lesson.steps.count)", .muted)
        output.blocks[output.blocks.count - 1] = .heading(level: 2, title + number)
      }
    } else {
      output.blocks.append(.heading(level: 1, StyledText(open.lesson.title)))
    }
    output.append(readOn())
    return output
  }

  /// Shows the step's parts from the current one on, up to a question or to the step's end.
  mutating func readOn() -> SessionOutput {
    var output = SessionOutput()
    openLesson?.isBeforeFigure = false
    while let open = openLesson, let item = open.nextItem {
      switch item {
      case .prose(let prose):
        output.blocks += text(prose, of: open)
      case .question(let reference):
        if let state = open.states[reference.id] {
          output.blocks.append(.paragraph(StyledText("(\(reference.id): \(state.words))", .muted)))
        } else {
          output.blocks += ask(reference.id, mode: SessionMode(reference.mode))
        }
      case .lab(let reference):
        openLesson?.lab = reference
        // A figure waits until what stands above it has been read, and a guess made.
        if !output.blocks.isEmpty {
          output.blocks.append(.paragraph(StyledText("(Enter shows the figure.)", .muted)))
          openLesson?.isBeforeFigure = true
          break
        }
        output.blocks += page(of: reference)
      case .trace(let reference):
        output.append(goThrough(reference))
      }
      if openQuestion != nil || openLesson?.traceLine != nil || openLesson?.isBeforeFigure == true {
        break
      }
      openLesson?.item += 1
      // And it stays in sight until it has been looked at.
      if case .lab = item { break }
    }
    if let place = openLesson?.savedPlace { output.records.append(record(.place(place))) }
    return output
  }

  private func text(_ text: Template, of open: OpenLesson) -> [Block] {
    do {
      return try text.render(in: open.values, presentation)
    } catch {
      return unusable(
        "A text is left out here: one of its values can't be computed.", [error.diagnostic])
    }
  }

  /// Goes on from where nothing is asked.
  mutating func goOn() -> SessionOutput {
    guard let open = openLesson else { return SessionOutput(homePage()) }
    if open.secondRound != nil { return askAgain() }
    if open.nextItem != nil { return readOn() }
    if open.isAtLastStep { return beginSecondRound() }
    openLesson?.enter(step: open.step + 1)
    return showStep()
  }

  /// Goes back to an earlier step, by its number from 1, or by default to the one before; from the
  /// first one that is the list of lessons.
  mutating func goBack(to number: String) -> SessionOutput {
    guard let open = openLesson else { return goHome() }
    // Behind the last step come the questions that are asked again.
    let reached = open.secondRound == nil ? open.step : open.lesson.steps.count
    var step = reached - 1
    if !number.isEmpty {
      guard let wanted = Int(number), (1...reached + 1).contains(wanted),
        wanted <= open.lesson.steps.count
      else {
        return SessionOutput([
          .paragraph(
            "\(":back", .accent) takes the number of a step that you have reached: "
              + "1 to \(min(reached + 1, open.lesson.steps.count)).")
        ])
      }
      step = wanted - 1
    }
    guard step >= 0 else { return goHome() }
    setQuestionAside()
    openLesson?.enter(step: step)
    return showStep()
  }

  /// Goes to the list of lessons.
  mutating func goHome() -> SessionOutput {
    setQuestionAside()
    openLesson = nil
    return leaveSeries() ?? SessionOutput(homePage())
  }

  mutating func setQuestionAside() {
    guard let asked = openQuestion else { return }
    unfinished[asked.question.id] = asked
    openQuestion = nil
  }
}

extension OpenLesson.QuestionState {
  fileprivate var words: String {
    switch self {
    case .solved: "solved"
    case .postponed: "comes back at the end"
    case .committed: "answered"
    case .unusable: "can't be used"
    }
  }
}

extension Lesson {
  /// The values for the lesson's texts as far as they can be computed, and what is wrong with the
  /// first that can't.
  var computedValues: (values: Environment, failure: Diagnostic?) {
    var environment = Environment()
    var failure: Diagnostic?
    for binding in values {
      do {
        environment[binding.name] = try binding.formula.parsed.evaluate(in: environment)
      } catch {
        failure = failure ?? binding.formula.diagnostic(for: error)
      }
    }
    return (environment, failure)
  }
}
