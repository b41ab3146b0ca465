import SourceText

/// A course as its front page, `course.yaml`, describes it; lessons and questions are read when
/// they are opened.
public struct Course: Sendable {
  /// A lesson that the course lists.
  public struct LessonReference: Hashable, Sendable {
    /// Its id, which is the name of its file.
    public let id: LessonID
    /// Its title where `course.yaml` gives one; otherwise the lesson's own front matter has it,
    /// see `ContentLibrary.title(of:in:)`.
    public let title: String?
    /// Where `course.yaml` lists it, as UTF-8 offsets.
    let span: Range<Int>
    /// The path of its file within the course.
    public var path: String { "lessons/\(id.text).md" }
  }

  /// Its id: the name of its folder.
  public let id: CourseID
  /// Its title.
  public let title: String
  /// What it is about, in a sentence or two; nil where the author doesn't say.
  public let summary: String?
  /// Its lessons, in order.
  public let lessons: [LessonReference]
  /// Its concepts, in the author's order.
  public let concepts: [Concept]
  /// The path of its folder.
  public let directory: String
  /// The file that describes it.
  let file: SourceFile

  /// A course without lessons, for questions that belong to none yet.
  public static func draft(_ id: CourseID) -> Course {
    Course(
      id: id, title: id.text, summary: nil, lessons: [], concepts: [], directory: ".",
      file: SourceFile(name: "course.yaml", text: ""))
  }

  /// The concept with an id; nil where the course has none.
  public func concept(_ id: ConceptID) -> Concept? { concepts.first { $0.id == id } }
}
