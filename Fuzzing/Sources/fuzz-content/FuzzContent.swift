import CourseContent
import Grading
import SourceText

// Whatever stands in a file of questions, a lesson, a quiz or a trace is read or refused with a place
// in the file; a question that was read can be proven, and a lesson's text can be set.

func check(_ diagnostics: [Diagnostic], _ source: SourceFile) {
  for found in diagnostics {
    precondition(
      found.span.lowerBound <= found.span.upperBound
        && found.span.upperBound <= source.text.utf8.count, "a place outside the file")
    _ = found.rendered()
  }
}

func test(_ text: String) {
  guard let course = CourseID("fuzz"), let lesson = LessonID("fuzz") else { return }
  let questions = SourceFile(name: "fuzz.yaml", text: text)
  let bank = ContentLibrary.questions(in: questions)
  check(bank.diagnostics, questions)
  for question in (bank.value ?? []).prefix(2) {
    check(ContentProof(of: question, course: course, variantCount: 2).findings(), questions)
    _ = question.meaningHash
  }
  let page = SourceFile(name: "fuzz.md", text: text)
  check(ContentLibrary.lesson(lesson, in: page).diagnostics, page)
  if let quiz = QuizID("fuzz"), let trace = TraceID("fuzz") {
    check(ContentLibrary.quiz(quiz, in: questions).diagnostics, questions)
    check(ContentLibrary.trace(trace, in: questions).diagnostics, questions)
  }
}

/// What libFuzzer calls with each text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  test(text)
  return 0
}
