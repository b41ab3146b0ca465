import ArgumentParser
import Markup
import ProgressStorage
import Scheduling
import Terminal
import TutorSession

/// Reviews what is due, or sets how it is reviewed.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Review what is due, each question with other numbers.",
    discussion: """
      What you answer in lessons comes back some days later: sooner where it went wrong, later \
      where it went well (FSRS-6). Each concept is a card; of a day's answers on it the first one \
      counts.

      Settings are kept with your progress:
        weightroom review --retention 0.85     come back when 85 % would be recalled
        weightroom review --limit 10           at most 10 concepts a day
        weightroom review fit                  fit the model of memory to your own reviews
      """,
    subcommands: [ReviewFit.self])

  @OptionGroup var tutor: TutorOptions

  @Option(help: "Set the probability of recall at which something comes back: 0.7 to 0.97.")
  var retention: Double?

  @Option(help: "Set how many concepts are reviewed on a day, at most: 1 to 1000.")
  var limit: Int?

  @Option(help: "Set whether a quick right answer counts as easy: auto or never.")
  var easy: EasyAnswers?

  @Flag(help: "Only tell what is due.")
  var due = false

  func validate() throws {
    if let retention, !ReviewScheduler.retentions.contains(retention) {
      throw ValidationError("--retention takes a number from 0.7 to 0.97.")
    }
    if let limit, !ReviewSettings.limits.contains(limit) {
      throw ValidationError("--limit takes a number from 1 to 1000.")
    }
  }

  func run() throws {
    if retention != nil || limit != nil || easy != nil { return try set() }
    try MainActor.assumeIsolated { try StudyLoop.review(tutor.setup, isTellingOnly: due) }
  }

  private func set() throws {
    let screen = tutor.display.screen
    try screen.run {
      let learner = try tutor.learner.name
      let store = try DataDirectory.openStore()
      if let retention { try store.set(.retention, to: "\(retention)", learner: learner) }
      if let limit { try store.set(.dailyLimit, to: "\(limit)", learner: learner) }
      if let easy { try store.set(.findsEasy, to: easy.rawValue, learner: learner) }
      let settings = try store.reviewSettings(of: learner)
      screen.write(
        """
        Reviews come when \(percent(settings.retention)) would be recalled, at most \
        \(settings.dailyLimit) concepts a day.
        """)
    }
  }
}

/// Whether quick answers are easy ones.
enum EasyAnswers: String, ExpressibleByArgument, CaseIterable {
  case auto, never
}

/// A probability in words: `90 %`.
func percent(_ probability: Double) -> String {
  guard probability.isFinite else { return "?" }
  let tenths = (probability.clamped(to: 0...1) * 1000).rounded() / 10
  return tenths == tenths.rounded() ? "\(Int(tenths)) %" : "\(tenths) %"
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
