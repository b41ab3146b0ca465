/// Where a learner stands in a lesson.
public struct LessonPosition: Hashable, Sendable {
  /// The course's id.
  public let course: String
  /// The lesson's id.
  public let lesson: String
  /// The step, from 0.
  public let step: Int
  /// The item within the step, from 0.
  public let item: Int
  /// Whether the lesson has been read to its end; it then begins anew.
  public let isFinished: Bool
  /// When the learner came here.
  public let time: Timestamp

  /// Names a place in a lesson; step and item are at least 0.
  public init(
    course: String, lesson: String, step: Int, item: Int, isFinished: Bool = false,
    time: Timestamp
  ) {
    self.course = course
    self.lesson = lesson
    self.step = step
    self.item = item
    self.isFinished = isFinished
    self.time = time
  }
}
