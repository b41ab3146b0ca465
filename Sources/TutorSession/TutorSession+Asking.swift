import CourseContent
import Grading
import Markup
import SourceText

extension TutorSession {
  /// Puts a question in the variant that is next for this learner, and opens it.
  ///
  /// A question that can't be put is not opened, and never asked again in this lesson; the page
  /// then says so, and no learner's time is spent on it.
  mutating func ask(_ id: QuestionID, mode: SessionMode = .lesson) -> [Block] {
    let loaded = bank.question(id, for: openLesson?.lesson.id)
    guard let question = loaded.value else { return passOver(id, loaded.diagnostics) }
    let index = history.questions[id.text]?.nextVariantIndex ?? 0
    do throws(VariantError) {
      let asked = try open(question, index: index, mode: mode)
      do throws(TemplateError) {
        let page = try asked.page(presentation)
        openQuestion = asked
        return [.rule] + page
      } catch {
        return passOver(id, [error.diagnostic])
      }
    } catch {
      return passOver(id, [error.diagnostic])
    }
  }

  /// A question in a variant, as the learner left it where they have met it in this session.
  private func open(_ question: Question, index: Int, mode: SessionMode) throws(VariantError)
    -> OpenQuestion
  {
    if let known = unfinished[question.id], known.variant.seed.index == index, known.mode == mode {
      return known
    }
    return OpenQuestion(
      variant: try Variant(question, course: course.id, student: learner, index: index), mode: mode,
      activity: openLesson?.lesson.id.text ?? series?.quiz?.id.text)
  }

  private mutating func passOver(_ id: QuestionID, _ diagnostics: [Diagnostic]) -> [Block] {
    openLesson?.states[id] = .unusable
    let problem = diagnostics.isEmpty ? "is nowhere in this course" : "can't be asked as it is"
    return unusable(
      "The question `\(id)` \(problem), so it is left out.", diagnostics)
  }

  /// The next variant of the question that has other numbers; nil where none is found.
  func indexOfOtherNumbers(than variant: Variant) -> Int? {
    let next = variant.seed.index &+ 1
    return (next..<max(next, next &+ 20)).first { index in
      let drawn = try? Variant(
        variant.question, course: course.id, student: learner, index: index)
      return drawn.map { $0.parameters != variant.parameters } ?? false
    }
  }

  /// Whether the question was once answered rightly, in the meaning that it has now.
  func isSolved(_ id: QuestionID, in lesson: LessonID?) -> Bool {
    guard let known = history.questions[id.text], known.isSolved else { return false }
    guard let meaning = known.meaning, let question = bank.question(id, for: lesson).value else {
      return true
    }
    return question.meaningHash == meaning
  }

  /// Says which variant of a question is asked next.
  mutating func setNextVariant(of question: Question, _ index: Int) {
    history.questions[question.id.text, default: StudyHistory.QuestionHistory()].nextVariantIndex =
      index
  }

  /// What is said about content that can't be used: the first error, for whoever mends it.
  func unusable(_ sentence: String, _ diagnostics: [Diagnostic]) -> [Block] {
    let check = StyledText("weightroom check", .code)
    var blocks: [Block] = [
      .paragraph(StyledText(sentence, .caution) + " (For its author: \(check).)")
    ]
    if let first = diagnostics.first(where: { $0.severity == .error }) ?? diagnostics.first {
      blocks.append(.preformatted(first.rendered()))
    }
    return blocks
  }
}
