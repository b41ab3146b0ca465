import ProgressStorage

/// An exam of forty minutes.
func sampleExam(quiz: String = "week-3", minutes: Int64? = 40) -> ExamSitting {
  let started = Timestamp(millisecondsSince1970: 1_795_248_307_250, utcOffsetMinutes: 60)
  return ExamSitting(
    course: "regularization", quiz: quiz, quizVersion: 1, variantIndex: 2, started: started,
    deadline: minutes.map { started.millisecondsSince1970 + $0 * 60_000 })
}

/// An answer so many minutes after the beginning.
func sampleExamAnswer(
  question: String = "prior", part: String? = nil, answer: String = "4", minutes: Int64 = 1
) -> ExamAnswer {
  ExamAnswer(
    question: question, part: part, variantSeed: 7, answer: answer.isEmpty ? "-" : answer,
    time: Timestamp(
      millisecondsSince1970: sampleExam().started.millisecondsSince1970 + minutes * 60_000,
      utcOffsetMinutes: 60))
}
