import Figures
import Formula
import Labs
import RegularizationCore
import Testing

/// What must hold whatever the settings.
@Suite struct LabLawTests {
  @Test func pastItsSnapTheL1PointSitsOnACorner() throws {
    for step in 0...80 {
      let strength = Double(step) / 20
      let numbers = try Look("map-geometry", ["prior": "l1", "lambda": "\(strength)"])
        .numbers("MAP w*")
      #expect((numbers[1] == 0) == (strength >= 1), "λ = \(strength)")
      #expect((numbers[0] == 0) == (strength >= 3.2), "λ = \(strength)")
      let l2 = try Look("map-geometry", ["lambda": "\(strength)"]).numbers("MAP w*")
      #expect(l2.allSatisfy { $0 > 0 })
    }
  }

  @Test func theRunningMeanConvergesAsOneOverTheRootOfTheSamples() throws {
    // Over 40 seeds the mean gap must follow √(2/π) of the standard error.
    for (samples, tolerance) in [(50, 0.12), (200, 0.12), (1000, 0.12)] {
      var sum = 0.0
      for seed in 1...40 {
        sum += try Look("dropout-sampler", ["samples": "\(samples)", "seed": "\(seed)"])
          .number("mean |running mean - evaluation|")
      }
      let error = try Dropout.standardError(of: 1, dropProbability: 0.4, draws: samples)
      let meanActivation = 13.1 / 8
      let expected = error * meanActivation * (2 / Double.pi).squareRoot()
      #expect((sum / 40 / expected - 1).magnitude < tolerance, "\(samples) samples: \(sum / 40)")
    }
  }

  @Test func theSamplesFollowFromTheSeed() throws {
    let lab = try Lab.named("dropout-sampler")
    let drawn = try Look("dropout-sampler", ["samples": "137", "seed": "5"])
    #expect(drawn.view == (try Look("dropout-sampler", ["samples": "137", "seed": "5"]).view))
    #expect(drawn.view != (try Look("dropout-sampler", ["samples": "137", "seed": "6"]).view))
    var sampler = try DropoutSampler(
      activations: [2, 0.5, 1.5, 3, 1, 2.5, 0.8, 1.8], dropProbability: 0.4, seed: 5)
    try sampler.draw(137)
    #expect(try drawn.number("mean |running mean - evaluation|") == sampler.meanAbsoluteGap)
    // Drawn one by one and fifty at a time they are the same.
    var stepped = try lab.setting("seed", to: "5", in: lab.initialSettings)
    for _ in 0..<2 { stepped = try lab.action("sample-50")(stepped) }
    for _ in 0..<37 { stepped = try lab.action("sample")(stepped) }
    #expect(try lab.view(stepped) == drawn.view)
  }

  @Test(arguments: [0, 0.05, 0.15, 0.5], [0.01, 0.15, 0.5])
  func bothPathsAreTheCoresOwn(strength: Double, rate: Double) throws {
    let loss = try QuadraticLoss(minimum: [2, 1.5], curvatures: [1, 4])
    let view = try Look(
      "adam-vs-adamw", ["lambda": "\(strength)", "lr": "\(rate)", "step": "100"]
    ).view
    for (panel, name) in zip(view.figure.panels, [Optimizer.Name.adamL2, .adamW]) {
      let path = try loss.path(
        ofSteps: 100, of: Optimizer(name, learningRate: rate, weightDecay: strength),
        from: [-2, -2])
      let drawn = try #require(pathDrawn(in: panel))
      #expect(drawn.count == 101)
      for (step, point) in drawn.enumerated() {
        #expect(point.x.agrees(with: path[step, 0], within: 1e-9))
        #expect(point.y.agrees(with: path[step, 1], within: 1e-9))
      }
    }
  }

  private func pathDrawn(in panel: Panel) -> [Point]? {
    guard case .plot(let plot) = panel else { return nil }
    for mark in plot.marks {
      if case .path(let points) = mark.shape { return points }
    }
    return nil
  }

  @Test func theMeanOverAllMasksIsTheLossPlusThePenalty() throws {
    var generator = SplitMix64(seed: 11)
    for _ in 0..<50 {
      let look = try Look(
        "dropout-penalty",
        [
          "p_drop": "\(0.9 * generator.nextUniform())", "w1": "\(generator.nextUniform())",
          "w2": "\(-generator.nextUniform())", "shift": "\(4 * generator.nextUniform() - 2)",
        ])
      let mean = try look.number("mean over all masks")
      #expect(mean.agrees(with: try look.number("loss + penalty"), within: 1e-9 * (1 + mean)))
    }
  }

