import CourseContent
import SourceText

/// What a quiz can be about: one of the course's quizzes, or the questions of lessons and concepts.
enum QuizTopic {
  /// A quiz of the course.
  case quiz(Quiz)
  /// Questions on what matched, in the order of the course.
  case questions([Question], title: String)
  /// Several quizzes fit, and nothing else does.
  case several([QuizID])
  /// Nothing fits; a name that is close, where there is one.
  case nothing(near: String?)
}

extension TutorSession {
  /// The ids of the course's quizzes, in order.
  var quizIDs: [QuizID] { library.quizIDs(in: course).value ?? [] }

  /// The quizzes that can be read, in order.
  var quizzes: [Quiz] { quizIDs.compactMap { library.quiz($0, in: course).value } }

  /// What somebody meant by a name: a quiz by its id or title; a lesson by its number, id or title;
  /// a concept by its id or title; or all lessons and concepts that have the words in them.
  func topic(named name: String) -> QuizTopic {
    let wanted = name.lowercased()
    let quizzes = quizzes
    if let quiz = quizzes.first(where: { $0.id.text == wanted }) { return .quiz(quiz) }
    if let number = Int(name), course.lessons.indices.contains(number - 1) {
      return topic(lessons: [course.lessons[number - 1]], concepts: [], name)
    }
    if let lesson = course.lessons.first(where: { $0.id.text == wanted }) {
      return topic(lessons: [lesson], concepts: [], name)
    }
    if let concept = course.concepts.first(where: { $0.id.text == wanted }) {
      return topic(lessons: [], concepts: [concept], name)
    }
    if let quiz = quizzes.first(where: { $0.title.lowercased() == wanted }) { return .quiz(quiz) }
    let lessons = course.lessons.filter {
      $0.id.text.contains(wanted) || title(of: $0).lowercased().contains(wanted)
    }
    let concepts = course.concepts.filter {
      $0.id.text.contains(wanted) || $0.title.lowercased().contains(wanted)
    }
    if !lessons.isEmpty || !concepts.isEmpty {
      return topic(lessons: lessons, concepts: concepts, name)
    }
    let fitting = quizzes.filter {
      $0.id.text.contains(wanted) || $0.title.lowercased().contains(wanted)
    }
    if fitting.count > 1 { return .several(fitting.map(\.id)) }
    if let quiz = fitting.first { return .quiz(quiz) }
    let names =
      quizIDs.map(\.text) + course.lessons.map(\.id.text) + course.concepts.map(\.id.text)
    return .nothing(near: closestName(to: wanted, among: names))
  }

  private func topic(
    lessons: [Course.LessonReference], concepts: [Concept], _ name: String
  ) -> QuizTopic {
    let asked = lessons.flatMap { library.lesson($0.id, in: course).value?.questionIDs ?? [] }
    let wanted = Set(concepts.map(\.id))
    let order = Dictionary(asked.enumerated().map { ($1, $0) }) { first, _ in first }
    let questions = (bank.questions().value ?? []).enumerated()
      .filter { order[$1.id] != nil || !wanted.isDisjoint(with: $1.concepts) }
      .sorted {
        (order[$0.element.id] ?? .max, $0.offset) < (order[$1.element.id] ?? .max, $1.offset)
      }
      .map(\.element)
    let title =
      switch (lessons.first, concepts.first) {
      case (let lesson?, nil) where lessons.count == 1: self.title(of: lesson)
      case (nil, let concept?) where concepts.count == 1: concept.title
      default: name
      }
    return .questions(questions, title: title)
  }
}
