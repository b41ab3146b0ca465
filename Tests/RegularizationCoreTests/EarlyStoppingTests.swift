import RegularizationCore
import Testing

@Suite struct EarlyStoppingTests {
  @Test func theRuleMissesALaterBetterEpoch() throws {
    let outcome = try EarlyStopping(patience: 3)
      .outcome(of: [0.9, 0.7, 0.6, 0.62, 0.61, 0.65, 0.5])
    #expect(outcome.bestEpoch == 2)
    #expect(outcome.bestLoss == 0.6)
    #expect(outcome.lastEpoch == 5)
    #expect(outcome.hasStopped)
  }

  @Test func smallImprovementsDoNotCount() throws {
    let outcome = try EarlyStopping(patience: 2, minimumImprovement: 0.1)
      .outcome(of: [1, 0.95, 0.91, 0.5])
    #expect(outcome.bestEpoch == 0 && outcome.lastEpoch == 2 && outcome.hasStopped)
  }

  @Test func aStandstillIsNoImprovement() throws {
    let outcome = try EarlyStopping(patience: 2).outcome(of: [1, 1, 1, 0])
    #expect(outcome.bestEpoch == 0 && outcome.lastEpoch == 2 && outcome.hasStopped)
  }

  @Test func theStopIsWherePatienceRunsOut() throws {
    let losses = [3, 2, 4, 4, 4, 4.0]
    for patience in 1...4 {
      let outcome = try EarlyStopping(patience: patience).outcome(of: losses)
      #expect(outcome.lastEpoch == 1 + patience && outcome.hasStopped)
    }
    let patient = try EarlyStopping(patience: 5).outcome(of: losses)
    #expect(patient.lastEpoch == 5 && !patient.hasStopped && patient.bestEpoch == 1)
    #expect(try EarlyStopping(patience: 0).outcome(of: losses).lastEpoch == 2)
  }

  @Test func aNaNIsNoImprovement() throws {
    let outcome = try EarlyStopping(patience: 2).outcome(of: [1, .nan, .nan, 0])
    #expect(outcome.bestEpoch == 0 && outcome.lastEpoch == 2)
    let recovered = try EarlyStopping(patience: 3).outcome(of: [.nan, 5, 4])
    #expect(recovered.bestEpoch == 2 && recovered.bestLoss == 4)
    #expect(try EarlyStopping(patience: 3).outcome(of: [.infinity, 5]).bestEpoch == 1)
  }

  @Test func argumentsAreChecked() {
    #expect(failure { try EarlyStopping(patience: -1) } == .domain("patience"))
    #expect(
      failure { try EarlyStopping(patience: 1, minimumImprovement: .nan) } == .domain("min_delta"))
    #expect(failure { try EarlyStopping(patience: 1).outcome(of: []) } == .empty("val"))
  }

  @Test func extremaAreTheFirstOfTheirKind() throws {
    #expect(try Extremum.indexOfMinimum(in: [3, 1, 2, 1]) == 1)
    #expect(try Extremum.indexOfMaximum(in: [1, 3, 2, 3]) == 1)
    #expect(try Extremum.indexOfMinimum(in: [3, .nan, 1]) == 1)
    #expect(try Extremum.indexOfMaximum(in: [3, .nan, 9]) == 1)
    #expect(failure { try Extremum.indexOfMinimum(in: []) } == .empty("x"))
    #expect(failure { try Extremum.indexOfMaximum(in: []) } == .empty("x"))
  }

  @Test func theGapIsTrainingMinusTest() {
    #expect(Generalization.gap(training: 95.5, test: 74) == 21.5)
  }
}
