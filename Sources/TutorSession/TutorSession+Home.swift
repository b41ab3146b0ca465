import CourseContent
import Markup
import SourceText

extension TutorSession {
  /// The list of lessons, and what to do next.
  func homePage() -> [Block] {
    var blocks: [Block] = [.heading(level: 1, StyledText(course.title))]
    blocks += lessonList(shownLessons)
    if shownLessons.count < course.lessons.count {
      blocks.append(
        .paragraph(
          """
          \(course.lessons.count - shownLessons.count) more: \(":lessons", .accent) lists all \
          \(course.lessons.count), with what you have read.
          """))
    }
    if let schedule = history.schedule, let forecast = reviewForecast {
      blocks.append(
        .paragraph(
          schedule.dueWithinLimit.isEmpty
            ? forecast.adding(.muted)
            : forecast + " Press \("r", .accent) to review."))
    }
    blocks += examLines + quizLine
    if let next = nextLesson {
      let verb =
        switch history.places[next.id.text]?.isFinished {
        case true?: "begin again with"
        case false?: "go on with"
        case nil: "begin"
        }
      let others: StyledText = course.lessons.count > 1 ? " type the number of a lesson," : ""
      blocks.append(
        .paragraph(
          """
          Press \("Enter", .accent) to \(verb) “\(title(of: next))”,\(others) or type \
          \(":help", .accent).
          """))
    }
    return blocks
  }

  /// All lessons, for who looks for another one than the next.
  func lessonsPage() -> [Block] {
    [.heading(level: 1, StyledText(course.title))] + lessonList(course.lessons.indices)
  }

  private func lessonList(_ numbers: Range<Int>) -> [Block] {
    let items = course.lessons[numbers].map { lesson -> [Block] in
      [
        .paragraph(
          StyledText(title(of: lesson), .strong) + StyledText(" · \(state(of: lesson))", .muted))
      ]
    }
    return [.list(.numbers(from: numbers.lowerBound + 1), items: items)]
  }

  /// The lessons on the first page: of a long course those around the next one, so that the page
  /// fits a window of 24 lines.
  private var shownLessons: Range<Int> {
    let count = course.lessons.count
    let most = 9
    guard count > most + 3 else { return 0..<count }
    let next = course.lessons.firstIndex { $0.id == nextLesson?.id } ?? 0
    let first = min(max(0, next - 2), count - most)
    return first..<first + most
  }

  /// The exams that wait to be gone on with, or to be handed in.
  private var examLines: [Block] {
    history.openExams.map { exam in
      let command = StyledText(":exam \(exam.quiz)", .accent)
      guard !exam.isOver else {
        return .paragraph(
          "The time of your exam \(exam.quiz) is over: \(command) shows the result.")
      }
      let end = exam.end.map { " until \($0)" } ?? ""
      return .paragraph("Your exam \(exam.quiz) is open\(end): \(command) goes on with it.")
    }
  }

  /// The quizzes by their ids, which are read from the folder's list alone.
  private var quizLine: [Block] {
    let ids = quizIDs.map(\.text)
    guard !ids.isEmpty else { return [] }
    let list = ids.prefix(6).joined(separator: ", ") + (ids.count > 6 ? " and more" : "")
    return [
      .paragraph(
        """
        \(ids.count == 1 ? "Quiz" : "Quizzes"): \(list). \(":quiz NAME", .accent) practises, \
        \(":exam NAME", .accent) is timed and counts.
        """)
    ]
  }

  /// The lesson that was left open, or the first that is not finished, or the first.
  private var nextLesson: Course.LessonReference? {
    if let last = history.lastLesson, history.places[last]?.isFinished == false,
      let lesson = course.lessons.first(where: { $0.id.text == last })
    {
      return lesson
    }
    return course.lessons.first { history.places[$0.id.text]?.isFinished != true }
      ?? course.lessons.first
  }

  func title(of lesson: Course.LessonReference) -> String {
    titles[lesson.id] ?? lesson.id.text
  }

  func state(of lesson: Course.LessonReference) -> String {
    guard let place = history.places[lesson.id.text] else { return "not begun" }
    return place.isFinished ? "read to the end" : "at step \(place.step + 1)"
  }

  /// Goes on where the learner left off.
  mutating func resume() -> SessionOutput {
    guard let lesson = nextLesson else {
      return SessionOutput([.paragraph("This course has no lessons yet.")])
    }
    return open(lesson)
  }

  /// Opens the lesson that somebody named by number, id or title.
  mutating func choose(_ name: String) -> SessionOutput {
    let lessons = course.lessons
    if let number = Int(name), lessons.indices.contains(number - 1) {
      return open(lessons[number - 1])
    }
    let wanted = name.lowercased()
    if let exact = lessons.first(where: { $0.id.text == wanted }) { return open(exact) }
    let matches = lessons.filter {
      $0.id.text.hasPrefix(wanted) || title(of: $0).lowercased().contains(wanted)
    }
    if matches.count == 1, let match = matches.first { return open(match) }
    return SessionOutput([.paragraph(noSuchLesson(name, matches: matches))])
  }

  private func noSuchLesson(_ name: String, matches: [Course.LessonReference]) -> StyledText {
    if let reminder = SessionCommand.reminder(for: name) { return reminder }
    if let quiz = quizIDs.first(where: { $0.text == name.lowercased() }) {
      return """
        \(quiz) is a quiz: \(":quiz \(quiz)", .accent) practises it, \(":exam \(quiz)", .accent) \
        counts.
        """
    }
    let typed = name.excerpt
    if !matches.isEmpty {
      let list = matches.prefix(9).map(\.id.text).joined(separator: ", ")
      let rest = matches.count > 9 ? " and more" : ""
      return "“\(typed)” could be any of these: \(list)\(rest)."
    }
    let text: StyledText = "There is no lesson “\(typed)”."
    let ids = course.lessons.map(\.id.text)
    if let close = closestName(to: name.lowercased(), among: ids) {
      return text + " Did you mean \(close, .accent)?"
    }
    switch course.lessons.count {
    case 0: return text + " This course has no lessons yet."
    case 1: return text + " There is one, number 1."
    case let count: return text + " Type a number from 1 to \(count)."
    }
  }
}
