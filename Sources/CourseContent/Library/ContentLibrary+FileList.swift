import SourceText

extension ContentLibrary {
  /// The files that a check of a path reads, in the order of folders and names.
  ///
  /// - Parameter path: a course's folder, one with courses' folders in it, or one file.
  public static func checkedFiles(_ path: String) -> [String] {
    if CourseFolder(path: path).isFile { return [path] }
    var ignored: [Diagnostic] = []
    return ContentLibrary(root: path).coursePaths(&ignored).flatMap { path in
      let files = CourseFiles(path: path)
      let inFolders = [
        ("lessons", ".md"), ("questions", ".yaml"), ("quizzes", ".yaml"), ("traces", ".yaml"),
        (answerTestFolder, ".yaml"),
      ].flatMap {
        folder, suffix in
        (files.names(in: folder, ending: suffix).value ?? []).map { "\(folder)/\($0)\(suffix)" }
      }
      return (["course.yaml"] + inFolders).map(files.name(of:))
    }
  }
}
