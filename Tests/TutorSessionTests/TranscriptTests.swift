import Testing

@testable import TutorSession

/// What learners see, line by line, over the course of this target.
@Suite struct TranscriptTests {
  private func transcript(
    learner: String = "ada", history: StudyHistory = StudyHistory(), width: Int = 80
  ) throws -> Transcript {
    Transcript(
      try TestedCourse.fixture().session(learner: learner, history: history, width: width),
      width: width)
  }

  @Test func home() throws {
    var transcript = try transcript()
    transcript.start()
    transcript.type(
      ":help", ":progress", ":hint", ":skip", ":solution", ":another", ":back", ":home",
      "9", "a", "shirnking", "something else", "help", "exit",
      String(repeating: "long ", count: 100),
      "4", ":calc", ":calc 1/0.25", "shrink", "a", "help", ":quit")
    try expectTranscript("home", transcript)
  }

  @Test func wholeLesson() throws {
    var transcript = try transcript()
    transcript.start()
    transcript.type("")
    while transcript.session.openLesson != nil {
      transcript.type(transcript.session.openQuestion == nil ? "" : "{right}")
    }
    transcript.type(":progress", ":quit")
    try expectTranscript("whole-lesson", transcript)
  }

  @Test func wrongAnswers() throws {
    var transcript = try transcript()
    transcript.start(lesson: "1")
    transcript.type("")
    // 0.6 and 5: the half forgotten, the square forgotten, a factor 2, nothing known.
    transcript.type(
      "{right} * 2", "2*{right}", "1.5", "{right}/2", "100", "200", "7.6", "{right}0001")
    transcript.type("2*{right}", "lambda = {right}", "")
    transcript.type("[1, 2]", "1", "1.925, -0.9625", "{right}", "")
    transcript.type("a", "b", "c", "{right}", "a", "{right}")
    try expectTranscript("wrong-answers", transcript)
  }

  @Test func invalidAnswers() throws {
    var transcript = try transcript()
    transcript.start(lesson: "shrinking")
    transcript.type(
      "", "", "   ", "abc", "0,5", "1,000", "1 2", "1/0", "1e400", "3 kg", "x = 3", "λ", "٣", "2 3",
      "(1", "hint", "q", String(repeating: "9", count: 10_000), "{right}", "mu = 2", "{right}", "")
    transcript.type("[1", "[1, 2, 3]", "{right}", "")
    transcript.type("", "z", "yes", "{right}", "a, q", "{right}", "maybe", "", "{right}")
    try expectTranscript("invalid-answers", transcript)
  }

  @Test func hintsAndCalculator() throws {
    var transcript = try transcript()
    transcript.start(lesson: "shrinking")
    transcript.type(
      "", ":help", ":hint", ":calc", ":calc strength * weight^2", ":calc weigth", ":calc 1/0",
      ":calc range(100000)", ":calc [1, 2", ":hint", ":hint", "1", ":hint", "{right}", ":hint",
      "{right}", ":hint", ":calc weight")
    try expectTranscript("hints-and-calculator", transcript)
  }

  @Test func skippedAndShown() throws {
    var transcript = try transcript()
    transcript.start(lesson: "shrinking")
    transcript.type("", ":skip", ":solution", ":hint", "0.5", ":help", "", ":another")
    transcript.type(":another", ":another", ":solution", "", "", ":another", ":solution", "")
    transcript.type(":skip", "false", "", "", "")
    // The second round.
    transcript.type(":help", "0", ":another", "{right}", ":solution", "", ":skip", "{right}")
    transcript.type("{right}", "false", "")
    try expectTranscript("skipped-and-shown", transcript)
  }

  @Test func backAndHome() throws {
    var transcript = try transcript()
    transcript.start(lesson: "shrinking")
    transcript.type(":back", "", "", "{right}", "1", ":hint", ":back", "", ":home", ":progress", "")
    transcript.type("{right}", "", ":back 2", "", "", ":back 9", ":back 0", ":back x", ":back 3")
    try expectTranscript("back-and-home", transcript)
  }

  @Test func backFromTheSecondRound() throws {
    var transcript = try transcript()
    transcript.start(lesson: "missing-value")
    transcript.type("", ":skip", "", ":back", "", ":back 1", "", "", ":quit")
    try expectTranscript("back-from-second-round", transcript)
  }

  @Test func functions() throws {
    var transcript = try transcript()
    transcript.start()
    transcript.type(
      ":functions half_life", ":functions adamw_step", ":f lambda_from_sigma",
      ":functions lamda_from_sigma2", ":functions nothing of the kind at all, whatever one may type"
    )
    try expectTranscript("functions", transcript)
  }

  @Test func unknownCommands() throws {
    var transcript = try transcript()
    transcript.start()
    transcript.type(
      ":", ":hlep", ":h", ":s", ":q now", "  :HELP  ", ":xyzzy", ":\u{1b}[2J\u{7}",
      ":" + String(repeating: "y", count: 5_000))
    try expectTranscript("unknown-commands", transcript)
  }

  @Test func brokenContent() throws {
    var transcript = try transcript()
    transcript.start(lesson: "missing")
    transcript.type("", "{right}", "", ":home", "nothing-to-ask", "", "", "", "unreadable")
    try expectTranscript("broken-content", transcript)
  }

  @Test func brokenQuestionsInALesson() throws {
    var transcript = try transcript(history: history(step: 4, item: 0))
    transcript.start(lesson: "shrinking")
    transcript.type("1", "", ":home")
    try expectTranscript("broken-questions", transcript)
  }

  @Test func resumedInTheMiddle() throws {
    var history = history(step: 1, item: 3)
    history.questions["penalty-of-one"] = .init(nextVariantIndex: 1, isSolved: true, answers: 1)
    var transcript = try transcript(history: history)
    transcript.start()
    transcript.type("", ":home", ":progress")
    try expectTranscript("resumed", transcript)
  }

  @Test(arguments: [(1, 99), (99, 99), (-3, -3), (0, 1), (Int.max, Int.min), (4, Int.max)])
  func resumesWhereTheContentHasShrunk(step: Int, item: Int) throws {
    var transcript = try transcript(history: history(step: step, item: item))
    transcript.start(lesson: "shrinking")
    let open = try #require(transcript.session.openLesson)
    #expect(open.step == min(max(0, step), 4))
    transcript.type("", ":back", "")
  }

  @Test func narrowPage() throws {
    var transcript = try transcript(width: 40)
    transcript.start(lesson: "shrinking")
    transcript.type("", ":help", "{right}", "{right}", "", "{right}", "", "{right}")
    try expectTranscript("narrow", transcript)
  }

  private func history(step: Int, item: Int) -> StudyHistory {
    StudyHistory(
      places: ["shrinking": LessonPlace(lesson: "shrinking", step: step, item: item)],
      lastLesson: "shrinking")
  }
}
