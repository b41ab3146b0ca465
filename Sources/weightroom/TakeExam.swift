import ArgumentParser

/// Takes a quiz as an exam.
struct TakeExam: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exam",
    abstract: "Take a quiz in earnest: timed, handed in once, told at the end.",
    discussion: """
      The time begins when you say so, and goes on while you are away; come back, and you are where \
      you were. Nothing is told about an answer before the end, but that it can't be read; each is on \
      disk before the next question is asked. When the time is over, what you had answered is handed \
      in. The result tells as much as the quiz allows.

      The numbers are ones that you have not met. An exam is taken once; the same command shows its \
      result again, and `weightroom progress forget --exam NAME` makes it possible to begin anew.

        weightroom exam                 what there is
        weightroom exam first-lesson

      Exit status: 0 passed, or not yet handed in; 1 not passed; 2 it could not be done.
      """)

  @OptionGroup var tutor: TutorOptions

  @Argument(help: "A quiz's id or title; without it, the quizzes are listed.")
  var name: String?

  func run() throws {
    let hasPassed = try MainActor.assumeIsolated { try StudyLoop.exam(name, tutor.setup) }
    if !hasPassed { throw ExitCode.findings }
  }
}
