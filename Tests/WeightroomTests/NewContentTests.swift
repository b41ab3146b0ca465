import Testing

/// What `weightroom new` writes is right as it stands, and takes nothing away.
@Suite struct NewContentTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func aNewCourseIsCleanAndCanBeStudied() throws {
    #expect(try sandbox.run("new", "course", "my-course").status == 0)
    #expect(try sandbox.run("new", "lesson", "my-course/lessons/dropout.md").status == 0)
    let check = try sandbox.run("check", "my-course")
    #expect(check.status == 0)
    #expect(check.output + check.errors == "Clean: no findings.\n")
    let study = try sandbox.run("study", "--content", "my-course", "2", input: "\n:quit\n")
    #expect(study.output.contains("Dropout"))
    #expect(study.output.contains("decays by one step"))
  }

  @Test(arguments: ["numeric", "vector", "choice", "true-false"])
  func aNewQuestionOfEachKindIsClean(kind: String) throws {
    _ = try sandbox.run("new", "course", "my-course")
    let file = "my-course/questions/first-steps.yaml"
    #expect(try sandbox.run("new", "question", "\(file):another", "--kind", kind).status == 0)
    let check = try sandbox.run("check", "my-course", "--variants", "200")
    #expect(check.output + check.errors == "Clean: no findings.\n")
    let asked = try sandbox.run("try", "\(file):another", input: ":solution\n\n")
    #expect(asked.status == 0)
    #expect(asked.output.contains("How it is worked out"))
  }

  @Test func nothingThatIsThereIsWrittenOver() throws {
    _ = try sandbox.run("new", "course", "my-course")
    for arguments in [
      ["course", "my-course"], ["lesson", "my-course/lessons/first-steps.md"],
      ["question", "my-course/questions/first-steps.yaml:first-question"],
    ] {
      let outcome = try sandbox.run(program: Sandbox.program, ["new"] + arguments)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("already"))
    }
  }

  @Test(arguments: [
    ["course", "My Course"], ["lesson", "my-course/dropout.txt"], ["question", "q.yaml"],
    ["question", "q.yaml:Bad Id"],
  ])
  func aNameThatCannotBeIsRefused(arguments: [String]) throws {
    let outcome = try sandbox.run(program: Sandbox.program, ["new"] + arguments)
    #expect(outcome.status == 2)
    #expect(!sandbox.exists("q.yaml"))
    #expect(!sandbox.exists("My Course"))
  }

  @Test func aLessonIsListedWhereTheCourseListsIts() throws {
    let course = "content/demo/course.yaml"
    try sandbox.write("format: 1\ntitle: T\nlessons: [priors]\nconcepts: []\n", to: course)
    let told = try sandbox.run("new", "lesson", "content/demo/lessons/early-stopping.md")
    #expect(told.errors.contains("Add `- early-stopping` under `lessons:`"))
  }
}
