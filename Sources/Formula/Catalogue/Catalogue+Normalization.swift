import RegularizationCore

extension Catalogue {
  /// Normalization layers and the averages that they keep.
  static var normalization: [CatalogueEntry] {
    [
      CatalogueEntry(
        "layer_norm",
        [.vector("x"), .numberOrVector("gamma"), .numberOrVector("beta"), .normEpsilon],
        returns: .vector,
        formula: #"\frac{x - \bar{x}}{\sqrt{\sigma_x^2 + \varepsilon}} \gamma + \beta"#,
        summary: "LayerNorm: an example's features, normalized among themselves.",
        source: "Ba, Kiros and Hinton 2016; PyTorch LayerNorm",
        example: "layer_norm([1, 2, 4], gamma=1, beta=0)", canBeUndefined: true
      ) { arguments throws(CoreError) in
        .vector(
          try LayerNormalization.normalized(
            arguments.vector(0), scale: arguments.features(1), shift: arguments.features(2),
            epsilon: arguments.number(3)))
      },
      CatalogueEntry(
        "rms_norm", [.vector("x"), .numberOrVector("gamma"), .normEpsilon], returns: .vector,
        formula: #"\frac{x}{\sqrt{\frac{1}{n} \sum_i x_i^2 + \varepsilon}} \gamma"#,
        summary: "RMSNorm: an example's features, divided by their root mean square.",
        source: "Zhang and Sennrich 2019; PyTorch RMSNorm",
        example: "rms_norm([1, 2, 4], gamma=1)", canBeUndefined: true
      ) { arguments throws(CoreError) in
        .vector(
          try RMSNormalization.normalized(
            arguments.vector(0), scale: arguments.features(1), epsilon: arguments.number(2)))
      },
      CatalogueEntry(
        "batch_norm_train",
        batchNormParameters + [.number("momentum", .probability, default: 0.1), .normEpsilon],
        returns: .record(["y", "mean", "var", "running_mean", "running_var"]),
        formula: #"\frac{x_{ij} - \bar{x}_j}{\sqrt{\sigma_j^2 + \varepsilon}} \gamma_j + \beta_j"#,
        summary:
          "BatchNorm in training: the batch's own statistics, which the running ones follow.",
        source: "Ioffe and Szegedy 2015; PyTorch BatchNorm1d",
        example: """
          batch_norm_train([[1, 4], [3, 8]], gamma=1, beta=0, running_mean=[0, 0], \
          running_var=[1, 1])
          """, canBeUndefined: true
      ) { arguments throws(CoreError) in
        let layer = try BatchNormalization(
          scale: arguments.features(1), shift: arguments.features(2),
          momentum: arguments.number(5), epsilon: arguments.number(6))
        let pass = try layer.train(on: arguments.matrix(0), running: runningStatistics(arguments))
        return .record([
          "y": .matrix(pass.output), "mean": .vector(pass.mean), "var": .vector(pass.variance),
          "running_mean": .vector(pass.running.mean),
          "running_var": .vector(pass.running.variance),
        ])
      },
      CatalogueEntry(
        "batch_norm_eval", batchNormParameters + [.normEpsilon], returns: .matrix,
        formula: #"\frac{x_{ij} - \mu_j}{\sqrt{\sigma_j^2 + \varepsilon}} \gamma_j + \beta_j"#,
        summary: "BatchNorm in evaluation: the running statistics, whatever the batch.",
        source: "Ioffe and Szegedy 2015; PyTorch BatchNorm1d",
        example: """
          batch_norm_eval([[1, 4]], gamma=1, beta=0, running_mean=[0, 2], running_var=[1, 4])
          """, canBeUndefined: true
      ) { arguments throws(CoreError) in
        let layer = try BatchNormalization(
          scale: arguments.features(1), shift: arguments.features(2),
          epsilon: arguments.number(5))
        return .matrix(
          try layer.evaluate(arguments.matrix(0), running: runningStatistics(arguments)))
      },
      CatalogueEntry(
        "ema_update",
        [.numberOrVector("running"), .numberOrVector("value"), .number("momentum", .probability)],
        returns: .like("running"), formula: #"(1 - m) r + m v"#,
        summary: "A running average takes in a share of a new value: PyTorch's momentum.",
        source: "PyTorch BatchNorm1d", example: "ema_update(10, value=20, momentum=0.1)"
      ) { arguments throws(CoreError) in
        switch (arguments.isNumber(0), arguments.isNumber(1)) {
        case (true, true):
          return .number(
            try ExponentialMovingAverage.updated(
              arguments.number(0), with: arguments.number(1), momentum: arguments.number(2)))
        case (false, false):
          return .vector(
            try ExponentialMovingAverage.updated(
              arguments.vector(0), with: arguments.vector(1), momentum: arguments.number(2)))
        case (true, false):
          throw CoreError(.shape, "value", "must be a number, as running is")
        case (false, true):
          throw CoreError(.shape, "value", "must be a vector, as running is")
        }
      },
      CatalogueEntry(
        "ema_horizon", [.number("beta", .belowOne)], returns: .number,
        formula: #"\frac{1}{1 - \beta}"#,
        summary: "Over how many steps an average reaches back that keeps beta of itself each step.",
        source: "Kingma and Ba 2015", example: "ema_horizon(0.999)"
      ) { arguments throws(CoreError) in
        .number(try ExponentialMovingAverage.horizon(decayRate: arguments.number(0)))
      },
    ]
  }

  private static var batchNormParameters: [CatalogueParameter] {
    [
      .matrix("X"), .numberOrVector("gamma"), .numberOrVector("beta"), .vector("running_mean"),
      .vector("running_var"),
    ]
  }

  private static func runningStatistics(
    _ arguments: Arguments
  ) -> BatchNormalization.RunningStatistics {
    BatchNormalization.RunningStatistics(
      mean: arguments.vector(3), variance: arguments.vector(4))
  }
}

extension CatalogueParameter {
  fileprivate static var normEpsilon: CatalogueParameter {
    number("eps", .nonNegative, default: 1e-5)
  }
}
