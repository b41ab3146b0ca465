import CourseContent
import Grading
import Markup

extension TutorSession {
  /// Where to read about a concept, said at the second mistake about it; nothing where the learner is
  /// at that very place.
  mutating func reminder(of mistake: MistakeID, at asked: OpenQuestion) -> [Block] {
    let known = asked.asked.question.mistakes.first { $0.id == mistake }
    let concepts = (known?.concepts).flatMap { $0.isEmpty ? nil : $0 } ?? asked.question.concepts
    guard let concept = mistakes.note(about: concepts) else { return [] }
    let title = course.concept(concept)?.title ?? concept.text
    let second: StyledText = "That is the second mistake about “\(title)”."
    if let open = openLesson, let step = step(of: open.lesson, about: concept) {
      guard step < open.step || open.secondRound != nil else { return [] }
      let back = StyledText(":back \(step + 1)", .accent)
      return [.paragraph(second + " Step \(step + 1) of this lesson treats it: \(back).")]
    }
    guard let (lesson, step) = place(about: concept, besides: openLesson?.lesson.id) else {
      return []
    }
    return [
      .paragraph(
        second + " Lesson “\(lesson.title)” (\(lesson.id, .accent)) treats it, in step \(step + 1)."
      )
    ]
  }

  /// The step, from 0, of the lesson's first question about the concept.
  private func step(of lesson: Lesson, about concept: ConceptID) -> Int? {
    lesson.steps.firstIndex { step in
      step.questionIDs.contains { id in
        bank.question(id, for: lesson.id).value?.concepts.contains(concept) ?? false
      }
    }
  }

  /// The first lesson of the course that teaches the concept, and the step of its first question
  /// about it.
  private func place(about concept: ConceptID, besides other: LessonID?) -> (Lesson, step: Int)? {
    for reference in course.lessons where reference.id != other {
      guard let lesson = library.lesson(reference.id, in: course).value,
        lesson.concepts.contains(concept)
      else { continue }
      return (lesson, step(of: lesson, about: concept) ?? 0)
    }
    return nil
  }
}
