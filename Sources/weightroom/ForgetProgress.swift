import ArgumentParser
import CourseContent
import Markup
import ProgressStorage
import Terminal
import TutorSession

/// Removes what a learner did, for good.
struct ForgetProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Remove what was done at a question, a lesson or an exam, or all of it.",
    discussion: """
      It asks first. What is forgotten is overwritten in the file; backups and exports that were \
      made before still hold it.

      Examples:
        weightroom progress forget --question prior-to-penalty
        weightroom progress forget --lesson keeping-weights-small
        weightroom progress forget --exam first-lesson
        weightroom progress forget --everything --learner ada
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var learner: LearnerOptions
  @OptionGroup var consent: Consent
  @OptionGroup var display: DisplayOptions

  @Option(help: "What was done at this question.")
  var question: String?

  @Option(help: "What was done at this lesson's questions, and the place in it.")
  var lesson: String?

  @Option(help: "What was answered in this exam, so that it can be taken again.")
  var exam: String?

  @Flag(help: "All that this learner did and set.")
  var everything = false

  func validate() throws {
    let count = [question != nil, lesson != nil, exam != nil, everything].count { $0 }
    guard count == 1 else {
      throw ValidationError("Say one of --question, --lesson, --exam and --everything.")
    }
  }

  func run() throws {
    let screen = display.screen
    try screen.run {
      let name = try learner.name
      let store = try DataDirectory.storeToLookAfter()
      let (what, words) = try forgetting()
      let count = try store.attemptCount(of: name, what)
      try consent.ask(
        "Forget \(words) of \(name.text) for good: \(count) answers?", screen)
      try store.forget(what, of: name)
      screen.write("Forgotten: \(count) answers.")
    }
  }

  private func forgetting() throws -> (Forgetting, words: String) {
    if everything { return (.everything, "everything") }
    let (library, course) = try content.openCourse()
    if let question {
      return (.questions([question], course: course.id.text), "the question \(question)")
    }
    if let exam { return (.exam(exam, course: course.id.text), "the exam \(exam)") }
    let id = lesson ?? ""
    guard let reference = course.lessons.first(where: { $0.id.text == id }) else {
      let known = course.lessons.map(\.id.text).joined(separator: ", ")
      throw Failure("There is no lesson \(id); there are \(known).")
    }
    let questions = library.lesson(reference.id, in: course).value?.questionIDs ?? []
    return (
      .lesson(id, questions: Set(questions.map(\.text)), course: course.id.text),
      "the lesson \(id)"
    )
  }
}
