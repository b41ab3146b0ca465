public import CourseContent

extension Question {
  /// The SHA-256 digest of what the question means, in hexadecimal digits: recorded with every
  /// answer, so that a change of meaning is noticed and a mended typo is not.
  public var meaningHash: String { hexadecimal(sha256(Array(meaning.utf8))) }
}
