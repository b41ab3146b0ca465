extension ArchiveLine {
  /// A sitting of an exam; its answers follow on lines of their own.
  struct ExamLine: Codable {
    var kind = "exam"
    var learner: String
    var course: String
    var quiz: String
    var quizVersion: Int
    var variantIndex: Int
    var started: String
    var startedMs: Int64
    var deadlineMs: Int64?
    var handedIn: String?
    var handedInMs: Int64?
  }

  /// An answer in the exam of the line before.
  struct ExamAnswerLine: Codable {
    var kind = "exam_answer"
    var learner: String
    var course: String
    var quiz: String
    var quizVersion: Int
    var question: String
    var part: String?
    var variantSeed: String
    var answer: String
    var time: String
    var timeMs: Int64
  }
}

extension ArchiveLine.ExamLine {
  init(_ sitting: ExamSitting, learner: String) {
    self.init(
      learner: learner, course: sitting.course, quiz: sitting.quiz,
      quizVersion: sitting.quizVersion, variantIndex: sitting.variantIndex,
      started: sitting.started.iso8601, startedMs: sitting.started.millisecondsSince1970,
      deadlineMs: sitting.deadline, handedIn: sitting.handedIn?.iso8601,
      handedInMs: sitting.handedIn?.millisecondsSince1970)
  }

  /// The sitting and whose it is; nil where a field holds what no sitting has.
  var sitting: (learner: LearnerName, sitting: ExamSitting)? {
    guard let learner = try? LearnerName(learner), !course.isEmpty, !quiz.isEmpty,
      quizVersion >= 0, variantIndex >= 0,
      let started = Timestamp(stored: started, milliseconds: startedMs),
      started.iso8601 == self.started, (deadlineMs ?? startedMs) >= startedMs
    else { return nil }
    var end: Timestamp?
    if let handedIn, let handedInMs {
      end = Timestamp(stored: handedIn, milliseconds: handedInMs)
      guard end?.iso8601 == handedIn else { return nil }
    } else if handedIn != nil || handedInMs != nil {
      return nil
    }
    let sitting = ExamSitting(
      course: course, quiz: quiz, quizVersion: quizVersion, variantIndex: variantIndex,
      started: started, deadline: deadlineMs, handedIn: end)
    return (learner, sitting)
  }
}

extension ArchiveLine.ExamAnswerLine {
  init(_ answer: ExamAnswer, in sitting: ExamSitting, learner: String) {
    self.init(
      learner: learner, course: sitting.course, quiz: sitting.quiz,
      quizVersion: sitting.quizVersion, question: answer.question, part: answer.part,
      variantSeed: hexadecimal(answer.variantSeed), answer: answer.answer,
      time: answer.time.iso8601, timeMs: answer.time.millisecondsSince1970)
  }

  /// The answer; nil where a field holds what no answer has.
  var examAnswer: ExamAnswer? {
    guard !question.isEmpty, part != "", variantSeed.utf8.count == 16,
      let seed = UInt64(variantSeed, radix: 16), !answer.isEmpty,
      answer.utf8.count <= Attempt.longestKeptAnswer,
      let time = Timestamp(stored: time, milliseconds: timeMs), time.iso8601 == self.time
    else { return nil }
    return ExamAnswer(
      question: question, part: part, variantSeed: seed, answer: answer, time: time)
  }

  /// True where it is an answer in that exam.
  func belongs(to exam: ArchiveLine.ExamLine) -> Bool {
    (learner, course, quiz, quizVersion)
      == (exam.learner, exam.course, exam.quiz, exam.quizVersion)
  }
}