  @Test func theGeometricMeanIsTheFullNetwork() throws {
    for p in ["0", "0.2", "0.5", "0.8"] {
      let look = try Look("dropout-ensemble", ["p_drop": p])
      let full = try look.number("full network")
      #expect(full.agrees(with: try look.number("geometric mean of 16"), within: 1e-12))
      if p != "0" { #expect(try look.number("arithmetic mean of 16") != full) }
    }
  }

  @Test func blocksOfStepsDecayAsTheStepsDo() throws {
    for (total, warmup) in [(1000, 0), (5000, 2000), (12_000, 500)] {
      let look = try Look(
        "schedule",
        ["total": "\(total)", "warmup": "\(warmup)", "peak": "0.002", "lambda": "0.5"])
      let schedule = try CosineSchedule(
        warmupSteps: warmup, totalSteps: total, peak: 0.002, finalRatio: 0.1)
      let rates = try (1...total).map { try schedule.learningRate(at: $0) }
      let exact = try WeightDecay.cumulativeFactor(learningRates: rates, strength: 0.5)
      let shown = try look.number("left at the end")
      // A block's middle may be half a step off where blocks have an even number of steps.
      #expect((shown / exact - 1).magnitude < 2e-3, "\(total) steps: \(shown), \(exact)")
    }
  }

  @Test func theSpreadOfPassesTendsToThatOfAllMasks() throws {
    for p in ["0.1", "0.4"] {
      let look = try Look("mc-dropout", ["passes": "500", "p_drop": p, "x": "0.5"])
      let ratio = try look.number("spread (sd)") / look.number("spread of all masks")
      #expect((ratio - 1).magnitude < 0.13)
      let error = try look.number("spread of all masks") / 22.36
      let mean = try look.number("mean of passes")
      #expect(mean.agrees(with: try look.number("without dropout"), within: 4 * error))
    }
  }

  @Test func onlyBatchNormInTrainingLooksAtTheOthers() throws {
    for (layer, moves) in [
      ("batch-training", true), ("batch-evaluation", false), ("layer", false), ("rms", false),
    ] {
      let look = try Look("normalizers", ["layer": layer, "outlier": "3"])
      let hasMoved = try look.number("moved by the outlier") > 0.01
      #expect(hasMoved == moves, "\(layer)")
    }
  }

  @Test func oneExampleInTrainingSaysWhyItCannotBeNormalized() throws {
    let look = try Look("normalizers", ["rows": "1"])
    #expect(look.view.sentence.contains("can't normalize one example"))
    #expect(look.view.sentence.contains("at least 2 rows"))
    _ = try Look("normalizers", ["rows": "1", "layer": "batch-evaluation"]).number("its mean")
  }

  @Test func l1LeavesZerosAndL2None() throws {
    let look = try Look("sparsity")
    #expect(try look.numbers("exact zeros, L1")[0] > 80)
    #expect(try look.numbers("exact zeros, L2")[0] == 0)
    for strength in ["0.1", "0.5", "2"] {
      let numbers = try Look("sparsity", ["lambda": strength]).numbers("exact zeros, L1")
      let first = try LinearCongruentialNormals.draw(
        seed: 42, count: 200, standardDeviation: 0.5)
      let small = first.count { $0.magnitude <= Double(strength) ?? 0 }
      #expect(numbers == [Double(small), 200])
    }
  }

  @Test func aNetworkLearnsRandomLabelsByHeart() throws {
    let look = try Look("train-mlp", ["points": "20", "shuffled": "on", "label_noise": "0"])
    #expect(try look.number("train accuracy") > 90)
    #expect(try look.number("test accuracy") < 70)
  }

  @Test func aCurveTooStiffForItsPointsIsNotCalledGood() throws {
    for degree in 1...9 {
      for strength in ["0", "1e-4", "0.01", "1", "100"] {
        let look = try Look("ridge-fit", ["degree": "\(degree)", "lambda": strength])
        let isGood = look.view.sentence.contains("as good as it gets")
        let error = try look.number("validation error")
        // No fit of these data that errs twice as much as the noise is a good one.
        if isGood { #expect(error < 2 * 0.35 * 0.35, "degree \(degree), λ = \(strength)") }
        #expect(look.view.sentence.contains("too stiff") == (degree < 3), "degree \(degree)")
      }
    }
  }

  @Test func theLossAtTheMapPointTouchesThePrior() throws {
    for (prior, strength) in [("l2", "0.5"), ("l2", "3"), ("l1", "0.5"), ("l1", "2")] {
      let look = try Look("map-geometry", ["prior": prior, "lambda": strength])
      let point = try look.numbers("MAP w*")
      guard case .plot(let plot) = look.view.figure.panels[0],
        let mark = plot.marks.first(where: { $0.name == "data loss at w*" }),
        case .contours(let contours) = mark.shape
      else {
        Issue.record("the level at w* is drawn")
        continue
      }
      let line = contours.flatMap(\.lines).joined()
      func size(_ x: Double, _ y: Double) -> Double {
        prior == "l1" ? x.magnitude + y.magnitude : (x * x + y * y).squareRoot()
      }
      // Outside the prior's level everywhere, and on it at the MAP point, as near as corners of the
      // polygon that is drawn come to it.
      let least = line.map { size($0.x, $0.y) }.min() ?? 0
      let excess = least - size(point[0], point[1])
      #expect(excess > -1e-9 && excess < 0.06, "\(prior) \(strength)")
    }
  }

  @Test func decayClosesTheGap() throws {
    let free = try Look("train-mlp", ["epochs": "120"])
    let decayed = try Look("train-mlp", ["epochs": "120", "lambda": "1"])
    #expect(try decayed.number("gap") < free.number("gap"))
    #expect(try decayed.number("‖weights‖") < free.number("‖weights‖"))
  }

  @Test func aSweepHasARowForEachValue() throws {
    let look = try Look("train-mlp", ["sweep": "decay", "epochs": "20", "points": "20"])
    #expect(look.view.readouts.count == 10)
    #expect(look.view.sentence.contains("seed") || look.view.sentence.contains("No other"))
  }

  @Test func everyLineOfEveryProgramHasItsValuesAndFitsAScreen() throws {
    let lab = try Lab.named("code-trace")
    guard case .choice(let code) = try lab.parameter("code") else {
      Issue.record("code is a choice")
      return
    }
    for option in code.options {
      var listed: Set<Int> = []
      for line in 1...11 {
        let look = try Look("code-trace", ["code": option.name, "line": "\(line)"])
        guard case .listing(let listing) = look.view.figure.panels[0] else {
          Issue.record("\(option.name) has no listing")
          continue
        }
        if let current = listing.current { listed.insert(current) }
        #expect(listed.count == min(line, listing.lines.count))
        #expect(listing.lines.allSatisfy { $0.count <= 70 }, "\(option.name)")
        #expect(look.view.sentence.hasSuffix("."))
      }
    }
  }
}
