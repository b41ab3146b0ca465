import CourseContent
import Grading
import Markup

/// What a learner can do at an open question.
extension TutorSession {
  /// Judges an answer.
  mutating func answer(_ raw: String) -> SessionOutput {
    guard let open = openQuestion else { return SessionOutput() }
    let verdict = open.judge(raw)
    var output = SessionOutput(open.feedback(verdict, raw: raw, presentation))
    if let outcome = AnswerRecord.Outcome(verdict) {
      output.records.append(
        record(open.record(outcome, raw: raw, note: verdict.caseName, score: verdict.score)))
    }
    guard verdict.countsAsAttempt else { return output }
    streak = verdict.isCorrect && open.wrongAnswers.isEmpty ? streak + 1 : 0
    if let words = encouragement(open, verdict) { output.blocks += [.paragraph(words)] }
    if case .mistake(let mistake) = verdict.outcome {
      output.blocks += reminder(of: mistake, at: open)
    }
    openQuestion?.note(raw, verdict)
    if open.takesOneAnswer {
      output.blocks += open.price(after: verdict, presentation)
      output.blocks += open.solutionPage(presentation)
      output.append(close(DonePart(raw: raw, verdict: verdict)))
    } else if verdict.isCorrect || verdict.outcome == .carried {
      output.append(close(DonePart(raw: raw, verdict: verdict)))
    } else if open.asked.question.kind.answering.isSettledByOneAnswer {
      output.append(solution())
    }
    return output
  }

  /// A few words behind a right answer, where they are wanted and there is something to say.
  private func encouragement(_ asked: OpenQuestion, _ verdict: Verdict) -> StyledText? {
    guard history.wantsEncouragement, verdict.isCorrect, !asked.takesOneAnswer,
      let words = Encouragement.words(for: asked, streak: streak)
    else { return nil }
    return StyledText(words, .muted)
  }

  /// Switches encouragement on or off; it stays so.
  mutating func setEncouragement(_ word: String) -> SessionOutput {
    let command = StyledText(":encouragement", .accent)
    switch word.lowercased() {
    case "on", "off":
      let isWanted = word.lowercased() == "on"
      var output = SessionOutput([
        .paragraph(
          isWanted
            ? "There will be a few words behind right answers."
            : "Right answers are told without further words. \(command) on brings them back.")
      ])
      output.records.append(record(.encouragement(isWanted)))
      return output
    default:
      let now = history.wantsEncouragement ? "on" : "off"
      return SessionOutput([.paragraph("It is \(now). Type \(command) on, or \(command) off.")])
    }
  }

  /// Closes the open question, with what came of it.
  mutating func settleQuestion(_ state: OpenLesson.QuestionState, isSolved: Bool) {
    guard let asked = openQuestion else { return }
    openQuestion = nil
    series?.settle(asked, isSolved: isSolved)
    openLesson?.settle(asked.question.id, state)
  }

  /// What follows a question without a pause: the next one of the series, the rest of the step, or
  /// the next open question of the lesson.
  mutating func goOnBehindQuestion() -> SessionOutput {
    if series != nil { return askNextOfSeries() }
    return openLesson?.secondRound == nil ? readOn() : askAgain()
  }

  /// Shows one more hint, or all of them again.
  mutating func hint() -> SessionOutput {
    guard let asked = openQuestion else { return SessionOutput() }
    let hints = asked.hints
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
    let hints = asked.hints
    let label = StyledText("Hint \(index + 1) of \(hints.count): ", .muted)
    do {
      let said = try hints[index].render(in: asked.asked.environment, presentation)
      return said.led(by: label)
    } catch {
      return unusable("This hint can't be shown.", [error.diagnostic])
    }
  }

  /// Shows the answer and goes on.
  mutating func skip() -> SessionOutput {
    guard let open = openQuestion else { return SessionOutput() }
    var output = SessionOutput(open.answerPage(presentation))
    if open.part != nil || open.takesOneAnswer {
      output.append(passOver(open, .skipped))
      return output
    }
    if let comesBack {
      output.blocks = output.blocks.followed(by: comesBack)
    }
    output.append(postpone(open, .skipped))
    output.append(goOnBehindQuestion())
    return output
  }

  /// Shows how the answer is worked out, and waits until that is read.
  mutating func solution() -> SessionOutput {
    guard let open = openQuestion else { return SessionOutput() }
    var output = SessionOutput(open.solutionPage(presentation))
    if open.part != nil || open.takesOneAnswer {
      output.append(passOver(open, .shown))
      return output
    }
    if let comesBack { output.blocks.append(.paragraph(comesBack)) }
    output.append(postpone(open, .shown))
    if let place = openLesson?.savedPlace, openLesson?.secondRound == nil {
      output.records.append(record(.place(place)))
    }
    return output
  }

  /// Where the question is met again; nil in a series, and in the second round, which is the last.
  var comesBack: StyledText? {
    openLesson != nil && openLesson?.secondRound == nil
      ? StyledText("The question comes back at the end of the lesson.", .muted) : nil
  }

  private mutating func postpone(_ asked: OpenQuestion, _ outcome: AnswerRecord.Outcome)
    -> SessionOutput
  {
    var output = SessionOutput()
    (explained, streak) = (asked, 0)
    output.records.append(
      record(asked.record(outcome, raw: "", note: outcome.rawValue, score: 0)))
    setOtherNumbers(for: asked.variant)
    settleQuestion(.postponed, isSolved: false)
    return output
  }

  /// Sees to it that the question is next asked with other numbers, where it has any.
  mutating func setOtherNumbers(for variant: Variant) {
    guard let index = indexOfOtherNumbers(than: variant) else { return }
    setNextVariant(of: variant.question, index)
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

extension [Block] {
  /// The page with a sentence behind its last paragraph, or in one of its own.
  fileprivate func followed(by sentence: StyledText) -> [Block] {
    guard case .paragraph(let text)? = last else { return self + [.paragraph(sentence)] }
    return dropLast() + [.paragraph([text, sentence].joined(separator: " "))]
  }
}
