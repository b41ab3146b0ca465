import RegularizationCore
import Testing

@Suite struct DatasetTests {
  @Test(arguments: Dataset.Shape.allCases)
  func theSamePointsFollowFromTheSameSeed(shape: Dataset.Shape) throws {
    let drawn = try Dataset(shape, count: 31, noise: 0.1, seed: 7)
    #expect(drawn == (try Dataset(shape, count: 31, noise: 0.1, seed: 7)))
    #expect(drawn != (try Dataset(shape, count: 31, noise: 0.1, seed: 8)))
    #expect(drawn.count == 31 && drawn.features.columns == 2)
    #expect(drawn.labels.filter { $0 == 1 }.count == 15)
  }

  @Test(arguments: Dataset.Shape.allCases)
  func withoutNoiseTheClassesAreApart(shape: Dataset.Shape) throws {
    let points = try Dataset(shape, count: 200, noise: 0, seed: 3)
    var nearest = Double.infinity
    // The arms of the spirals meet at the centre; only what lies outside it is looked at.
    for a in 0..<200 where VectorNorm.l2(of: Array(points.features.row(a))) > 0.3 {
      for b in 0..<200 where points.labels[a] != points.labels[b] {
        nearest = min(
          nearest,
          VectorNorm.l2(of: zip(points.features.row(a), points.features.row(b)).map { $0 - $1 }))
      }
    }
    #expect(nearest > 0.15, "\(shape): \(nearest)")
  }

  @Test func labelNoiseFlipsExactlyItsShare() throws {
    let clean = try Dataset(.moons, count: 40, noise: 0.1, seed: 1)
    for (share, wrong) in [(0, 0), (0.1, 4), (0.3, 12), (0.5125, 21), (1, 40)] {
      for seed: UInt64 in 0..<5 {
        let noisy = try clean.flippingLabels(share: share, seed: seed)
        #expect(zip(noisy.labels, clean.labels).filter { $0 != $1 }.count == wrong)
        #expect(noisy.features == clean.features)
      }
    }
    #expect(failure { try clean.flippingLabels(share: 1.1, seed: 0) } == .domain("label_noise"))
  }

  @Test func shuffledLabelsAreTheSameOnesElsewhere() throws {
    let clean = try Dataset(.clusters, count: 101, noise: 1, seed: 1)
    let shuffled = clean.shufflingLabels(seed: 2)
    #expect(shuffled.labels.sorted() == clean.labels.sorted())
    let moved = zip(shuffled.labels, clean.labels).filter { $0 != $1 }.count
    #expect((30...70).contains(moved))
  }

  @Test func theThreeSetsDifferAndOnlyTrainingIsNoisy() throws {
    let clean = try TrainingData(
      .moons, trainingPoints: 30, heldOutPoints: 30, noise: 0.2, seed: 4)
    let noisy = try TrainingData(
      .moons, trainingPoints: 30, heldOutPoints: 30, noise: 0.2, labelNoise: 0.2,
      shufflesLabels: true, seed: 4)
    #expect(clean.training != clean.validation && clean.validation != clean.test)
    #expect(clean.validation == noisy.validation && clean.test == noisy.test)
    #expect(clean.training.features == noisy.training.features)
    #expect(clean.training.labels != noisy.training.labels)
  }

  @Test func whatIsNoDataSetIsRefused() throws {
    let one = Matrix(rows: 1, columns: 2, elements: [0, 1])
    #expect(failure { try Dataset(features: one, labels: [2]) } == .domain("y"))
    #expect(failure { try Dataset(features: one, labels: [0, 1]) } == .shape("y"))
    let hole = Matrix(rows: 1, columns: 2, elements: [0, .nan])
    #expect(failure { try Dataset(features: hole, labels: [1]) } == .domain("X"))
    let none = Matrix(rows: 0, columns: 2, elements: [])
    #expect(failure { try Dataset(features: none, labels: []) } == .empty("X"))
    #expect(failure { try Dataset(.moons, count: 0, noise: 0, seed: 0) } == .domain("n"))
    #expect(failure { try Dataset(.moons, count: 9, noise: -1, seed: 0) } == .domain("noise"))
    #expect(
      failure { try Dataset(.moons, count: 9, noise: .infinity, seed: 0) } == .domain("noise"))
  }

  @Test func normalsHaveMeanZeroAndVarianceOne() {
    var generator = SplitMix64(seed: 5)
    let drawn = (0..<20_000).map { _ in generator.nextNormal() }
    let mean = drawn.reduce(0, +) / 20_000
    let variance = drawn.reduce(0) { $0 + $1 * $1 } / 20_000
    // Four standard errors.
    #expect(mean.magnitude < 0.029 && (variance - 1).magnitude < 0.04)
  }
}
