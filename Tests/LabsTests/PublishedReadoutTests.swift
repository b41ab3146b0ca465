import Figures
import Labs
import Testing

/// The readouts that published figures print, to the last digit that they print, and reference points
/// that were computed by other means.
@Suite struct PublishedReadoutTests {
  @Test func theMapPointStartsAtTheDataMinimum() throws {
    let look = try Look("map-geometry")
    #expect(try look.text("data minimum") == "(1.60, 0.50)")
    #expect(try look.text("MAP w*") == "(1.60, 0.50)")
    #expect(try look.text("total loss") == "0")
  }

  @Test(arguments: [
    ("l2", "1", [1.0667, 0.3333], 0.9367), ("l1", "1", [1.1, 0], 1.6),
    ("l2", "2", [0.8, 0.25], nil), ("l1", "2", [0.6, 0], nil), ("l1", "3.2", [0, 0], nil),
    ("l2", "3", [0.64, 0.2], nil),
  ])
  func theMapPoint(prior: String, strength: String, point: [Double], loss: Double?) throws {
    let look = try Look("map-geometry", ["prior": prior, "lambda": strength])
    let numbers = try look.numbers("MAP w*")
    #expect(zip(numbers, point).allSatisfy { $0.agrees(with: $1, within: 5e-5) }, "\(numbers)")
    if let loss { #expect(try look.number("total loss").agrees(with: loss, within: 5e-5)) }
  }

  @Test func theSamplerStartsWithNothingDrawn() throws {
    let look = try Look("dropout-sampler")
    #expect(try look.text("p") == "0.40")
    #expect(try look.text("scale 1/(1-p)") == "1.667")
    #expect(try look.text("samples") == "0")
    #expect(try look.text("mean |running mean - evaluation|") == "0.000")
  }

  @Test func aNetworkHas24Of50ConnectionsActive() throws {
    let look = try Look("dropout-network")
    #expect(try look.text("mode") == "training")
    #expect(try look.text("dropped neurons") == "4/10")
    #expect(try look.text("active connections") == "24/50")
    #expect(try look.text("keep probability") == "0.50")
    let inference = try Look("dropout-network", ["mode": "inference"])
    #expect(try inference.text("dropped neurons") == "0/10")
    #expect(try inference.text("active connections") == "50/50")
  }

  @Test func theEnsembleHas16Networks() throws {
    for number in 1...16 {
      let look = try Look("dropout-ensemble", ["subnetwork": String(number)])
      #expect(try look.text("sub-net") == "\(number) of 2^4 = 16")
      #expect(try look.text("its probability") == "0.0625")
    }
    let empty = try Look("dropout-ensemble", ["subnetwork": "16", "p_drop": "0.8"])
    #expect(try empty.text("its probability") == "0.4096")
    #expect(try empty.text("its edges") == "0/20")
  }

  @Test(arguments: [
    ("0", "(2.00, 1.50)", "0.0%", "2.50"), ("0.25", "(1.33, 1.33)", "24.6%", "1.89"),
    ("0.5", "(1.00, 1.20)", "37.5%", "1.56"), ("1", "(0.67, 1.00)", "51.9%", "1.20"),
    ("2", "(0.40, 0.75)", "66.0%", "0.85"),
  ])
  func theConstraintSphere(
    strength: String, point: String, shrinkage: String, norm: String
  ) throws {
    let look = try Look("constraint-sphere", ["lambda": strength])
    #expect(try look.text("θ*") == "(2.00, 1.50)")
    #expect(try look.text("‖θ*‖") == "2.50")
    #expect(try look.text("θ̃") == point)
    #expect(try look.text("‖θ̃‖") == norm)
    #expect(try look.text("shrinkage") == shrinkage)
  }

  @Test func theHistogramsNormIs6599() throws {
    let look = try Look("weight-histogram")
    #expect(try look.text("epoch") == "0/200")
    #expect(try look.text("‖w‖₂") == "6.599")
    let end = try Look("weight-histogram", ["epoch": "200"])
    #expect(try end.number("‖w‖₂").agrees(with: 0.88418, within: 5e-6))
  }

  @Test func theHistogramsBinsAreAsReconstructed() throws {
    let view = try Look("weight-histogram").view
    guard case .plot(let plot) = view.figure.panels[0],
      case .histogram(edges: let edges, counts: let counts) = plot.marks[0].shape
    else {
      Issue.record("the first mark is a histogram")
      return
    }
    #expect(edges.first == -2 && edges.last == 2)
    #expect(counts == [0, 0, 0, 1, 4, 3, 13, 9, 31, 32, 38, 24, 23, 14, 6, 1, 1, 0, 0, 0])
  }

  @Test func whatIsExpectedOverMasksIsTold() throws {
    let sampler = try Look("dropout-sampler", ["samples": "50"])
    #expect(sampler.view.sentence.contains("typically 11.5% off"))
    let network = try Look("dropout-network")
    #expect(network.view.sentence.contains("18.75 of 50"))
  }

  @Test func adamAndAdamWEndWhereTheyArePrinted() throws {
    let look = try Look("adam-vs-adamw")
    #expect(try look.text("Adam+L2") == "(1.743, 1.462)")
    #expect(try look.text("Adam+L2 norm") == "2.275")
    #expect(try look.text("AdamW") == "(1.706, 1.322)")
    #expect(try look.text("AdamW norm") == "2.158")
    #expect(try look.text("L2 optimum") == "(1.739, 1.446)")
    #expect(try look.number("Adam+L2 decay of w1").agrees(with: 1.7501, within: 5e-5))
    #expect(try look.number("Adam+L2 decay of w2").agrees(with: 0.5461, within: 5e-5))
    #expect(try look.text("AdamW decay of both") == "2.25%")
  }

  @Test(arguments: [
    ("1", [-1.85, -1.85], [-1.805, -1.805]),
    ("10", [-0.527154, -0.530350], [-0.267105, -0.273679]),
    ("50", [2.025839, 1.685467], [1.736509, 1.332984]),
  ])
  func onTheWay(step: String, coupled: [Double], decoupled: [Double]) throws {
    let look = try Look("adam-vs-adamw", ["step": step])
    for (label, expected) in [("Adam+L2", coupled), ("AdamW", decoupled)] {
      let numbers = try look.numbers(label)
      #expect(zip(numbers, expected).allSatisfy { $0.agrees(with: $1, within: 5e-7) })
    }
  }

  @Test(arguments: [
    ("0", 0, 0.37437), ("1e-5", 0.00317, 0.26460), ("1e-3", 0.01971, 0.18430),
    ("1e-2", 0.03041, 0.17408), ("0.1", 0.09622, 0.22130), ("1", 0.20641, 0.37644),
    ("100", 0.48417, 0.71663),
  ])
  func theUOverTheStrength(strength: String, training: Double, validation: Double) throws {
    let look = try Look("ridge-fit", ["lambda": strength])
    #expect(try look.number("train error").agrees(with: training, within: 5.5e-6))
    #expect(try look.number("validation error").agrees(with: validation, within: 5.5e-6))
  }

  @Test func theLeastValidationErrorIsAtAHundredth() throws {
    let look = try Look("ridge-fit")
    #expect(try look.text("at λ") == "0.01")
    #expect(try look.text("‖w‖") == "115.4")
    #expect(
      try Look("ridge-fit", ["lambda": "100"]).number("‖w‖").agrees(with: 0.032, within: 5e-4))
  }

