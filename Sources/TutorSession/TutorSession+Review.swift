import CourseContent
import Grading
public import Markup

/// Review: a fresh variant of a question on each concept that is due, one after another.
extension TutorSession {
  /// Begins with what is due; where nothing is, that is said and the session is over.
  public mutating func startReview() -> SessionOutput {
    var output = review()
    output.isFinished = series == nil
    return output
  }

  /// What is due today, about how long it takes, and when the next reviews come; nil where nothing
  /// was ever met.
  public var reviewForecast: StyledText? {
    guard let schedule = history.schedule, !schedule.entries.isEmpty else { return nil }
    let due = schedule.dueWithinLimit.count
    let waiting = schedule.due.count - due
    var text: StyledText
    if due > 0 {
      let minutes = max(1, (due * schedule.secondsPerReview + 30) / 60)
      text = """
        \(counted(due, "concept")) \(due == 1 ? "is" : "are") due for review, about \
        \(counted(minutes, "minute"))
        """
      if waiting > 0 { text += "; \(waiting) more wait for another day" }
      text += "."
    } else if waiting > 0 {
      text = "Today's reviews are done; \(waiting) more wait for another day."
    } else {
      text = "Nothing is due for review."
    }
    let next = schedule.upcoming.prefix(3).map { day, count in
      let days = day - schedule.today
      return "\(count) \(days == 1 ? "tomorrow" : "in \(days) days")"
    }
    if !next.isEmpty { text += " Next: \(next.joined(separator: ", "))." }
    return text
  }

  /// Begins a review, from wherever the learner is.
  mutating func review() -> SessionOutput {
    guard let schedule = history.schedule, let forecast = reviewForecast else {
      return SessionOutput([
        .paragraph(
          "Nothing to review yet: what you answer in a lesson comes back here some days later.")
      ])
    }
    let due = schedule.dueWithinLimit.map(\.concept)
    guard !due.isEmpty else { return SessionOutput([.paragraph(forecast)]) }
    let questions = questionsForReview(of: due)
    guard !questions.isEmpty else {
      return SessionOutput([
        .paragraph("No question of the course is about what is due any more.")
      ])
    }
    setQuestionAside()
    for question in questions { setNextVariant(of: question, freshVariant(of: question)) }
    var output = start(questions.map(\.id), title: "Review", mode: .review)
    output.blocks.insert(.paragraph(forecast), at: 1)
    return output
  }

  /// A question on each concept, but none where one that was chosen before is about it too.
  ///
  /// Questions that the learner has met come before others, and of those the one that was asked in
  /// the fewest variants, so that they take turns.
  private func questionsForReview(of concepts: [String]) -> [Question] {
    let all = (bank.questions().value ?? []).sorted { left, right in
      (isNew(left), freshIndex(left), left.id.text) < (
        isNew(right), freshIndex(right), right.id.text
      )
    }
    var chosen: [Question] = []
    for concept in concepts {
      func isAbout(_ question: Question) -> Bool {
        question.concepts.contains { $0.text == concept }
      }
      guard !chosen.contains(where: isAbout), let question = all.first(where: isAbout) else {
        continue
      }
      chosen.append(question)
    }
    return chosen
  }

  private func isNew(_ question: Question) -> Int {
    history.questions[question.id.text] == nil ? 1 : 0
  }

  func freshIndex(_ question: Question) -> Int {
    history.questions[question.id.text]?.freshVariantIndex ?? 0
  }

  /// The first variant that was never shown, with other numbers than the last one where there are.
  func freshVariant(of question: Question) -> Int {
    let fresh = freshIndex(question)
    guard fresh > 0,
      let last = try? Variant(question, course: course.id, student: learner, index: fresh - 1)
    else { return fresh }
    return indexOfOtherNumbers(than: last) ?? fresh
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
