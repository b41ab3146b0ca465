import RegularizationCore
import Testing

@Suite struct CosineScheduleTests {
  @Test func itRisesThenFallsToItsShareOfThePeak() throws {
    let schedule = try CosineSchedule(
      warmupSteps: 4, totalSteps: 24, peak: 8, finalRatio: 0.25)
    #expect(try schedule.learningRate(at: 0) == 0)
    #expect(try schedule.learningRate(at: 1) == 2)
    #expect(try schedule.learningRate(at: 4) == 8)
    #expect(try schedule.learningRate(at: 14).isClose(to: 5))
    #expect(try schedule.learningRate(at: 24) == 2)
  }

  @Test func itNeverRisesAfterTheWarmup() throws {
    let schedule = try CosineSchedule(
      warmupSteps: 10, totalSteps: 100, peak: 1, finalRatio: 0)
    for step in 10..<100 {
      #expect(try schedule.learningRate(at: step + 1) <= schedule.learningRate(at: step))
    }
  }

  @Test func aScheduleMayHaveNoWarmupOrNothingElse() throws {
    #expect(
      try CosineSchedule(warmupSteps: 0, totalSteps: 5, peak: 3, finalRatio: 0)
        .learningRate(at: 0) == 3)
    #expect(
      try CosineSchedule(warmupSteps: 5, totalSteps: 5, peak: 3, finalRatio: 0)
        .learningRate(at: 5) == 3)
    #expect(
      try CosineSchedule(warmupSteps: 0, totalSteps: 0, peak: 3, finalRatio: 0)
        .learningRate(at: 0) == 3)
  }

  @Test func argumentsAreChecked() throws {
    func schedule(
      _ warmup: Int, _ total: Int, _ peak: Double, _ ratio: Double
    ) -> Failure? {
      failure {
        try CosineSchedule(warmupSteps: warmup, totalSteps: total, peak: peak, finalRatio: ratio)
      }
    }
    #expect(schedule(6, 5, 1, 0) == .domain("warmup"))
    #expect(schedule(-1, 5, 1, 0) == .domain("warmup"))
    #expect(schedule(0, -1, 1, 0) == .domain("total"))
    #expect(schedule(0, 5, .nan, 0) == .domain("peak"))
    #expect(schedule(0, 5, 1, 1.5) == .domain("min_ratio"))
    let valid = try CosineSchedule(warmupSteps: 0, totalSteps: 5, peak: 1, finalRatio: 0)
    for step in [-1, 6] {
      #expect(failure { try valid.learningRate(at: step) } == .domain("step"))
    }
  }
}