  @Test func earlyStopping() throws {
    let end = try Look("early-stopping")
    #expect(try end.text("best epoch") == "31")
    #expect(try end.text("patience stops at") == "51")
    #expect(try end.text("val").hasPrefix("0.3438"))
    #expect(try end.text("train") == "0.0002")
    let best = try Look("early-stopping", ["epoch": "31"])
    #expect(try best.text("val") == "0.17066")
    #expect(try best.text("train") == "0.0235")
  }

  @Test func threeFits() throws {
    let look = try Look("three-fits")
    #expect(try look.text("λ = 0.01: train, validation") == "0.03041, 0.17408")
    #expect(try look.text("λ = 100: train, validation") == "0.48417, 0.71663")
  }

  @Test func subgradientStepsJumpAndProximalStepsRest() throws {
    let subgradient = [0.0073, 0.0023, -0.0027, 0.0023, -0.0027, 0.0023]
    let proximal = [0.0073, 0.0023, 0, 0, 0, 0]
    for step in 1...6 {
      let look = try Look("l1-step", ["steps": String(step)])
      #expect(try look.number("subgradient").agrees(with: subgradient[step - 1], within: 1e-12))
      #expect(try look.number("proximal").agrees(with: proximal[step - 1], within: 1e-12))
    }
  }

