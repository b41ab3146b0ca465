public import CourseContent
import Formula
import Grading
public import Markup
import SourceText

/// What an author has written, as learners will see it, together with what they only see later: the
/// answer, the mistakes, the hints and the solution.
public struct AuthorPreview {
  private let course: CourseID
  private let student: String
  private let variant: Int
  private let presentation: Presentation

  /// Makes a preview of one student's variants.
  public init(course: CourseID, student: String, variant: Int, presentation: Presentation) {
    self.course = course
    self.student = student
    self.variant = variant
    self.presentation = presentation
  }

  /// A lesson, step after step; the questions that it asks are named.
  public func page(of lesson: Lesson) -> [Block] {
    let (values, failure) = lesson.computedValues
    var blocks: [Block] = [.heading(level: 1, StyledText(lesson.title))]
    if let failure { blocks.append(.preformatted(failure.rendered())) }
    for step in lesson.steps {
      if let heading = step.heading { blocks += text(heading, values) }
      for item in step.items {
        switch item {
        case .prose(let prose): blocks += text(prose, values)
        case .question(let reference):
          blocks.append(
            .quote([.paragraph(StyledText("Here \(reference.id) is asked.", .muted))]))
        case .lab(let reference):
          blocks.append(
            .quote([.paragraph(StyledText("Here the lab \(reference.name) stands.", .muted))]))
        case .trace(let reference):
          blocks.append(
            .quote([.paragraph(StyledText("Here the trace \(reference.id) stands.", .muted))]))
        }
      }
    }
    return blocks
  }

  /// A question, with everything about it that is not shown at once.
  public func page(of question: Question) -> [Block] {
    var blocks: [Block] = [.heading(level: 2, StyledText(question.id.text))]
    do throws(VariantError) {
      var asked = OpenQuestion(
        variant: try Variant(question, course: course, student: student, index: variant),
        mode: .quiz)
      do throws(TemplateError) {
        blocks += try asked.page(presentation)
      } catch {
        blocks.append(.preformatted(error.diagnostic.rendered()))
      }
      blocks += mistakes(of: asked) + hints(of: asked) + asked.solutionPage(presentation)
      while asked.part != nil {
        asked.close(.passedOver)
        guard asked.part != nil else { break }
        do throws(TemplateError) {
          blocks += try asked.partPage(presentation)
        } catch {
          blocks.append(.preformatted(error.diagnostic.rendered()))
        }
        blocks += mistakes(of: asked) + hints(of: asked) + asked.solutionPage(presentation)
      }
    } catch {
      blocks.append(.preformatted(error.diagnostic.rendered()))
    }
    return blocks + [.rule]
  }

  private func mistakes(of asked: OpenQuestion) -> [Block] {
    let mistakes = asked.asked.mistakeAnswers
    if mistakes.isEmpty { return [] }
    let items = mistakes.map { mistake, answers -> [Block] in
      let answer = answers.isEmpty ? "" : " (\(answers.joined(separator: ", ")))"
      let name = StyledText("\(mistake.id.text)\(answer): ", .strong)
      return text(mistake.say, asked.asked.solutionEnvironment).led(by: name)
    }
    return [.heading(level: 3, "Mistakes"), .list(.bullets, items: items)]
  }

  private func hints(of asked: OpenQuestion) -> [Block] {
    let hints = asked.hints
    if hints.isEmpty { return [] }
    let items = hints.map { text($0, asked.asked.environment) }
    return [.heading(level: 3, "Hints"), .list(.numbers(from: 1), items: items)]
  }

  private func text(_ template: Template, _ values: Environment) -> [Block] {
    do {
      return try template.render(in: values, presentation)
    } catch {
      return [.preformatted(error.diagnostic.rendered())]
    }
  }
}
