import ArgumentParser

/// Practises a quiz.
struct PractiseQuiz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz",
    abstract: "Practise a quiz, or some questions on a lesson or a concept.",
    discussion: """
      Each answer is told at once, and the score at the end. A name is looked for among the quizzes \
      of the course (id or title), its lessons (number, id or title) and its concepts; words that \
      several of them have ask some questions on all of these.

        weightroom quiz                 what there is
        weightroom quiz first-lesson    a quiz of the course
        weightroom quiz dropout         some questions on everything about dropout
      """)

  @OptionGroup var tutor: TutorOptions

  @Argument(help: "A quiz, a lesson or a concept; without it, the quizzes are listed.")
  var name: String?

  func run() throws {
    try MainActor.assumeIsolated { try StudyLoop.quiz(name, tutor.setup) }
  }
}
