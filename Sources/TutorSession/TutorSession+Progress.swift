import CourseContent
import Markup

extension TutorSession {
  /// What has been done in this course, and how it went.
  func progressPage() -> [Block] {
    guard !history.questions.isEmpty || !history.places.isEmpty else {
      return [.paragraph("You have done nothing in this course yet.")]
    }
    let begun = course.lessons.filter { history.places[$0.id.text] != nil }
      .map {
        (reference: $0, questions: library.lesson($0.id, in: course).value?.questionIDs ?? [])
      }
    let lessons = begun.map { lesson -> [StyledText] in
      let solved = lesson.questions.count { isSolved($0, in: lesson.reference.id) }
      return [
        StyledText(title(of: lesson.reference)), StyledText(state(of: lesson.reference)),
        StyledText("\(solved) of \(lesson.questions.count)"),
      ]
    }
    var blocks: [Block] = []
    if !lessons.isEmpty {
      blocks.append(
        .table(
          header: ["lesson", "state", "questions solved"], alignments: [.left, .left, .right],
          rows: lessons))
    }
    let rows = questionRows(inOrderOf: begun.flatMap(\.questions).map(\.text))
    if !rows.isEmpty {
      blocks.append(
        .table(
          header: ["question", "state", "answers"], alignments: [.left, .left, .right], rows: rows))
    }
    return blocks
  }

  /// The questions that were met: those of the lessons in their order, then others.
  private func questionRows(inOrderOf ids: [String]) -> [[StyledText]] {
    // Parts have records of their own; what counts is the question.
    let others = history.questions.keys.filter { !ids.contains($0) && !$0.contains(".") }.sorted()
    return (ids + others).compactMap { id in
      history.questions[id].map { question in
        let state: StyledText =
          question.isSolved ? StyledText("solved", .correct) : StyledText("open", .caution)
        return [StyledText(id), state, StyledText("\(question.answers)")]
      }
    }
  }
}
