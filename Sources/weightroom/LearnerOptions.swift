import ArgumentParser
import ProgressStorage

/// Whose progress it is.
struct LearnerOptions: ParsableArguments {
  /// The learner where only one person uses the account.
  static let nobodyInParticular = "learner"

  @Option(help: "Whose progress this is, where several people share an account.")
  var learner = Self.nobodyInParticular

  /// The learner's name.
  var name: LearnerName {
    get throws(LearnerNameError) { try LearnerName(learner) }
  }

  func validate() throws {
    do throws(LearnerNameError) {
      _ = try name
    } catch {
      throw ValidationError(error.description)
    }
  }
}
