import ArgumentParser

/// What the tutor needs to know to start.
struct TutorOptions: ParsableArguments {
  @OptionGroup var content: ContentOptions
  @OptionGroup var learner: LearnerOptions
  @OptionGroup var display: DisplayOptions
}
