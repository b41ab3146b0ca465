/// The id that an author chose for something, typed by what it is the id of.
///
/// Ids stay, since progress hangs on them: 1 to 32 lower-case letters, digits and `-`, a letter or
/// digit first.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as it is written.
  public let text: String

  /// Takes a text that follows the rules for ids; nil where it doesn't.
  public init?(_ text: String) {
    guard Self.isValid(text) else { return nil }
    self.text = text
  }

  /// The id as it is written.
  public var description: String { text }

  /// Orders ids by their text.
  public static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }

  fileprivate init(unchecked text: String) { self.text = text }

  private static func isValid(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...32).contains(bytes.count), bytes.first != UInt8(ascii: "-") else { return false }
    return bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}

extension Identifier where Subject == Course {
  /// The id under which questions are tried out that lie in no course.
  public static var draft: CourseID { CourseID(unchecked: "draft") }
}

/// The id of a course: the name of its folder.
public typealias CourseID = Identifier<Course>
/// The id of a concept in a course.
public typealias ConceptID = Identifier<Concept>
/// The id of a lesson in a course: the name of its file.
public typealias LessonID = Identifier<Lesson>
/// The id of a question in a course.
public typealias QuestionID = Identifier<Question>
/// The id of a mistake in a question.
public typealias MistakeID = Identifier<Mistake>
/// The id of a trace in a course: the name of its file.
public typealias TraceID = Identifier<CodeTrace>
