import CourseContent
public import Markup
import SourceText

/// Where to start, by what went wrong in a quiz: the lessons of those questions, in the order of
/// the course.
public struct LessonAdvice {
  /// How many lessons are named.
  private static let most = 3

  /// The lessons to read, with their titles; none where all is right, or all questions are of one
  /// lesson.
  let lessons: [(id: LessonID, title: String)]

  /// Finds the lessons.
  ///
  /// A question belongs to the first lesson that asks it, else to the one whose file of questions it
  /// stands in, else to the first that teaches one of its concepts.
  init(asked: [QuestionID], missed: [QuestionID], _ session: TutorSession) {
    let places = QuestionPlaces(session.library, session.course)
    let all = Set(asked.compactMap { places.lesson(of: $0, session.bank) })
    let wrong = Set(missed.compactMap { places.lesson(of: $0, session.bank) })
    guard all.count > 1 else {
      lessons = []
      return
    }
    lessons = session.course.lessons.filter { wrong.contains($0.id) }
      .map { ($0.id, session.title(of: $0)) }
  }

  /// The advice as a paragraph; nothing where there is none.
  public var blocks: [Block] {
    guard let first = lessons.first else { return [] }
    let others = lessons.dropFirst().prefix(Self.most - 1).map { "“\($0.title)”" }
    var text: StyledText = "Start with “\(first.title, .strong)” (\(first.id.text, .accent))"
    if !others.isEmpty { text += StyledText(", then " + others.joined(separator: " and ")) }
    return [.paragraph(text + ".")]
  }
}

/// Which lesson a question belongs to.
private struct QuestionPlaces {
  private var lessonOfQuestion: [QuestionID: LessonID] = [:]
  private var lessonOfConcept: [ConceptID: LessonID] = [:]
  private var lessonOfFile: [String: LessonID] = [:]

  init(_ library: ContentLibrary, _ course: Course) {
    for reference in course.lessons {
      lessonOfFile["\(reference.id).yaml"] = reference.id
      guard let lesson = library.lesson(reference.id, in: course).value else { continue }
      for id in lesson.questionIDs where lessonOfQuestion[id] == nil {
        lessonOfQuestion[id] = reference.id
      }
      for concept in lesson.concepts where lessonOfConcept[concept] == nil {
        lessonOfConcept[concept] = reference.id
      }
    }
  }

  func lesson(of id: QuestionID, _ bank: QuestionBank) -> LessonID? {
    if let lesson = lessonOfQuestion[id] { return lesson }
    guard let question = bank.question(id).value else { return nil }
    let file = question.file.name.split(separator: "/").last.map(String.init) ?? ""
    return lessonOfFile[file] ?? question.concepts.lazy.compactMap { lessonOfConcept[$0] }.first
  }
}
