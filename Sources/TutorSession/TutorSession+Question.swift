import CourseContent
import Grading
import Markup

/// What a learner can do at an open question.
extension TutorSession {
  /// Judges an answer.
  mutating func answer(_ raw: String) -> SessionOutput {
    guard let asked = openQuestion else { return SessionOutput() }
    let verdict = judge(answer: raw, asked.variant, earlierWrong: asked.wrongAnswers)
    var output = SessionOutput(asked.feedback(verdict, raw: raw, presentation))
    if let outcome = AnswerRecord.Outcome(verdict) {
      output.records.append(
        record(asked.record(outcome, raw: raw, note: verdict.caseName, score: verdict.score)))
    }
    if case .mistake(let mistake) = verdict.outcome {
      output.blocks += reminder(of: mistake, at: asked.question)
    }
    if verdict.isCorrect {
      settleQuestion(.solved)
      output.append(goOnBehindQuestion())
    } else if verdict.countsAsAttempt {
      openQuestion?.noteWrongAnswer(raw)
      if asked.question.kind.isSettledByOneAnswer { output.append(solution()) }
    }
    return output
  }

  /// Closes the open question, with what came of it.
  private mutating func settleQuestion(_ state: OpenLesson.QuestionState) {
    guard let asked = openQuestion else { return }
    openQuestion = nil
    series?.settle(asked, isSolved: state == .solved)
    openLesson?.settle(asked.question.id, state)
  }

  /// What follows a question without a pause: the next one of the series, the rest of the step, or
  /// the next open question of the lesson.
  private mutating func goOnBehindQuestion() -> SessionOutput {
    if series != nil { return askNextOfSeries() }
    return openLesson?.secondRound == nil ? readOn() : askAgain()
  }

  /// Where to read about a mistake that was made before, at another question of the same concept.
  private mutating func reminder(of mistake: MistakeID, at question: Question) -> [Block] {
    guard let earlier = openLesson?.mistakes.note(mistake, at: question),
      let open = openLesson, let step = open.step(of: earlier),
      step != open.step || open.secondRound != nil
    else { return [] }
    let back = StyledText(":back \(step + 1)", .accent)
    return [
      .paragraph("You made this mistake before, in step \(step + 1). \(back) takes you there.")
    ]
  }

  /// Shows one more hint, or all of them again.
  mutating func hint() -> SessionOutput {
    guard let asked = openQuestion else { return SessionOutput() }
    let hints = asked.question.hints
    let solution = StyledText(":solution", .accent)
    if hints.isEmpty {
      return SessionOutput([
        .paragraph("This question has no hints. \(solution) shows how it is worked out.")
      ])
    }
    if asked.hintsShown < hints.count {
      openQuestion?.hintsShown += 1
      return SessionOutput(hint(asked.hintsShown, of: asked))
    }
    let again = hints.indices.flatMap { hint($0, of: asked) }
    return SessionOutput(
      again + [.paragraph("These are all the hints. \(solution) shows how it is worked out.")])
  }

  private func hint(_ index: Int, of asked: OpenQuestion) -> [Block] {
    let hints = asked.question.hints
    let label = StyledText("Hint \(index + 1) of \(hints.count): ", .muted)
    do {
      let said = try hints[index].render(in: asked.variant.environment, presentation)
      return said.led(by: label)
    } catch {
      return unusable("This hint can't be shown.", [error.diagnostic])
    }
  }

  /// Shows the answer and goes on.
  mutating func skip() -> SessionOutput {
    guard let asked = openQuestion else { return SessionOutput() }
    var output = SessionOutput([
      .paragraph(
        [asked.answerSentence(presentation), comesBack].compactMap(\.self).joined(separator: " "))
    ])
    output.append(postpone(asked, .skipped))
    output.append(goOnBehindQuestion())
    return output
  }

  /// Shows how the answer is worked out, and waits until that is read.
  mutating func solution() -> SessionOutput {
    guard let asked = openQuestion else { return SessionOutput() }
    var output = SessionOutput(asked.solutionPage(presentation))
    if let comesBack { output.blocks.append(.paragraph(comesBack)) }
    output.append(postpone(asked, .shown))
    if let place = openLesson?.savedPlace, openLesson?.secondRound == nil {
      output.records.append(record(.place(place)))
    }
    return output
  }

  /// Where the question is met again; nil in a series, and in the second round, which is the last.
  private var comesBack: StyledText? {
    openLesson != nil && openLesson?.secondRound == nil
      ? StyledText("The question comes back at the end of the lesson.", .muted) : nil
  }

  private mutating func postpone(_ asked: OpenQuestion, _ outcome: AnswerRecord.Outcome)
    -> SessionOutput
  {
    var output = SessionOutput()
    output.records.append(
      record(asked.record(outcome, raw: "", note: outcome.rawValue, score: 0)))
    if let index = indexOfOtherNumbers(than: asked.variant) {
      setNextVariant(of: asked.question, index)
    }
    settleQuestion(.postponed)
    return output
  }

  /// Puts the question with other numbers.
  ///
  /// Nothing is recorded: that a variant was looked at says nothing about the learner. Where they
  /// leave before they answer the new one, they meet the old one again.
  mutating func another() -> SessionOutput {
    guard let asked = openQuestion else { return SessionOutput() }
    guard let index = indexOfOtherNumbers(than: asked.variant) else {
      return SessionOutput([.paragraph("This question has no other numbers.")])
    }
    setNextVariant(of: asked.question, index)
    openQuestion = nil
    if let mode = series?.mode { return SessionOutput(ask(asked.question.id, mode: mode)) }
    guard openLesson?.secondRound == nil else {
      openLesson?.secondRound?.insert(asked.question.id, at: 0)
      return askAgain()
    }
    return readOn()
  }
}

extension AnswerRecord.Outcome {
  /// How a verdict is recorded; nil for a repetition, which is no answer of its own.
  fileprivate init?(_ verdict: Verdict) {
    switch verdict.outcome {
    case .correct: self = .correct
    case .mistake, .nearMiss: self = .mistake
    case .wrong: self = verdict.score > 0 ? .partial : .wrong
    case .invalid: self = .invalid
    case .error: self = .fault
    case .repeated: return nil
    }
  }
}
