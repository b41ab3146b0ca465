import SourceText
import Synchronization

/// The questions of a course, each file read when something in it is asked for, and then kept.
///
/// It is a class because all who hold the course share what has been read.
public final class QuestionBank: Sendable {
  private struct State {
    /// The files in the order in which they are searched; nil before the folder has been listed.
    var names: [String]?
    var folderDiagnostics: [Diagnostic] = []
    var files: [String: QuestionFile] = [:]
    var questions: [QuestionID: Loaded<Question>] = [:]
  }

  private let files: CourseFiles
  private let state = Mutex(State())

  /// Makes the bank of a course; nothing is read yet.
  public init(course: Course) {
    files = CourseFiles(path: course.directory)
  }

  /// Makes a bank of questions that were read already, such as a draft's.
  public init(questions: [Question]) {
    files = CourseFiles(path: ".")
    state.withLock { state in
      state.names = []
      for question in questions { state.questions[question.id] = Loaded(question) }
    }
  }

  /// The question with an id.
  ///
  /// The lesson's own file, `questions/LESSON.yaml`, is searched first, then the others in the
  /// order of their names.
  ///
  /// - Returns: no value where no file has the question, or where it has errors; the diagnostics
  ///   then say which. Where no file has it and none has errors, there are no diagnostics.
  public func question(_ id: QuestionID, for lesson: LessonID? = nil) -> Loaded<Question> {
    state.withLock { state in
      if let known = state.questions[id] { return known }
      list(&state)
      var names = state.names ?? []
      if let lesson, let own = names.firstIndex(of: lesson.text) {
        names.insert(names.remove(at: own), at: 0)
      }
      var diagnostics: [Diagnostic] = state.folderDiagnostics
      for name in names {
        let file = file(name, &state)
        guard let item = file.itemOfID[id] else {
          diagnostics += file.diagnostics
          continue
        }
        let question = QuestionFile.question(item)
        state.questions[id] = question
        return question
      }
      return Loaded(nil, diagnostics: diagnostics)
    }
  }

  /// Every question of the course that has no errors, in the order of the files; this reads all of
  /// them.
  public func questions() -> Loaded<[Question]> {
    state.withLock { state in
      list(&state)
      var questions: [Question] = []
      var diagnostics = state.folderDiagnostics
      for name in state.names ?? [] {
        let file = file(name, &state)
        diagnostics += file.diagnostics
        for item in file.items {
          let id = QuestionFile.id(of: item)?.value
          let loaded = id.flatMap { state.questions[$0] } ?? QuestionFile.question(item)
          diagnostics += loaded.diagnostics
          if let id, state.questions[id] == nil { state.questions[id] = loaded }
          if let question = loaded.value { questions.append(question) }
        }
      }
      return Loaded(questions, diagnostics: diagnostics)
    }
  }

  private func list(_ state: inout State) {
    guard state.names == nil else { return }
    let names = files.names(in: "questions", ending: ".yaml")
    state.names = names.value ?? []
    state.folderDiagnostics = names.diagnostics
  }

  private func file(_ name: String, _ state: inout State) -> QuestionFile {
    if let known = state.files[name] { return known }
    let file = QuestionFile(path: "questions/\(name).yaml", files: files)
    state.files[name] = file
    return file
  }
}