  @Test func theDropoutPenaltyOfASmallModel() throws {
    let look = try Look("dropout-penalty")
    #expect(try look.text("mean over all masks") == "4.77333")
    #expect(try look.text("loss + penalty") == "4.77333")
    #expect(try look.text("if variance were taxed") == "2.99333")
  }

  @Test func aQuarterOfAMillionSmallSteps() throws {
    let look = try Look("schedule")
    #expect(try look.number("left at the end").agrees(with: 0.01621, within: 5e-6))
    #expect(try look.text("last learning rate") == "3e-5")
  }

  @Test func theCodesOwnPrintedNumbersStandBesideTheLiveOnes() throws {
    let mask = try Look("code-trace", ["line": "3"])
    #expect(try mask.numbers("mask") == [0, 1, 1, 1, 0, 0, 0, 1])
    #expect(try mask.readout("mask").published?.hasPrefix("[1, 0, 1, 1, 0, 0, 1, 0]") == true)
    let sum = try Look("code-trace", ["line": "6"])
    #expect(try sum.number("sum(out)").agrees(with: 2.2, within: 1e-12))
    #expect(try sum.readout("sum(out)").published?.hasPrefix("11.6") == true)
    let spread = try Look("code-trace", ["line": "7"])
    #expect(try spread.number("sd of sum(out)").agrees(with: 3.6304, within: 5e-5))
    // At another rate the printed numbers have nothing to say.
    let other = try Look("code-trace", ["line": "6", "p_drop": "0.2"])
    #expect(try other.readout("sum(out)").published == nil)
  }

  @Test(arguments: [
    (2, "total", 212), (4, "scale", 2.0),
  ])
  func theFrameworkTrace(line: Int, label: String, value: Double) throws {
    let look = try Look("code-trace", ["code": "dropout-framework", "line": String(line)])
    #expect(try look.number(label) == value)
  }

  @Test func theDecayTrace() throws {
    func look(_ line: Int) throws -> Look {
      try Look("code-trace", ["code": "weight-decay", "line": String(line)])
    }
    #expect(try look(3).numbers("total") == [0.52, 0.085])
    for (line, label) in [(4, "w_l2"), (5, "w_wd")] {
      let numbers = try look(line).numbers(label)
      #expect(zip(numbers, [1.948, -1.5085]).allSatisfy { $0.agrees(with: $1, within: 1e-12) })
    }
    #expect(try look(6).number("left").agrees(with: 0.367695, within: 5e-7))
    let coupled = try look(7).numbers("coupled")
    let decoupled = try look(7).numbers("decoupled")
    #expect(zip(coupled, [1.849252, -1.5246415]).allSatisfy { $0.agrees(with: $1, within: 1e-9) })
    #expect(
      zip(decoupled, [1.851052, -1.5259915]).allSatisfy { $0.agrees(with: $1, within: 1e-9) })
    let corrections = try look(8).numbers("1 - beta1^t")
    #expect(
      zip(corrections, [0.1, 0.651322, 0.878423]).allSatisfy { $0.agrees(with: $1, within: 5e-7) })
    #expect(try look(9).number("1 - beta2^1000").agrees(with: 0.632305, within: 5e-7))
    #expect(try look(9).number("steps until 5%").agrees(with: 2994.23, within: 5e-3))
  }

  @Test func theGroupTrace() throws {
    func look(_ line: Int) throws -> Look {
      try Look("code-trace", ["code": "no-decay-filter", "line": String(line)])
    }
    #expect(try look(2).number("total") == 8448)
    #expect(try look(4).number("decay") == 8256)
    #expect(try look(4).readout("decay").published?.hasPrefix("8192") == true)
    #expect(try look(5).number("exempt") == 192)
    #expect(try look(5).readout("exempt").published == "256")
    #expect(try look(6).number("decay by dimension") == 8192)
    #expect(try look(6).number("exempt by dimension") == 256)
    #expect(try look(7).number("percent per step").agrees(with: 0.003, within: 1e-12))
    #expect(try look(7).number("time constant").agrees(with: 33333.3, within: 0.05))
  }
}
