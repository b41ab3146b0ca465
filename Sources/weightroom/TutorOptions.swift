import ArgumentParser
import ProgressStorage
import Terminal

/// What the tutor needs to know to start, as options of a command.
struct TutorOptions: ParsableArguments {
  @OptionGroup var content: ContentOptions
  @OptionGroup var learner: LearnerOptions
  @OptionGroup var display: DisplayOptions

  /// What was said, as values.
  var setup: TutorSetup {
    TutorSetup(
      content: content.place, learner: learner.learner, preferences: display.preferences)
  }
}

/// What the tutor needs to know to start.
///
/// Apart from the options, so that the bare command need not go through the parser, which would take
/// a third of the time to the first prompt.
struct TutorSetup {
  var content = ContentPlace(folder: nil)
  var learner = LearnerOptions.nobodyInParticular
  var preferences = TerminalPreferences()

  /// The screen under these wishes.
  var screen: Screen { Screen(TerminalCapabilities(.current(), preferences)) }

  /// Whose progress it is.
  var learnerName: LearnerName {
    get throws(LearnerNameError) { try LearnerName(learner) }
  }
}
