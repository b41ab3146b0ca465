import CourseContent

/// The ways of studying in which a question can be asked.
public enum SessionMode: String, Hashable, Sendable, CaseIterable {
  /// In a lesson, at its place.
  case lesson
  /// Before a reveal: one answer is committed to, and reading goes on.
  case predict
  /// In a series of questions, each told at once.
  case quiz
  /// As a claim that is believed or not.
  case myth
  /// As a choice between two approaches.
  case pitfall
  /// While stepping through code.
  case trace
  /// At a figure that can be moved.
  case lab
  /// When a concept is due again.
  case review
  /// In a sitting that tells nothing before its end.
  case exam
}

extension SessionMode {
  /// The way in which a lesson asks a question.
  init(_ mode: QuestionReference.Mode) {
    self =
      switch mode {
      case .question: .lesson
      case .predict: .predict
      case .myth: .myth
      case .pitfall: .pitfall
      }
  }
}
