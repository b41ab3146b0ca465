import CourseContent
import Grading
import Markup

/// What comes behind an answer that closes what is asked: the next part, the sum of all parts, the
/// rest of the lesson.
extension TutorSession {
  /// Goes on from a part with the learner's own answer to it, or says why that can't be.
  mutating func next() -> SessionOutput {
    guard let open = openQuestion else { return SessionOutput() }
    let skip = StyledText(":skip", .accent)
    guard open.part != nil else {
      return SessionOutput([
        .paragraph("This question has no further parts. \(skip) passes it over.")
      ])
    }
    guard let (raw, verdict) = open.lastAnswer else {
      return SessionOutput([
        .paragraph("Answer this part first; \(skip) shows its answer and goes on.")
      ])
    }
    return close(DonePart(raw: raw, verdict: verdict))
  }

  /// Closes what is asked: goes on to the next part, or to what follows the question.
  mutating func close(_ done: DonePart) -> SessionOutput {
    guard let open = openQuestion else { return SessionOutput() }
    explained = open
    guard let parts = open.parts else {
      let isRight = done.verdict?.isCorrect ?? false
      settleQuestion(open.takesOneAnswer ? .committed : .solved, isSolved: isRight)
      return goOnBehindQuestion()
    }
    openQuestion?.close(done)
    guard let open = openQuestion else { return SessionOutput() }
    guard open.part == nil else { return SessionOutput(partPage(open)) }
    return finish(open, parts)
  }

  private func partPage(_ open: OpenQuestion) -> [Block] {
    do {
      return try open.partPage(presentation)
    } catch {
      return unusable("This part can't be shown as it is.", [error.diagnostic])
    }
  }

  /// Closes a question of which all parts are done with.
  private mutating func finish(_ open: OpenQuestion, _ parts: PartList) -> SessionOutput {
    let (verdict, raw) = open.wholeVerdict(parts)
    let percent = Int((verdict.score * 100).rounded())
    let sum =
      verdict.isCorrect
      ? StyledText("All parts are right.", .correct)
      : StyledText("All parts together: \(percent) %.", .muted)
    var output = SessionOutput([.paragraph(sum)])
    if let whole = open.wholeRecord(verdict, raw: raw) { output.records.append(record(whole)) }
    if open.takesOneAnswer {
      settleQuestion(.committed, isSolved: verdict.isCorrect)
    } else if verdict.isCorrect {
      settleQuestion(.solved, isSolved: true)
    } else {
      if let comesBack { output.blocks.append(.paragraph(comesBack)) }
      setOtherNumbers(for: open.variant)
      settleQuestion(.postponed, isSolved: false)
    }
    output.append(goOnBehindQuestion())
    return output
  }

  /// Goes on behind a part, or a question that is asked once, whose answer was shown.
  mutating func passOver(_ open: OpenQuestion, _ outcome: AnswerRecord.Outcome)
    -> SessionOutput
  {
    var output = SessionOutput()
    streak = 0
    output.records.append(record(open.record(outcome, raw: "", note: outcome.rawValue, score: 0)))
    output.append(close(.passedOver))
    return output
  }
}
