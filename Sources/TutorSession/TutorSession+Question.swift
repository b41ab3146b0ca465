import CourseContent
import Formula
import Grading
import Markup
import SourceText

extension TutorSession {
  /// Asks a question of the open lesson, in the variant that is next for this learner.
  mutating func ask(_ id: QuestionID) -> SessionOutput {
    guard case .lesson(var open) = place else { return SessionOutput() }
    let loaded = bank.question(id, for: open.lesson.id)
    guard let question = loaded.value else {
      let words = "The question `\(id)` can't be used as it is."
      return passOver(unusable(words, loaded.diagnostics))
    }
    let index = history.questions[id.text]?.nextVariantIndex ?? 0
    do {
      let variant = try Variant(question, course: course.id, student: learner, index: index)
      let asked = OpenQuestion(variant: variant)
      let page = try asked.page(presentation)
      open.question = asked
      place = .lesson(open)
      return SessionOutput([.rule] + page)
    } catch let error as VariantError {
      return passOver(unusable("The question `\(id)` can't be asked.", [error.diagnostic]))
    } catch let error as TemplateError {
      return passOver(unusable("The question `\(id)` can't be shown.", [error.diagnostic]))
    } catch {
      return passOver(unusable("The question `\(id)` can't be asked.", []))
    }
  }

  /// Goes on past a question that is broken: no learner's time is spent on it.
  private mutating func passOver(_ blocks: [Block]) -> SessionOutput {
    var output = SessionOutput(blocks)
    leaveQuestion()
    output.append(goOn())
    return output
  }

  /// Closes the open question; the next part of the step is behind it.
  private mutating func leaveQuestion() {
    guard case .lesson(var open) = place else { return }
    open.question = nil
    if !open.isSecondRound { open.item += 1 }
    place = .lesson(open)
  }

  private mutating func update(_ asked: OpenQuestion) {
    guard case .lesson(var open) = place else { return }
    open.question = asked
    place = .lesson(open)
  }

  // MARK: - Answers

  /// Judges an answer to the open question.
  mutating func answer(_ raw: String) -> SessionOutput {
    guard var asked = openQuestion else { return SessionOutput() }
    let verdict = judge(answer: raw, asked.variant, earlierWrong: asked.wrongAnswers)
    var output = SessionOutput(page(of: verdict, asked))
    if let outcome = verdict.recordedOutcome {
      output.records.append(
        record(asked.record(outcome, raw: raw, note: verdict.caseName, score: verdict.score)))
    }
    if verdict.isCorrect {
      leaveQuestion()
      output.append(goOn())
    } else if verdict.countsAsAttempt {
      asked.wrongAnswers.append(raw)
      update(asked)
    }
    return output
  }

  /// What is said about an answer.
  private func page(of verdict: Verdict, _ asked: OpenQuestion) -> [Block] {
    var line = StyledText()
    switch verdict.outcome {
    case .correct:
      line = StyledText("✓ \(verdict.message)", [.correct, .strong])
      if let truth = asked.variant.truth, case .number = truth {
        line += StyledText(" \(exactly(truth))", .muted)
      }
    case .invalid, .repeated:
      line = StyledText("? ", [.caution, .strong]) + StyledText(verdict.message)
    case .error:
      line = StyledText("! \(verdict.message)", .caution)
    case .mistake, .nearMiss, .wrong:
      line = StyledText("✗ ", [.incorrect, .strong]) + StyledText(verdict.message)
    }
    if let reading = verdict.reading, !verdict.isCorrect {
      line += StyledText(" (read as \(reading))", .muted)
    }
    var blocks: [Block] = [.paragraph(line)]
    if let remark = verdict.remark,
      let said = try? remark.render(in: verdict.environment, presentation)
    {
      blocks += said
    }
    if case .error(let diagnostic?) = verdict.outcome {
      blocks.append(.preformatted(diagnostic.rendered()))
    }
    if verdict.countsAsAttempt, !verdict.isCorrect, asked.wrongAnswers.isEmpty {
      blocks.append(.paragraph(StyledText("Try again; :hint helps, :skip goes on.", .muted)))
    }
    return blocks
  }

  private func exactly(_ truth: Value) -> String { "= \(truth.formatted(significantDigits: 10))" }

  // MARK: - Help

  /// Shows one more hint.
  mutating func hint() -> SessionOutput {
    guard var asked = openQuestion else { return SessionOutput() }
    let hints = asked.question.hints
    guard asked.hintsShown < hints.count else {
      let words: StyledText =
        hints.isEmpty ? "This question has no hints." : "There are no more hints."
      return SessionOutput([.paragraph(words + " :solution shows how it is worked out.")])
    }
    do {
      let said = try hints[asked.hintsShown].render(in: asked.variant.environment, presentation)
      asked.hintsShown += 1
      update(asked)
      let label = StyledText("Hint \(asked.hintsShown) of \(hints.count)", .muted)
      return SessionOutput([.paragraph(label)] + said)
    } catch {
      return SessionOutput(unusable("This hint can't be shown.", [error.diagnostic]))
    }
  }

  /// Shows the answer and goes on; the question comes back at the end of the lesson.
  mutating func skip() -> SessionOutput {
    guard let asked = openQuestion else { return SessionOutput() }
    var output = SessionOutput([
      .paragraph("The answer is \(StyledText(asked.answerText(presentation), .strong)).")
    ])
    output.records.append(record(asked.record(.skipped, raw: "", note: "skipped", score: 0)))
    postpone(asked)
    leaveQuestion()
    output.append(goOn())
    return output
  }

  /// Shows how the answer is worked out, and goes on.
  mutating func solution() -> SessionOutput {
    guard let asked = openQuestion else { return SessionOutput() }
    var output = SessionOutput(asked.solutionPage(presentation))
    output.records.append(record(asked.record(.shown, raw: "", note: "shown", score: 0)))
    postpone(asked)
    leaveQuestion()
    output.append(goOn())
    return output
  }

  /// The same question with other numbers; the variant at hand counts as passed over.
  mutating func another() -> SessionOutput {
    guard let asked = openQuestion else { return SessionOutput() }
    guard !asked.question.vary.isEmpty else {
      return SessionOutput([.paragraph("This question has no other numbers.")])
    }
    var output = SessionOutput()
    output.records.append(record(asked.record(.skipped, raw: "", note: "another", score: 0)))
    output.append(ask(asked.question.id))
    return output
  }

  private mutating func postpone(_ asked: OpenQuestion) {
    guard case .lesson(var open) = place, !open.isSecondRound else { return }
    if !open.postponed.contains(asked.question.id) { open.postponed.append(asked.question.id) }
    place = .lesson(open)
  }
}

extension Verdict {
  /// How the verdict is recorded; nil for a repetition, which is no answer of its own.
  fileprivate var recordedOutcome: AnswerRecord.Outcome? {
    switch outcome {
    case .correct: .correct
    case .mistake, .nearMiss: .mistake
    case .wrong: .wrong
    case .invalid: .invalid
    case .error: .fault
    case .repeated: nil
    }
  }
}
