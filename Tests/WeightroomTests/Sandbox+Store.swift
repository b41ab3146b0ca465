import Foundation
import ProgressStorage

extension Sandbox {
  /// What was answered, as it stands in the store.
  func attempts(learner: String = "learner") throws -> [Attempt] {
    let store = try ProgressStore(directory: dataFolder)
    return try store.attempts(learner: LearnerName(learner), course: "demo").map(\.attempt)
  }

  /// The texts of the answers in the store.
  func answers(learner: String = "learner") throws -> [String] {
    try attempts(learner: learner).map(\.answer)
  }
}
