import CourseContent
import Markup
import SourceText

extension TutorSession {
  /// The list of lessons, and what to do next.
  func homePage() -> [Block] {
    var blocks: [Block] = [.heading(level: 1, StyledText(course.title))]
    let items = course.lessons.map { lesson -> [Block] in
      [
        .paragraph(
          StyledText(title(of: lesson), .strong) + StyledText(" · \(state(of: lesson))", .muted))
      ]
    }
    blocks.append(.list(.numbers(from: 1), items: items))
    if let next = nextLesson {
      let verb =
        history.places[next.id.text].map { $0.isFinished ? "begin" : "go on with" } ?? "begin"
      blocks.append(
        .paragraph(
          """
          Press \("Enter", .accent) to \(verb) “\(title(of: next))”, type the number of a lesson, or \
          \(":help", .accent).
          """))
    }
    return blocks
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

  private func title(of lesson: Course.LessonReference) -> String {
    library.title(of: lesson, in: course)
  }

  private func state(of lesson: Course.LessonReference) -> String {
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
    if let number = Int(name), course.lessons.indices.contains(number - 1) {
      return open(course.lessons[number - 1])
    }
    let wanted = name.lowercased()
    let matches = course.lessons.filter {
      $0.id.text.hasPrefix(wanted) || title(of: $0).lowercased().contains(wanted)
    }
    if let exact = course.lessons.first(where: { $0.id.text == wanted }) { return open(exact) }
    if matches.count == 1, let match = matches.first { return open(match) }
    let names = course.lessons.map(\.id.text)
    var text: StyledText = "There is no lesson “\(name)”."
    if matches.count > 1 {
      let list = matches.map(\.id.text).joined(separator: ", ")
      text = "“\(name)” could be any of these: \(list)."
    } else if let close = closestName(to: wanted, among: names) {
      text += " Did you mean \(close, .accent)?"
    } else {
      text += " Type a number from 1 to \(course.lessons.count)."
    }
    return SessionOutput([.paragraph(text)])
  }

  private mutating func open(_ reference: Course.LessonReference) -> SessionOutput {
    let loaded = library.lesson(reference.id, in: course)
    guard let lesson = loaded.value, !lesson.steps.isEmpty else {
      return SessionOutput(unusable("This lesson can't be used as it is.", loaded.diagnostics))
    }
    var step = 0
    var item = 0
    if let place = history.places[reference.id.text], !place.isFinished {
      // The lesson may have been edited since.
      step = min(max(0, place.step), lesson.steps.count - 1)
      item = min(max(0, place.item), lesson.steps[step].items.count)
    }
    place = .lesson(OpenLesson(lesson: lesson, step: step, item: item))
    var output = SessionOutput()
    if step == 0, item == 0 {
      output.blocks.append(.heading(level: 1, StyledText(lesson.title)))
    }
    output.append(showStep(resumingAt: item))
    return output
  }

  func unusable(_ sentence: String, _ diagnostics: [Diagnostic]) -> [Block] {
    var blocks: [Block] = [.paragraph(StyledText(sentence, .caution))]
    for diagnostic in diagnostics.prefix(3) { blocks.append(.preformatted(diagnostic.rendered())) }
    blocks.append(.paragraph("The author can see all of it with: weightroom check"))
    return blocks
  }
}
