public import SourceText

extension ContentLibrary {
  /// Everything that can be known to be wrong with the courses in a folder without asking a
  /// question: every file is read, every reference resolved, every formula and all maths checked.
  ///
  /// - Parameters:
  ///   - path: a course's folder, one with courses' folders in it, or one file.
  ///   - labProblems: what is wrong with a reference to a lab; content knows no labs itself.
  /// - Returns: all findings, file by file, in the order of each file.
  public static func check(
    _ path: String, labProblems: (LabReference) -> [LabProblem] = { _ in [] }
  ) -> [Diagnostic] {
    if CourseFolder(path: path).isFile { return check(file: path, labProblems: labProblems) }
    var diagnostics: [Diagnostic] = []
    for path in ContentLibrary(root: path).coursePaths(&diagnostics) {
      let course = course(at: path)
      diagnostics += course.diagnostics
      if let course = course.value {
        var check = CourseCheck(course: course)
        diagnostics += check.run(labProblems)
      }
    }
    return diagnostics
  }
}
