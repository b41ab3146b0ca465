import ArgumentParser
import CourseContent
import Markup
import ProgressStorage
import Scheduling
import Terminal
import TutorSession

/// Fits the model of memory to a learner's reviews.
struct ReviewFit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: "Fit the model of memory to your own reviews.",
    discussion: """
      The earlier four fifths of your reviews are fitted, the later ones judge: only weights that \
      predict those better are kept. It takes \(ParameterFit.leastReviews) reviews.
      """)

  @OptionGroup var tutor: TutorOptions

  @Flag(help: "Go back to the default weights.")
  var reset = false

  func run() throws {
    let screen = tutor.display.screen
    try screen.run {
      let name = try tutor.learner.name
      let store = try DataDirectory.openStore()
      if reset {
        try store.set(.parameters, to: nil, learner: name)
        return screen.write("The default weights hold again.")
      }
      let (_, course) = try tutor.content.openCourse()
      let schedule = try store.reviewSchedule(
        of: name, in: course.id.text, today: Timestamp.now.localDay,
        concepts: QuestionBank(course: course).concepts)
      let logs = schedule.reviewLogs
      guard let fit = ParameterFit(logs) else {
        let count = logs.reduce(0) { $0 + max(0, $1.entries.count - 1) }
        return screen.write(
          """
          There are \(count) reviews to fit, and it takes \(ParameterFit.leastReviews) of several \
          days. The weights stay as they are.
          """)
      }
      if fit.isBetter {
        let weights = fit.fitted.weights.map { "\($0)" }.joined(separator: ",")
        try store.set(.parameters, to: weights, learner: name)
      }
      screen.write([.paragraph(Self.report(fit))])
    }
  }

  private static func report(_ fit: ParameterFit) -> StyledText {
    let what: StyledText = """
      Fitted to \(fit.fittedCount) reviews. On the \(fit.heldOutCount) held out, the log-loss is \
      \(rounded(fit.lossBefore)) with the default weights and \(rounded(fit.lossAfter)) with the \
      fitted ones.
      """
    return what
      + (fit.isBetter
        ? " From now on reviews follow the fitted ones."
        : " That is no improvement: the weights stay as they are.")
  }

  private static func rounded(_ loss: Double) -> String {
    "\((loss * 10_000).rounded() / 10_000)"
  }
}
