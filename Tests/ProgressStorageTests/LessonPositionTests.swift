import ProgressStorage
import Testing

@Suite struct LessonPositionTests {
  @Test func theLessonOpenedLastIsTheOneToGoOnWith() throws {
    let store = try ProgressStore.inMemory()
    let ada = try learner("Ada")
    #expect(try store.positions(learner: ada) == [])

    // Each is earlier than the one before: the clock is being set back.
    let visits = [
      place("c1", "a", step: 0, at: 5000), place("c1", "b", step: 3, at: 4000),
      place("c1", "a", step: 1, item: 2, at: 3000), place("c2", "z", step: 7, at: 2000),
    ]
    for visit in visits {
      try store.setPosition(visit, learner: ada)
      #expect(try store.positions(learner: ada).last == visit)
    }
    #expect(try store.positions(learner: ada, course: "c1") == [visits[1], visits[2]])
    #expect(try store.positions(learner: ada) == [visits[1], visits[2], visits[3]])
    #expect(try store.positions(learner: learner("Bo")) == [])
  }

  @Test func positionsOutliveTheStore() throws {
    let directory = try TemporaryDirectory()
    let ada = try learner("Ada")
    let here = place("c", "l", step: 2, item: 1, at: 99)
    let end = place("c", "m", step: 0, isFinished: true, at: 100)
    let store = try ProgressStore(directory: directory.store)
    try store.setPosition(here, learner: ada)
    try store.setPosition(end, learner: ada)
    #expect(
      try ProgressStore(directory: directory.store).positions(learner: ada) == [here, end])
  }

  @Test func aPositionBeforeTheBeginningIsRefused() throws {
    let store = try ProgressStore.inMemory()
    for wrong in [place("c", "l", step: -1, at: 0), place("c", "l", step: 0, item: -1, at: 0)] {
      #expect(refusal { try store.setPosition(wrong, learner: learner("Ada")) } == .refused)
    }
    #expect(try store.positions(learner: learner("Ada")) == [])
  }

  private func place(
    _ course: String, _ lesson: String, step: Int, item: Int = 0, isFinished: Bool = false,
    at time: Int64
  ) -> LessonPosition {
    LessonPosition(
      course: course, lesson: lesson, step: step, item: item, isFinished: isFinished,
      time: Timestamp(millisecondsSince1970: time, utcOffsetMinutes: -210))
  }
}
